// npm run bench:embedding -- [--rounds n] [--profile]
// Opens a portal page with all four widgets over the demo county, and measures from the moment the kit's script has arrived:
// until everything is defined and painted, the longest task, and what moves after it was painted. With --profile it writes
// where the time of one opening goes.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../support/serve.ts';
import { browserVersion, startBrowser, withPage } from '../lib/browser.mjs';
import { waitForCalm } from '../lib/calm.mjs';
import { summary, written } from '../lib/statistics.mjs';

const { values: options } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '7' }, profile: { type: 'boolean', default: false } } });
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const results = here('results');
const kit = join(results, 'kit');
/** In milliseconds; the shift is what browsers add up, of which they call 0.1 good: with the heights reserved next to nothing is left. */
const targets = { painted: 500, longest: 100, shift: 0.01 };

const widgets = '<jc-provider unit="500229001001" today="2026-11-20" profile="county-five-standards"><jc-org-tree></jc-org-tree><jc-fund-calculator></jc-fund-calculator><jc-meeting-checklist></jc-meeting-checklist><jc-points-scoreboard profile="sample-village"></jc-points-scoreboard></jc-provider>';
/** The heights that the guide advises a page to reserve. */
const reserved = 'jc-org-tree{min-block-size:50rem}jc-fund-calculator{min-block-size:52rem}jc-meeting-checklist{min-block-size:68rem}jc-points-scoreboard{min-block-size:44rem}jc-org-tree,jc-fund-calculator,jc-meeting-checklist,jc-points-scoreboard{display:block}';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>bench:embedding</title><link rel="icon" href="data:,"><style>${reserved}</style><script src="/bench/page.js"></script><script type="module" src="/kit/jiceng.js"></script></head><body><h1>门户</h1>${widgets}<footer>页脚</footer></body></html>`;

function shiftLine(values) {
  const { median, least, most } = summary(values);
  const isMet = median <= targets.shift;
  return { text: `| layout shift, summed | ${median.toFixed(3)} (${least.toFixed(3)}–${most.toFixed(3)}) | ≤ ${targets.shift} | ${isMet ? 'pass' : '**fail**'} |`, failed: isMet ? undefined : 'layout shift, summed' };
}

/** Puts the demo county into the database of the browser's profile. */
function fill(context, origin) {
  const csv = readFileSync(here('../../../site/public/demo/county.csv'), 'utf8');
  return withPage(context, origin, (page) =>
    page.evaluate(async (text) => {
      await customElements.whenDefined('jc-org-tree');
      const tree = document.querySelector('jc-org-tree');
      await tree.importFile(new Blob([text]));
      return tree.size;
    }, csv),
  );
}

/** Opens the page once. @param trace called with the functions that took longest, by their own time in milliseconds */
async function open(context, origin, trace) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    if (trace) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 200 });
      await session.send('Profiler.start');
    }
    await page.goto(origin);
    const measured = await page.evaluate(() => globalThis.bench.done);
    if (trace) trace(ownTimes((await session.send('Profiler.stop')).profile));
    return measured;
  } finally {
    await page.close();
  }
}

/** The functions of a CPU profile by their own time, the longest first. */
function ownTimes({ nodes, samples, timeDeltas }) {
  const names = new Map(nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => [id, `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`]));
  const times = new Map();
  samples.forEach((id, at) => times.set(names.get(id), (times.get(names.get(id)) ?? 0) + timeDeltas[at] / 1000));
  return [...times].sort(([, one], [, other]) => other - one).slice(0, 30).map(([name, time]) => `${time.toFixed(1).padStart(8)} ms  ${name}`);
}

mkdirSync(results, { recursive: true });
rmSync(kit, { recursive: true, force: true });
// A copy, so that a build meanwhile does not change what is measured.
cpSync(process.env.JICENG_KIT ?? here('../../../packages/kit/dist'), kit, { recursive: true });
const server = await serve({ '/kit/': kit, '/bench/': here('.') }, {}, { '/': html });
const profile = mkdtempSync(join(tmpdir(), 'bench-embedding-'));
const context = await startBrowser(profile);
try {
  const version = await browserVersion(context);
  const units = await fill(context, server.origin);
  if (units !== 230) throw new Error(`The county has ${units} units, not 230.`);
  // The first opening compiles what the later ones find compiled.
  await open(context, server.origin);
  const idle = [];
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    idle.push(Math.round(100 * (await waitForCalm())));
    measured.push(await open(context, server.origin));
  }
  if (options.profile) await open(context, server.origin, (lines) => console.log(`Own time of functions in one opening:\n${lines.join('\n')}`));
  const line = (what, key, unit, target) => {
    const values = measured.map((each) => each[key]);
    const verdict = target === undefined ? '' : summary(values).median <= target ? 'pass' : '**fail**';
    return { text: `| ${what} | ${written(values, unit)} | ${target === undefined ? '' : `≤ ${target} ${unit}`} | ${verdict} |`, failed: verdict.includes('fail') ? what : undefined };
  };
  const lines = [
    line('script arrived → everything defined', 'defined', 'ms'),
    line('script arrived → four widgets painted', 'painted', 'ms', targets.painted),
    line('navigation → four widgets painted', 'fromNavigation', 'ms'),
    line('longest task', 'longest', 'ms', targets.longest),
    shiftLine(measured.map(({ shift }) => shift)),
  ];
  const { median, least } = summary(idle);
  const machine = `Medians of ${rounds} rounds with their range; ${version} headless; ${availableParallelism()} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB; the machine idle before each round: ${median} %, at least ${least} %. The county of 230 units is in IndexedDB, the built kit comes from a local server.`;
  const report = ['| four widgets over the demo county | measured | target | |', '|---|---|---|---|', ...lines.map(({ text }) => text)].join('\n');
  const last = measured.at(-1);
  writeFileSync(join(results, 'measured.json'), JSON.stringify(measured));
  writeFileSync(join(results, 'report.md'), `${report}\n\n${machine}\n`);
  console.log(`\n${report}\n\n${machine}\n\nThe last round: ready ${JSON.stringify(last.ready)}; long tasks ${JSON.stringify(last.tasks)}; parts ${JSON.stringify(last.parts, null, 1)}; shifts ${JSON.stringify(last.shifts, null, 1)}`);
  const failed = lines.flatMap(({ failed: what }) => (what ? [what] : []));
  console.log(failed.length === 0 ? '\nEvery target is met.' : `\nNot met: ${failed.join('; ')}.`);
} finally {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
