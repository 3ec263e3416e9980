import { existsSync, readFileSync } from 'node:fs';
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

const domainFolder = 'packages/domain/src/';

/**
 * The domain, which has no browser test of its own, as a few files instead of two hundred. For every `import()` Chromium goes through
 * all modules below what is asked for, and every test file loads them anew.
 */
const domainInFewFiles = {
  name: 'domain-in-few-files',
  async serverStart() {
    const { exports } = JSON.parse(readFileSync(join(rootDir, 'packages/domain/package.json'), 'utf8'));
    const entries = Object.values(exports).map((names) => names['jiceng-source'].replace('./src/', ''));
    const { output } = await build({
      root: rootDir,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: Object.fromEntries(entries.map((entry) => [entry.replace(/\.ts$/, ''), join(rootDir, domainFolder, entry)])), formats: ['es'], fileName: (_, name) => `${name}.ts` },
      },
    }).then(([built]) => built);
    this.files = new Map(output.map(({ fileName, code }) => [`/${domainFolder}${fileName}`, code]));
  },
  serve({ path }) {
    const body = this.files.get(path);
    return body && { body, type: 'js' };
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
    domainInFewFiles,
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
  // A time limit here ends a test, or a file, that hangs. None is so short that a slow machine could meet it.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 120_000 } },
};
