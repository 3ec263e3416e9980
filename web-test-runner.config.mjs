import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { build } from 'vite';
import { chromiumArguments, findBrowser } from './tools/browser.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

/** The dependencies that are no ES modules, each by its entry; they are served as one module with a default export. */
const commonjsEntries = [/\/tiny-pinyin\/dist\/index\.js$/, /\/papaparse\/papaparse(\.min)?\.js$/];

const commonjs = {
  name: 'commonjs-dependencies',
  async serve({ path }) {
    if (!commonjsEntries.some((entry) => entry.test(path))) return undefined;
    const built = await build({
      root: rootDir,
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry: join(rootDir, path), formats: ['es'], fileName: 'dependency' } },
    });
    return { body: built[0].output[0].code, type: 'js' };
  },
};

/** The import's worker is asked for by its built name; here only its source exists. */
function workerFromSource(context, next) {
  const { path } = context;
  if (path.endsWith('.worker.js') && !existsSync(join(rootDir, path))) context.path = path.replace(/js$/, 'ts');
  return next();
}

export default {
  rootDir,
  files: process.env.WTR_FILES?.split('\n') ?? 'packages/*/src/**/*.browser.ts',
  nodeResolve: { exportConditions: ['jiceng-source', 'browser', 'production', 'default'] },
  middleware: [workerFromSource],
  plugins: [
    commonjs,
    a11ySnapshotPlugin(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: chromiumArguments } })],
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
};
