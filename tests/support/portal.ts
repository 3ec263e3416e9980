import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** A path of the repository. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, root));
}

/** The built files that a portal takes; `JICENG_KIT` names those of another build. */
export const kitFolder = process.env['JICENG_KIT'] ?? fromRoot('packages/kit/dist');

/** A real county: 25 townships and 204 villages and communities, as CSV. */
export const countyFile = fromRoot('site/public/demo/county.csv');

export function countyCsv(): string {
  return readFileSync(countyFile, 'utf8');
}

/** The strictest policy that the kit promises to work under. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types lit-html jiceng";

/** A plain portal page with one widget. */
export function portalPage(script: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,">${script}</head><body>${body}</body></html>`;
}

/** The script tag of one of the kit's modules. */
export function moduleTag(file: string): string {
  return `<script type="module" src="/kit/${file}"></script>`;
}
