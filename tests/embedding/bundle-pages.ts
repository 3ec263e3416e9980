import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const pages = join(here, 'pages');
const cache = join(here, '.cache');

/** Pages of libraries that have no script a page could take as it is. */
const bundled = ['react-19', 'angular', 'angular-ahead'] as const;

/** What decides how the bundles come out: our pages and the versions of the libraries. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  for (const file of ['package.json', 'bundle-pages.ts']) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex');
}

/** Compiles the portal in Angular ahead of time, its template checked strictly. */
function compileAngular(folder: string): void {
  const { status, stdout, stderr } = spawnSync(join(here, 'node_modules/.bin/ngc'), ['-p', join(pages, 'angular/tsconfig.json'), '--outDir', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** Compiles what the packages of Angular leave to be compiled in whatever application uses them. */
function linkAngular(): Plugin {
  const linker = createRequire(import.meta.url).resolve('@angular/compiler-cli/linker/babel');
  const { transformSync } = createRequire(linker)('@babel/core') as { transformSync(code: string, options: object): { code: string } };
  return {
    name: 'link-angular',
    transform(code, id) {
      if (!id.includes('/@angular/') || !code.includes('ɵɵngDeclare')) return undefined;
      return { code: transformSync(code, { filename: id, compact: false, configFile: false, babelrc: false, plugins: [linker] }).code, map: null };
    },
  };
}

/**
 * Bundles the pages of React 19 and Angular, each as one file, once for as long as nothing of them changes. Tests that run
 * side by side may all begin to: each makes a folder of its own, and the first is taken.
 * @returns the folder that they are in
 */
export async function bundlePages(): Promise<string> {
  const folder = join(cache, 'bundles');
  const wanted = fingerprint();
  const isThere = (): boolean => existsSync(join(folder, 'stamp')) && readFileSync(join(folder, 'stamp'), 'utf8') === wanted;
  if (isThere()) return folder;
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'bundles-'));
  compileAngular(join(own, 'angular'));
  for (const name of bundled) await bundle(name, own);
  writeFileSync(join(own, 'stamp'), wanted);
  if (!isThere()) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(own, folder);
  }
  rmSync(own, { recursive: true, force: true });
  return folder;
}

async function bundle(name: (typeof bundled)[number], folder: string): Promise<void> {
  const isAhead = name === 'angular-ahead';
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    plugins: isAhead ? [linkAngular()] : [],
    resolve: { alias: { 'angular-compiled': join(folder, 'angular/angular/portal.js') } },
    define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false', ngServerMode: 'false', ...(isAhead ? { ngJitMode: 'false' } : {}) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: join(pages, `${name}.js`), formats: ['es'], fileName: () => `${name}.js` },
    },
  });
}
