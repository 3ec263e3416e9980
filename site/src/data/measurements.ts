/**
 * What the benchmarks of this repository printed (`tests/bench`), taken over by hand after a run on an idle machine. A figure
 * that is no longer true is taken out, not bettered here.
 */
export interface Measurement {
  readonly zh: string;
  readonly en: string;
  readonly ours: string;
  /** The peer’s, or nothing where there is none. */
  readonly peer?: string;
  readonly target?: string;
  /** Whether the target is missed. */
  readonly missed?: boolean;
}

export interface Run {
  readonly id: 'org' | 'meeting' | 'points' | 'fund';
  readonly day: string;
  readonly rounds: number;
  readonly peer?: string;
  readonly rows: readonly Measurement[];
}

export const machine = 'Chromium 156.0.8078.79 headless, Node 24.21.0, 2 cores (AMD EPYC), 24 GiB, Linux';

export const runs: readonly Run[] = [
  {
    id: 'org',
    day: '2026-11-22',
    rounds: 5,
    peer: 'Element Plus tree-v2 2.14.8',
    rows: [
      { zh: '665,276 个单位：数据在手，到画出第一屏', en: '665,276 units: from rows in memory to the first rows painted', ours: '313 (291–662) ms', peer: '1,360 (1,141–1,498) ms' },
      { zh: '……到存好', en: '… to durably stored', ours: '451 (418–903) ms' },
      { zh: '再打开：到画出第一屏', en: 'opened again: to the first rows painted', ours: '201 (193–235) ms' },
      { zh: '搜索“和平村委会”', en: 'search for 和平村委会', ours: '36 (25–40) ms', peer: '410 (269–540) ms' },
      { zh: '搜索“村”', en: 'search for 村', ours: '50 (44–54) ms', peer: '843 (686–1,159) ms' },
      { zh: '全部展开', en: 'expand all', ours: '25 (23–29) ms', peer: '549 (474–745) ms' },
      { zh: '内存，全部收起', en: 'heap, all closed', ours: '41 MB', peer: '118 MB' },
      { zh: '滚动 3 秒里超过 50 毫秒的任务', en: 'tasks over 50 ms in 3 s of scrolling', ours: '0', peer: '0' },
    ],
  },
  {
    id: 'meeting',
    day: '2026-11-22',
    rounds: 2,
    rows: [
      { zh: '204 个村、16,524 项、10,000 次会议：全年情况重算（Node）', en: '204 villages, 16,524 duties, 10,000 meetings: the year recomputed (Node)', ours: '7.1 (7.0–7.1) ms', target: '< 16 ms' },
      { zh: '……在浏览器里，连同汇总', en: '… in Chromium, with the sums', ours: '12 (12–13) ms', target: '< 16 ms' },
      { zh: '存有 10,000 次会议：一个村到画出年历', en: '10,000 meetings stored: a village to its painted year', ours: '213 (202–223) ms', target: '< 300 ms' },
      { zh: '……全县到画出汇总', en: '… the county to its painted roll-up', ours: '422 (391–453) ms' },
      { zh: '在 10,000 份记录里搜索，到画出结果', en: 'search in 10,000 minutes, typed to painted', ours: '8.4–43 ms', target: '< 100 ms' },
    ],
  },
  {
    id: 'points',
    day: '2026-11-22',
    rounds: 3,
    peer: 'Dexie 4.4.7',
    rows: [
      { zh: '100 万笔、2 万个账户：到画出榜单', en: '1,000,000 entries over 20,000 accounts: to painted standings', ours: '616 (584–646) ms', target: '≤ 1,000 ms' },
      { zh: '一个季度的榜单', en: 'the standings of a quarter', ours: '13 (8.3–15) ms', peer: '622 (572–843) ms' },
      { zh: '逐笔核对全部', en: 'verification of all entries', ours: '8,950 (8,875–9,340) ms', target: '≤ 15,000 ms' },
      { zh: '……其中最长的任务', en: '… its longest task', ours: '0 ms', target: '≤ 50 ms' },
      { zh: '换一期，到画出', en: 'another period, painted', ours: '34 (18–60) ms', target: '≤ 50 ms' },
      { zh: '记一笔，到存好', en: 'an award, durable', ours: '3.4 (2.2–17) ms', peer: '2.0 (1.5–9.8) ms (idb put)', target: '≤ 1.5 ×', missed: true },
      { zh: '……到存好并画出', en: '… durable and shown', ours: '4.5 (3.4–74) ms', peer: '2.0 (1.3–2.7) ms (idb put)', target: '≤ 1.5 ×', missed: true },
    ],
  },
  {
    id: 'fund',
    day: '2026-11-22',
    rounds: 5,
    peer: 'json-logic-js 2.0.5; publicodes 1.10.3',
    rows: [
      { zh: '算合计，每秒多少个单位', en: 'totals of units a second', ours: '3,593,420', peer: '439,611 (json-logic-js)' },
      { zh: '带解释的结果，每秒多少个', en: 'explained results a second', ours: '524,045', peer: '4,517 (publicodes)' },
      { zh: '620,573 个单位，每项金额都留着', en: '620,573 units, every amount kept', ours: '205 (201–234) ms', target: '< 2,000 ms' },
      { zh: '……在浏览器里分段算，最长的任务', en: '… in Chromium in slices, the longest task', ours: '18 (17–19) ms', target: '< 50 ms' },
      { zh: '204 个单位重算，带解释', en: '204 units recalculated and explained', ours: '0.5 (0.5–0.6) ms', target: '< 16.7 ms' },
    ],
  },
];
