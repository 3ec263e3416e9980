// Bundles the peer's page as a portal would.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const peers = fileURLToPath(new URL('../peers', import.meta.url));

/**
 * Bundles the peer's page in production mode: page.js with el-tree-v2 and Vue only, and page.css.
 * @param {string} outDir
 */
export async function bundlePeer(outDir) {
  await build({
    root: peers,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome108',
      lib: { entry: join(peers, 'page.js'), formats: ['es'], fileName: () => 'page.js', cssFileName: 'page' },
      rolldownOptions: { output: { minify: true } },
    },
  });
}
