// Turns the measurements into the table that the README quotes.
import { summary, written } from '../../lib/statistics.mjs';

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {string} ours
 * @property {string} [peer]
 * @property {string} [ratio] ours divided by the peer's
 * @property {string} [target]
 * @property {boolean} [passed]
 */

/** A line that compares how much is done in a second. @returns {Line} */
function compared(what, ours, peer, target) {
  const ratio = summary(ours).median / summary(peer).median;
  return { what, ours: written(ours, '/s'), peer: written(peer, '/s'), ratio: `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`, ...(target !== undefined && { target: `≥ ${target}×`, passed: ratio >= target }) };
}

/** A line about ours alone, in milliseconds. @returns {Line} */
function alone(what, ours, target) {
  return { what, ours: written(ours, 'ms'), ...(target !== undefined && { target: `< ${target.toLocaleString('en')} ms`, passed: summary(ours).median < target }) };
}

/** Every line of the table. @returns {Line[]} */
export function linesOf({ ours, peers, chromium, counts }) {
  const of = (rounds, read) => rounds.map(read);
  const explained = of(ours, ({ explainedPerSecond }) => explainedPerSecond);
  const country = counts.country.toLocaleString('en');
  return [
    compared('Totals of units (the peer: json-logic-js)', of(ours, ({ totalsPerSecond }) => totalsPerSecond), of(peers, ({ totalsPerSecond }) => totalsPerSecond), 1),
    compared('Explained results, of equal content (the peer: publicodes)', explained, of(peers, ({ explainedPerSecond }) => explainedPerSecond), 50),
    compared('… against publicodes evaluating a unit, without words, titles, units and clauses', explained, of(peers, ({ toldPerSecond }) => toldPerSecond)),
    compared('… against its evaluation alone, without telling it the unit’s facts', explained, of(peers, ({ evaluatedPerSecond }) => evaluatedPerSecond)),
    alone(`${country} units, every amount kept`, of(ours, ({ batch }) => batch), 2000),
    ...(chromium === null ? [] : chromiumLines(chromium.rounds, country)),
    alone(`${counts.county} units recalculated, explained`, of(ours, ({ countyExplained }) => countyExplained), 16.7),
    alone(`${counts.county} units recalculated, totals`, of(ours, ({ countyTotals }) => countyTotals), 16.7),
    alone(`${country} units sorted by total`, of(ours, ({ sort }) => sort), 300),
    alone(`${country} units sorted by a fact`, of(ours, ({ sortByFact }) => sortByFact), 300),
    alone(`${country} units filtered by what is near a step`, of(ours, ({ nearStep }) => nearStep)),
  ];
}

function chromiumLines(rounds, country) {
  return [
    alone(`${country} units in Chromium, main thread at once`, rounds.map(({ atOnce }) => atOnce.milliseconds), 2000),
    alone(`${country} units in Chromium, main thread in slices`, rounds.map(({ inSlices }) => inSlices.milliseconds), 2000),
    alone('… its longest task', rounds.map(({ inSlices }) => inSlices.longest), 50),
  ];
}

const verdict = (passed) => (passed === undefined ? '' : passed ? 'pass' : '**fail**');
const row = (values) => `| ${values.join(' | ')} |`;

/** The table in Markdown. @param {readonly Line[]} lines */
export function tableOf(lines) {
  const body = lines.map(({ what, ours, peer = '–', ratio = '', target = '', passed }) => row([what, ours, peer, ratio, target, verdict(passed)]));
  return [row(['', 'Jiceng', 'peer', 'ratio', 'target', '']), row(['---', '--:', '--:', '--:', '--:', '---']), ...body].join('\n');
}

/** What the three rows of explained results contain, in a sentence each. */
export const explainedMethod = `Explained results, ours: \`calculateFunds\` from the facts as given, which checks them and gives for each line its amount, clause, facts, rounding and steps in
words, the lines left out with the condition that does not hold, and the notes. Of equal content: \`setSituation\`, one \`evaluate\` of rules with titles, units, rounding and
references, and each line read out of the evaluated explanation with its amount, clause, facts, rounding and steps in words by \`formatValue\`; what no unit changes is read and
formatted once. Without words: \`setSituation\` and \`evaluate\` of rules of numbers alone, giving a total. Its evaluation alone: the same without the time of \`setSituation\`.`;
