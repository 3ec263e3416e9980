// npm run bench:org -- [--quick] [--rounds n] [path of divisions.csv.gz, or DIVISIONS=path]
// Measures <jc-org-tree> and Element Plus's el-tree-v2 in one run, in the same Chromium, with the same rows, and prints
// a table. Without a file the rows are a made-up country of the same size. The peer is installed by this file alone.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserVersion, startBrowser } from '../lib/browser.mjs';
import { gzipSize } from './lib/bytes.mjs';
import { installPeers } from '../lib/peers.mjs';
import { bundlePeer } from './lib/peer.mjs';
import { linesOf, tableOf } from './lib/report.mjs';
import { measureOurs, measurePeer, measureReopening } from './lib/rounds.mjs';
import { writeRows } from './lib/rows.mjs';
import { serveBench } from './lib/site.mjs';
import { summary } from '../lib/statistics.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } },
});
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

const results = fileURLToPath(new URL('results', import.meta.url));
const folders = { kit: join(results, 'kit'), peer: join(results, 'peer'), data: join(results, 'data') };

/** Both sides, alternated so that neither always comes after the other; then the browser is started anew for each cold reopening. */
async function measure(origin, lastId) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-org-'));
  const ours = [];
  const peer = [];
  const cold = [];
  let context = await startBrowser(profile);
  try {
    const version = await browserVersion(context);
    for (let round = 1; round <= rounds; round++) {
      console.log(`Round ${round} of ${rounds} …`);
      const sides = [
        async () => ours.push(await measureOurs(context, origin, round, lastId)),
        async () => peer.push(await measurePeer(context, origin, lastId)),
      ];
      for (const side of round % 2 ? sides : sides.toReversed()) await side();
    }
    for (let round = 1; round <= rounds; round++) {
      await context.close();
      context = await startBrowser(profile);
      cold.push(await measureReopening(context, `${origin}/ours-${round}`));
    }
    return { version, ours, peer, cold };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A line that says on what was measured. */
function machineLine({ version, ours, peer }, peers, rows) {
  const [{ model }] = cpus();
  const { median, least } = summary([...ours, ...peer].map(({ idle }) => Math.round(100 * idle)));
  return [
    `${rows.count.toLocaleString('en')} units (${rows.source})`,
    `medians of ${rounds} rounds with their range`,
    `${version}, headless`,
    Object.entries(peers).map(([name, number]) => `${name} ${number}`).join(', '),
    `${availableParallelism()} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
    `the machine idle before each part: ${Math.round(median)} %, at least ${least} %`,
  ].join('; ');
}

const method = `Painted: the first task after the animation frame in which the awaited rows stand in the DOM. Heap: used JavaScript heap with ArrayBuffers
(CDP \`Runtime.getHeapUsage\`: usedSize + backingStorageSize) after \`HeapProfiler.collectGarbage\`, the rows released. Searches, expand, collapse and
reopening: the median of three a round. Both viewports are 600 px high, with rows of 36 px (standard) and 60 px (large type). The peer has its data in
a shallowRef; its load from rows includes nesting them.`;

const peers = installPeers(fileURLToPath(new URL('peers', import.meta.url)));
await bundlePeer(folders.peer);
// A copy, so that a build meanwhile does not change what is measured.
mkdirSync(results, { recursive: true });
rmSync(folders.kit, { recursive: true, force: true });
cpSync(fileURLToPath(new URL('../../../packages/kit/dist', import.meta.url)), folders.kit, { recursive: true });
const rows = writeRows(positionals[0] ?? process.env.DIVISIONS, join(folders.data, 'rows.json'));

const server = await serveBench(folders, rounds);
try {
  const measured = await measure(server.origin, rows.last.id);
  const scripts = measured.ours[0].reopened.scripts;
  const bytes = {
    ours: gzipSize(folders.kit, 'jc-org-tree.js'),
    fetched: scripts.reduce((sum, path) => sum + gzipSize(folders.kit, path), 0),
    peer: gzipSize(folders.peer, 'page.js'),
  };
  const lines = linesOf({ ...measured, bytes });
  const report = [tableOf(lines, 'el-tree-v2'), `${machineLine(measured, peers, rows)}.`, method].join('\n\n');
  writeFileSync(join(results, 'measured.json'), JSON.stringify({ ...measured, bytes, scripts }));
  writeFileSync(join(results, 'report.md'), `${report}\n`);
  console.log(`\n${report}\n\nScripts before the first rows: ${scripts.join(', ')}`);
  const failed = lines.filter(({ passed }) => passed === false);
  console.log(failed.length === 0 ? 'Every target is met.' : `Not met: ${failed.map(({ what }) => what).join('; ')}.`);
} finally {
  await server.close();
}
