// npm run bench:meeting -- [--quick] [--rounds n]
// Measures <jc-meeting-checklist> over a county of 204 villages with 10,000 meetings: the statuses of a year recomputed,
// opening to the first painted view, and the search over all minutes; prints a table and says which targets are met.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { browserVersion, startBrowser } from '../lib/browser.mjs';
import { waitForCalm } from '../lib/calm.mjs';
import { summary } from '../lib/statistics.mjs';
import { meetingCount } from './lib/county.mjs';
import { measureNode } from './lib/node.mjs';
import { linesOf, tableOf } from './lib/report.mjs';
import { fill, measureCold, measureRound } from './lib/rounds.mjs';
import { serveBench } from './lib/site.mjs';

const { values: options } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } } });
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const results = here('results');
const folders = { kit: join(results, 'kit'), page: join(results, 'page') };

/** Statuses in Node; in the first rounds everything is still being compiled, so those are not counted. */
async function measureInNode() {
  const warmUp = 10;
  const measured = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round >= warmUp) await waitForCalm();
    measured.push(measureNode());
  }
  return measured.slice(warmUp);
}

async function measureInChromium(origin) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-meeting-'));
  let context = await startBrowser(profile);
  try {
    const version = await browserVersion(context);
    console.log('Filling the database …');
    const kept = await fill(context, origin);
    if (kept !== meetingCount) throw new Error(`The database holds ${kept} meetings, not ${meetingCount}.`);
    const measured = [];
    for (let round = 1; round <= rounds; round++) {
      console.log(`Round ${round} of ${rounds} …`);
      measured.push(await measureRound(context, origin));
    }
    const cold = [];
    for (let round = 1; round <= rounds; round++) {
      const times = {};
      for (const view of ['village', 'county']) {
        await context.close();
        context = await startBrowser(profile);
        times[view] = await measureCold(context, origin, view);
      }
      cold.push(times);
    }
    return { version, rounds: measured, cold };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// A copy, so that a build meanwhile does not change what is measured.
mkdirSync(results, { recursive: true });
rmSync(folders.kit, { recursive: true, force: true });
cpSync(here('../../../packages/kit/dist'), folders.kit, { recursive: true });
await build({
  configFile: false,
  logLevel: 'warn',
  mode: 'production',
  resolve: { conditions: ['jiceng-source'] },
  build: { outDir: folders.page, emptyOutDir: true, target: 'chrome108', lib: { entry: here('page/page.js'), formats: ['es'], fileName: () => 'page.js' } },
});

const node = await measureInNode();
const server = await serveBench(folders);
try {
  const chromium = await measureInChromium(server.origin);
  const { villages, duties, meetings } = node[0];
  const lines = linesOf({ node, ...chromium, counts: { villages, duties, meetings } });
  const { median, least } = summary(chromium.rounds.map(({ idle }) => Math.round(100 * idle)));
  const machine = [
    `medians of ${rounds} rounds with their range`,
    `Node ${process.versions.node}, ${chromium.version} headless`,
    `${availableParallelism()} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
    `the machine idle before each round: ${Math.round(median)} %, at least ${least} %`,
  ].join('; ');
  const method = `The county is made up and the same in every run: 204 villages in 25 townships, each with a roll of 24, three groups and 49 meetings with minutes. Statuses: \`dutyStatus\`
over the duties of all villages in Node; \`rollupInSteps\` in Chromium, which adds the sums. Opening: from navigation start to the first task after the animation frame in which the
view stands in the DOM, with the built kit from a local server and the database in IndexedDB; each time the median of three fresh pages. Searching: from typing the query to
the painted hits, the median of five a round.`;
  const report = [tableOf(lines), `${machine}.`, method].join('\n\n');
  writeFileSync(join(results, 'measured.json'), JSON.stringify({ node, ...chromium }));
  writeFileSync(join(results, 'report.md'), `${report}\n`);
  console.log(`\n${report}\n`);
  const failed = lines.filter(({ passed }) => passed === false);
  console.log(failed.length === 0 ? 'Every target is met.' : `Not met: ${failed.map(({ what }) => what).join('; ')}.`);
} finally {
  await server.close();
}
