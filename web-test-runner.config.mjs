import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArguments, findBrowser } from './tools/browser.mjs';

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: process.env.WTR_FILES ?? 'packages/*/src/**/*.browser.ts',
  nodeResolve: { exportConditions: ['jiceng-source', 'browser', 'production', 'default'] },
  plugins: [
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
