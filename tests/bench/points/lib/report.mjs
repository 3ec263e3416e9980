// Turns the measurements into the table that the README quotes.
import { summary, written } from '../../lib/statistics.mjs';

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {string} ours
 * @property {string} [peer]
 * @property {string} [ratio]
 * @property {string} [target]
 * @property {boolean} [passed]
 */

/** A line about ours alone, in milliseconds. @returns {Line} */
function alone(what, values, most) {
  return { what, ours: written(values, 'ms'), ...(most !== undefined && { target: `≤ ${most.toLocaleString('en')} ms`, passed: summary(values).median <= most }) };
}

/** A line that compares two medians: ours may take so many times as long. @returns {Line} */
function longer(what, ours, peer, most) {
  const ratio = summary(ours).median / summary(peer).median;
  return { what, ours: written(ours, 'ms'), peer: written(peer, 'ms'), ratio: `${ratio.toFixed(2)}×`, ...(most !== undefined && { target: `≤ ${most}×`, passed: ratio <= most }) };
}

/** A line that compares two medians: ours shall be so many times as fast. @returns {Line} */
function faster(what, ours, peer, least) {
  const ratio = summary(peer).median / summary(ours).median;
  return { what, ours: written(ours, 'ms'), peer: written(peer, 'ms'), ratio: `${ratio.toFixed(0)}× faster`, target: `≥ ${least}×`, passed: ratio >= least };
}

const all = (rounds, read) => rounds.flatMap(read);

function boardLines(boards) {
  if (boards.length === 0) return [];
  return [
    alone('Reopening: navigation → painted standings of the element', all(boards, ({ painted }) => painted), 1000),
    alone('Another period of the element, painted', all(boards, ({ switches }) => switches), 50),
    longer('An award through the element, durable and shown, and a bare idb put (strict)', all(boards, ({ awards }) => awards.award), all(boards, ({ awards }) => awards.strict), 1.5),
  ];
}

/** Every line of the table. @returns {Line[]} */
export function linesOf({ rounds, verifications, cold, boards, first }, peerPeriods) {
  const of = (read) => all(rounds, read);
  const award = of(({ awards }) => awards.award);
  const strict = of(({ awards }) => awards.strict);
  return [
    alone('Reopening: IndexedDB → state', of(({ open }) => open.milliseconds), 1000),
    alone('… its longest task', of(({ open }) => open.longest)),
    alone('… navigation → state', of(({ open }) => open.fromNavigation), 1000),
    alone('… in the first page after the browser’s start', cold.map(({ milliseconds }) => milliseconds), 1000),
    alone('… and the first board of a page', of(({ open }) => open.first)),
    alone('… folding every entry anew: the first opening, and the one after a verification', [first.milliseconds, ...verifications.map(({ folded }) => folded.milliseconds)]),
    ...boardLines(boards),
    alone('Another period, none of which was shown before', of(({ switches }) => switches), 50),
    ...peerPeriods.map((period) => faster(`Standings of ${period} (the peer: records in Dexie)`, of(({ ours }) => ours[period]), of(({ peer }) => peer[period]), 20)),
    longer('An award, durable (the peer: a bare idb put, strict)', award, strict, 1.5),
    longer('… and the board of its period made anew', of(({ awards }) => awards.shown), strict, 1.5),
    longer('… against a put that is not flushed (relaxed)', award, of(({ awards }) => awards.relaxed)),
    alone('Verification of all entries', verifications.map(({ milliseconds }) => milliseconds), 15_000),
    alone('… its longest task', verifications.map(({ longest }) => longest), 50),
    alone('50 whole entries, the latest', of(({ near }) => near)),
    alone('50 whole entries from all over the ledger', of(({ far }) => far)),
  ];
}

const verdict = (passed) => (passed === undefined ? '' : passed ? 'pass' : '**fail**');
const row = (values) => `| ${values.join(' | ')} |`;

/** The table in Markdown. @param {readonly Line[]} lines */
export function tableOf(lines) {
  const body = lines.map(({ what, ours, peer = '–', ratio = '', target = '', passed }) => row([what, ours, peer, ratio, target, verdict(passed)]));
  return [row(['', 'Jiceng', 'peer', 'ratio', 'target', '']), row(['---', '--:', '--:', '--:', '--:', '---']), ...body].join('\n');
}
