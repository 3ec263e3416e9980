// The pages of the benchmark, bundled as a portal would, on one server: the data of one origin.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../../support/serve.ts';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const harness = readFileSync(file('../../org/page/harness.js'), 'utf8');
const idb = createRequire(file('../../../../packages/storage/package.json')).resolve('idb').replace(/[^/\\]+$/, 'index.js');

async function bundle(entry, outDir, name = entry.split('/').at(-1)) {
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    resolve: { conditions: ['jiceng-source'], alias: { idb, dexie: file('../peers/node_modules/dexie/dist/modern/dexie.mjs') } },
    build: { outDir, emptyOutDir: false, target: 'chrome108', lib: { entry: file(entry), formats: ['es'], fileName: () => name } },
  });
}

const page = (head, body = '') => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>bench:points</title>
<script>${harness}</script>
${head}
<body>${body}</body>
</html>`;

const element = '<jc-points-scoreboard database="jiceng" profile="sample-village" author="王秀英" today="2026-10-05" period="2026-Q3"></jc-points-scoreboard>';

/** Watches from the very beginning for the first line of the board. */
const watchOpening = `<script>
globalThis.opened = customElements.whenDefined('jc-points-scoreboard').then(() => {
  const root = document.querySelector('jc-points-scoreboard').shadowRoot;
  return harness.paintedWhen(root, () => root.querySelector('.board-table tbody tr[data-row]') !== null);
});
</script>`;

/**
 * @param {object} folders
 * @param {string} folders.bench where the bundled pages go
 * @param {string} folders.kit the built files of the kit
 */
export async function serveBench({ bench, kit }) {
  await bundle('../page/page.js', bench);
  await bundle('../page/bare-put.js', bench);
  await bundle('../../../../packages/storage/src/points/hash-check.worker.ts', bench, 'hash-check.worker.js');
  return serve(
    { '/bench/': bench, '/kit/': kit, '/page/': file('../page') },
    {},
    {
      '/store': page('<script type="module" src="/bench/page.js"></script>'),
      '/board': page('<script type="module" src="/kit/jc-points-scoreboard.js"></script><script type="module" src="/page/board.js"></script>', `${element}${watchOpening}`),
    },
  );
}
