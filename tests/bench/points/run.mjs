// npm run bench:points -- [--quick] [--rounds n] [--entries n] [--no-element]
// Measures the points ledger in Chromium over real IndexedDB: reopening, boards, awards against a bare put, verification,
// and the same boards over records in Dexie; also of the element where the kit is built. The peer is installed by this file alone.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserVersion, startBrowser } from '../lib/browser.mjs';
import { waitForCalm } from '../lib/calm.mjs';
import { installPeers } from '../lib/peers.mjs';
import { summary } from '../lib/statistics.mjs';
import { fullLedger } from './lib/ledger.mjs';
import { linesOf, tableOf } from './lib/report.mjs';
import { measureBoard, measureCold, measureStore, measureVerification, onStore, snapshotOf } from './lib/rounds.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, entries: { type: 'string' }, 'no-element': { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
const size = { ...fullLedger, entries: Number(options.entries ?? fullLedger.entries) };
if (!Number.isInteger(size.entries) || size.entries < 2 * size.accounts) throw new Error(`--entries takes a whole number from ${2 * size.accounts}.`);

/** Periods that are gone through, none twice, and those that the peer is asked for. */
const periods = ['2025-Q3', '2025', '2026-03', '2024-Q4', 'all', '2026-Q1', '2024'];
const peerPeriods = ['2026-Q2', '2026-05'];
const boardPeriods = ['2026-Q2', '2026', '2026-05', '2025-Q4', 'all'];

const results = fileURLToPath(new URL('results', import.meta.url));
const kit = fileURLToPath(new URL('../../../packages/kit/dist', import.meta.url));
const folders = { bench: join(results, 'page'), kit: join(results, 'kit') };
const hasElement = !options['no-element'] && existsSync(join(kit, 'jc-points-scoreboard.js'));

/** Fills both databases, and gives the first opening, which folds every entry. */
async function prepare(context, origin) {
  console.log(`Recording ${size.entries.toLocaleString('en')} entries …`);
  await onStore(context, origin, (ask) => ask('fill', size));
  await waitForCalm();
  return onStore(context, origin, async (ask, page) => {
    const first = await ask('open');
    await snapshotOf(page, size.entries);
    console.log('Filling the peer …');
    return { ...first, peerRecords: await ask('fillPeer') };
  });
}

async function measure(origin) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-points-'));
  const measured = { rounds: [], verifications: [], cold: [], boards: [] };
  let context = await startBrowser(profile);
  try {
    const version = await browserVersion(context);
    const first = await prepare(context, origin);
    for (let round = 1; round <= rounds; round++) {
      console.log(`Round ${round} of ${rounds} …`);
      measured.rounds.push(await measureStore(context, origin, periods, peerPeriods));
      if (hasElement) measured.boards.push(await measureBoard(context, origin, boardPeriods));
      measured.verifications.push(await measureVerification(context, origin));
    }
    for (let round = 1; round <= rounds; round++) {
      await context.close();
      context = await startBrowser(profile);
      measured.cold.push(await measureCold(context, origin));
    }
    return { version, first, ...measured };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const method = `Each round on fresh pages with the data on the disk. Award and bare put by turns, both flushed to the disk (\`durability: 'strict'\`). Boards: \`standingsOf\` of
households. The peer’s records are settled beforehand, one for each row that counts, with an index by day, and both sides give the same lines before anything is timed.`;

const peers = installPeers(fileURLToPath(new URL('peers', import.meta.url)));
mkdirSync(results, { recursive: true });
rmSync(folders.kit, { recursive: true, force: true });
// A copy, so that a build meanwhile does not change what is measured.
if (hasElement) cpSync(kit, folders.kit, { recursive: true });
const { serveBench } = await import('./lib/site.mjs');
const server = await serveBench(folders);
try {
  const measured = await measure(server.origin);
  const { median, least } = summary(measured.rounds.map(({ idle }) => Math.round(100 * idle)));
  const machine = [
    `${size.entries.toLocaleString('en')} entries over ${size.accounts.toLocaleString('en')} accounts`,
    `medians of ${rounds} rounds with their range`,
    `${measured.version} headless`,
    Object.entries(peers).map(([name, number]) => `${name} ${number}, ${measured.first.peerRecords.toLocaleString('en')} records`).join(', '),
    `${availableParallelism()} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
    `the machine idle before each round: ${Math.round(median)} %, at least ${least} %`,
  ].join('; ');
  const lines = linesOf(measured, peerPeriods);
  const report = [tableOf(lines), `${machine}.`, method].join('\n\n');
  writeFileSync(join(results, 'measured.json'), JSON.stringify(measured));
  writeFileSync(join(results, 'report.md'), `${report}\n`);
  console.log(`\n${report}\n`);
  const failed = lines.filter(({ passed }) => passed === false);
  console.log(failed.length === 0 ? 'Every target is met.' : `Not met: ${failed.map(({ what }) => what).join('; ')}.`);
} finally {
  await server.close();
}
