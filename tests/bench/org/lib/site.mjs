// The pages of the benchmark: the plainest portal pages around each of the two, on one server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../support/serve.ts';

const pageFolder = fileURLToPath(new URL('../page', import.meta.url));

/** Height of both viewports, in CSS pixels. */
export const viewportHeight = 600;
/** Height of a row by scale: what <jc-org-tree> draws is what the peer is told. */
export const rowHeights = { standard: 36, large: 60 };

const frame = (head, body) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>bench:org</title>
<script>${readFileSync(join(pageFolder, 'harness.js'), 'utf8')}</script>
${head}
<body>${body}</body>
</html>`;

/** Watches from the very beginning for the first rows of a tree that opens from its database. */
const watchOpening = `<script>
globalThis.opened = customElements.whenDefined('jc-org-tree').then(() => {
  const root = document.querySelector('jc-org-tree').shadowRoot;
  return harness.paintedWhen(root, () => root.querySelector('[role=treeitem]') !== null);
});
</script>`;

function ourPage(database, scale) {
  return frame(
    `<script type="module" src="/kit/jc-org-tree.js"></script><script type="module" src="/page/ours.js"></script>
<style>jc-org-tree { --jc-block-size: ${viewportHeight}px; }</style>`,
    `<jc-org-tree database="${database}" scale="${scale}"></jc-org-tree>${watchOpening}`,
  );
}

function peerPage(scale, opensAtOnce) {
  const settings = { itemSize: rowHeights[scale], height: viewportHeight, opensAtOnce };
  return frame(
    `<link rel="stylesheet" href="/peer/page.css"><script>globalThis.peerSettings = ${JSON.stringify(settings)};</script>
<script type="module" src="/peer/page.js"></script>`,
    `<div id="peer" style="font-size: ${scale === 'large' ? 20 : 16}px"></div>`,
  );
}

/**
 * @param {object} folders
 * @param {string} folders.kit the built files of the kit
 * @param {string} folders.peer the bundled page of the peer
 * @param {string} folders.data rows.json
 * @param {number} rounds each has a database of its own
 */
export async function serveBench({ kit, peer, data }, rounds) {
  const pages = { '/peer-page': peerPage('standard', false), '/peer-page-large': peerPage('large', false), '/peer-portal': peerPage('standard', true) };
  for (let round = 1; round <= rounds; round++) {
    pages[`/ours-${round}`] = ourPage(`bench-${round}`, 'standard');
    pages[`/ours-${round}-large`] = ourPage(`bench-${round}`, 'large');
  }
  return serve({ '/kit/': kit, '/peer/': peer, '/page/': pageFolder, '/': data }, {}, pages);
}
