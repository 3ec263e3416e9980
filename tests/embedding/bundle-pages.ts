import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const pages = join(here, 'pages');

/** Pages of libraries that have no script a page could take as it is. */
const bundled = ['react-19', 'angular'] as const;

/** What decides how the bundles come out: our pages and the versions of the libraries. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(pages).sort()) hash.update(readFileSync(join(pages, file)));
  for (const file of ['package.json', 'bundle-pages.ts']) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex');
}

/**
 * Bundles the pages of React 19 and Angular, each as one file, once for as long as nothing of them changes.
 * @returns the folder that they are in
 */
export async function bundlePages(): Promise<string> {
  const folder = join(here, '.cache', 'bundles');
  const stamp = join(folder, 'stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of bundled) {
    await build({
      root: here,
      configFile: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false', ngServerMode: 'false' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: false,
        lib: { entry: join(pages, `${name}.js`), formats: ['es'], fileName: () => `${name}.js` },
      },
    });
  }
  writeFileSync(stamp, wanted);
  return folder;
}
