// Turns the measurements into a table.
import { summary, written } from '../../lib/statistics.mjs';

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {string} measured
 * @property {string} [target]
 * @property {boolean} [passed]
 */

/** A line in milliseconds. @returns {Line} */
function line(what, values, target) {
  return { what, measured: written(values, 'ms'), ...(target !== undefined && { target: `< ${target} ms`, passed: summary(values).median < target }) };
}

const thousands = (value) => value.toLocaleString('en');

/** Every line of the table. @returns {Line[]} */
export function linesOf({ node, rounds, cold, counts }) {
  const of = (read) => rounds.map(read);
  const units = `${counts.villages} villages, ${thousands(counts.duties)} duties, ${thousands(counts.meetings)} meetings`;
  return [
    line(`Statuses of a year recomputed: ${units} (Node)`, node.map(({ statuses }) => statuses), 16),
    line('… in Chromium, with the sums of the roll-up', of(({ reckoning }) => reckoning.statuses), 16),
    line('Duties of the year listed anew from facts and rolls (Node)', node.map(({ list }) => list)),
    line('… in Chromium', of(({ reckoning }) => reckoning.list)),
    line(`${thousands(counts.meetings)} meetings in the store: a village opens to its painted year, from navigation`, of(({ village }) => village), 300),
    line('… in a browser that was just started', cold.map(({ village }) => village)),
    line('… the county opens to its painted roll-up of all units', of(({ county }) => county)),
    line('… in a browser that was just started', cold.map(({ county }) => county)),
    line('… the records of a village, painted', of(({ records }) => records)),
    line(`All ${thousands(counts.meetings)} minutes read and listed below the county`, of(({ minutes }) => minutes.showAll)),
    ...Object.keys(rounds[0].minutes.searches).map((query) => line(`Search for “${query}” over them, typed to painted`, of(({ minutes }) => minutes.searches[query]), 100)),
    line(`Taking up ${thousands(counts.meetings)} minutes for searching (Chromium)`, of(({ reckoning }) => reckoning.takeUp)),
    ...Object.keys(rounds[0].reckoning.searches).map((query) => line(`Search for “${query}” in them, without painting (Chromium)`, of(({ reckoning }) => reckoning.searches[query]), 100)),
  ];
}

const verdict = (passed) => (passed === undefined ? '' : passed ? 'pass' : '**fail**');
const row = (values) => `| ${values.join(' | ')} |`;

/** The table in Markdown. @param {readonly Line[]} lines */
export function tableOf(lines) {
  return [row(['', 'Jiceng', 'target', '']), row(['---', '--:', '--:', '---']), ...lines.map(({ what, measured, target = '', passed }) => row([what, measured, target, verdict(passed)]))].join('\n');
}
