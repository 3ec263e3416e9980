// Turns the measurements into the table that the README quotes.
import { summary, written } from '../../lib/statistics.mjs';

const megabyte = 1_000_000;

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {string} ours
 * @property {string} peer
 * @property {string} [ratio] ours divided by the peer's
 * @property {string} [target]
 * @property {boolean} [passed]
 */

/** A line that compares two medians. @returns {Line} */
function compared(what, ours, peer, unit, target) {
  const ratio = summary(ours).median / summary(peer).median;
  return {
    what,
    ours: written(ours, unit),
    peer: written(peer, unit),
    ratio: ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2),
    ...(target !== undefined && { target: `≤ ${target}`, passed: ratio <= target }),
  };
}

/** A line about ours alone. @returns {Line} */
const alone = (what, ours, unit) => ({ what, ours: written(ours, unit), peer: '–' });

/** A line whose target is a count that ours may not exceed. @returns {Line} */
function limited(what, ours, peer, most) {
  const greatest = (values) => String(Math.max(...values));
  return { what, ours: greatest(ours), peer: greatest(peer), target: `≤ ${most}`, passed: Math.max(...ours) <= most };
}

function loadLines(ours, peer) {
  const peerLoad = peer.map(({ load }) => load.painted);
  const painted = ours.map(({ load }) => load.painted);
  return [
    compared('Rows in memory → first rows painted', painted, peerLoad, 'ms', 0.5),
    compared('… against the peer when its rows come nested already', painted, peer.map(({ load }) => load.paintedWithoutNesting), 'ms'),
    compared('Rows in memory → durably stored (the peer: painted)', ours.map(({ load }) => load.stored), peerLoad, 'ms', 1),
    compared('Longest task of the main thread meanwhile', ours.map(({ load }) => load.longest), peer.map(({ load }) => load.longest), 'ms'),
  ];
}

function reopeningLines(ours, peer, cold) {
  const fromNavigation = ours.map(({ reopened }) => reopened.fromNavigation);
  const peerLoad = peer.map(({ load }) => load.painted);
  return [
    compared('Reopening: navigation → first rows painted (the peer: its load from memory)', fromNavigation, peerLoad, 'ms', 0.2),
    compared('… from the script’s arrival', ours.map(({ reopened }) => reopened.fromScript), peerLoad, 'ms'),
    compared('… in the first page after the browser’s start', cold.map((reopened) => reopened.fromNavigation), peerLoad, 'ms'),
    compared('… the peer: navigation → painted, rows fetched as JSON from this machine', fromNavigation, peer.map(({ portal }) => portal), 'ms'),
  ];
}

function searchLines(ours, peer) {
  const queries = Object.keys(peer[0].searches);
  const [main] = queries;
  const first = (side) => side.map(({ searches }) => searches[main].first);
  return [
    ...queries.map((query) =>
      compared(`Search ${query}`, ours.map(({ searches }) => searches[query].median), peer.map(({ searches }) => searches[query].median), 'ms', 0.1),
    ),
    compared(`… ${main} as the first search of a page`, first(ours), first(peer), 'ms'),
    alone('Search hpc (pinyin; the peer has none)', ours.map(({ searches }) => searches.hpc.median), 'ms'),
  ];
}

function useLines(ours, peer) {
  const both = (read) => [ours.map(read), peer.map(read)];
  const closed = ours.map(({ reopened }) => reopened.heap / megabyte);
  return [
    compared('Expand all', ...both(({ expandAll }) => expandAll), 'ms', 0.1),
    compared('Collapse all', ...both(({ collapseAll }) => collapseAll), 'ms'),
    compared('Heap after load, all closed', ...both(({ heapClosed }) => heapClosed / megabyte), 'MB', 0.75),
    compared('Heap after load and search, all open', ...both(({ heapOpen }) => heapOpen / megabyte), 'MB', 0.75),
    compared('Heap after reopening, all closed (the peer: after load)', closed, peer.map(({ heapClosed }) => heapClosed / megabyte), 'MB'),
  ];
}

function scrollingLines(ours, peer) {
  const scales = { standard: ({ scrolling }) => scrolling, large: ({ large }) => large };
  const ways = ['wheel', 'thumb'];
  const lines = [];
  for (const [scale, partOf] of Object.entries(scales)) {
    for (const way of ways) {
      const count = (side, read) => side.map((round) => read(partOf(round)[way]));
      const slow = ({ frames }) => frames.filter((length) => length > 33.5).length;
      const name = `${way}, ${scale} type`;
      const tasks = (side) => count(side, ({ longTasks }) => longTasks.length);
      lines.push(limited(`Tasks over 50 ms in 3 s of scrolling by ${name} (the worst round)`, tasks(ours), tasks(peer), 0));
      const all = (side) => Math.round(summary(count(side, (part) => part.frames.length)).median);
      const frames = (side) => `${Math.max(...count(side, slow))} of ${all(side)}`;
      lines.push({ what: '… frames over 33 ms', ours: frames(ours), peer: frames(peer) });
    }
    const rows = (side) => side.flatMap((round) => ways.map((way) => partOf(round)[way].mostRows));
    lines.push(limited(`Most row elements at once, ${scale} type`, rows(ours), rows(peer), 200));
    const ends = Object.keys(partOf(ours[0]).last);
    const reached = (side) => ends.filter((end) => side.every((round) => partOf(round).last[end]));
    const list = (side) => reached(side).join(', ') || 'no way';
    const passed = reached(ours).length === ends.length;
    lines.push({ what: `The last row is reached by (${scale} type)`, ours: list(ours), peer: list(peer), target: 'every way', passed });
  }
  return lines;
}

function bytesLines({ ours, fetched, peer }) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  const line = (what, bytes) => ({ what, ours: kilobytes(bytes), peer: kilobytes(peer), ratio: (bytes / peer).toFixed(2) });
  return [
    { ...line('JavaScript at first load, gzip (the peer with Vue, without its styles)', ours), target: '≤ 30 KB', passed: ours <= 30_000 },
    line('… with the parts that are fetched until the first rows are painted', fetched),
  ];
}

const verdict = (passed) => (passed === undefined ? '' : passed ? 'pass' : '**fail**');
const cells = ({ what, ours, peer, ratio = '', target = '', passed }) => [what, ours, peer, ratio, target, verdict(passed)];
const row = (values) => `| ${values.join(' | ')} |`;

/** Every line of the table. @returns {Line[]} */
export function linesOf({ ours, peer, cold, bytes }) {
  return [
    ...loadLines(ours, peer),
    ...reopeningLines(ours, peer, cold),
    ...searchLines(ours, peer),
    ...useLines(ours, peer),
    ...scrollingLines(ours, peer),
    ...bytesLines(bytes),
  ];
}

/** The table in Markdown. @param {readonly Line[]} lines */
export function tableOf(lines, peerName) {
  const heading = ['', '`jc-org-tree`', `\`${peerName}\``, 'ratio', 'target', ''];
  return [row(heading), row(['---', '--:', '--:', '--:', '--:', '---']), ...lines.map((line) => row(cells(line)))].join('\n');
}
