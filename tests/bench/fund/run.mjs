// npm run bench:fund -- [--quick] [--rounds n] [--no-browser]
// Measures the fund rules against json-logic-js (totals) and publicodes (explained results) in one run, with the same
// rules and units, checks first that all give the same totals, and prints a table. The peers are installed by this file alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { waitForCalm } from '../lib/calm.mjs';
import { installPeers } from '../lib/peers.mjs';
import { summary } from '../lib/statistics.mjs';
import { measureChromium } from './lib/chromium.mjs';
import { explainedMethod, linesOf, tableOf } from './lib/report.mjs';
import { checkTotals, exampleOf, loadPeers, measureOurs, measurePeers } from './lib/sides.mjs';
import { countryUnits, countyUnits, unitsOf } from './lib/units.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, 'no-browser': { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

const results = fileURLToPath(new URL('results', import.meta.url));
mkdirSync(results, { recursive: true });

/** Units whose results are explained in a round by us, and by publicodes, which takes longer for each. */
const explainedUnits = 40_000;
const evaluatedUnits = 2000;

const versions = installPeers(fileURLToPath(new URL('peers', import.meta.url)));
const peers = loadPeers();
const country = unitsOf(countryUnits);
const units = { country, some: country.slice(0, explainedUnits), few: country.slice(0, evaluatedUnits), county: country.slice(0, countyUnits) };
checkTotals(units.few, peers);

const ours = [];
const theirs = [];
const idle = [];
// One round more than is counted: in the first one everything is still being compiled.
for (let round = 0; round <= rounds; round++) {
  console.log(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`);
  const measured = {};
  const sides = [() => (measured.ours = measureOurs(units)), () => (measured.peers = measurePeers(units, peers))];
  for (const side of round % 2 ? sides : sides.toReversed()) {
    const share = await waitForCalm();
    if (round > 0) idle.push(share);
    side();
  }
  if (round === 0) continue;
  ours.push(measured.ours);
  theirs.push(measured.peers);
}
if (!options['no-browser']) console.log('Chromium …');
const chromium = options['no-browser'] ? null : await measureChromium(join(results, 'page'), rounds);

const { median, least } = summary(idle.map((share) => Math.round(share * 100)));
const machine = [
  `medians of ${rounds} rounds with their range`,
  `Node ${process.versions.node}${chromium ? `, ${chromium.version} headless` : ''}`,
  Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', '),
  `${availableParallelism()} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
  `the machine idle before each part: ${Math.round(median)} %, at least ${least} %`,
].join('; ');
const method = `The rules are the six lines of county-five-standards, written by hand for both peers; before anything is timed, all sides give the same totals for
${evaluatedUnits.toLocaleString('en')} units, and both that explain the same lines. Totals: \`calculateBatch\` and \`jsonLogic.apply\` over ${countryUnits.toLocaleString('en')} units. Explained: ${explainedUnits.toLocaleString('en')} units by us, ${evaluatedUnits.toLocaleString('en')} by publicodes.`;
const { ours: ourWords, publicodes: theirWords } = exampleOf({ kind: 'village', urban: false, population: 1499, membersLastYear: 24 }, peers);
const example = `The words for one village. Ours: ${ourWords.join(' | ')}. publicodes: ${theirWords.join(' | ')}.`;
const lines = linesOf({ ours, peers: theirs, chromium, counts: { country: countryUnits, county: countyUnits } });
const report = [tableOf(lines), `${machine}.`, method, explainedMethod, example].join('\n\n');
writeFileSync(join(results, 'measured.json'), JSON.stringify({ ours, peers: theirs, chromium, idle }));
writeFileSync(join(results, 'report.md'), `${report}\n`);
console.log(`\n${report}\n`);
const failed = lines.filter(({ passed }) => passed === false);
console.log(failed.length === 0 ? 'Every target is met.' : `Not met: ${failed.map(({ what }) => what).join('; ')}.`);
