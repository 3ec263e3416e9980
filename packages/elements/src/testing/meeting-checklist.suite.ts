import { buildTree, type OrgRow, type Person } from '@jiceng/domain';
import { openStore, type Store } from '@jiceng/storage';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../meeting/define.js';
import '../provider/define.js';
import type { JcMeetingChecklist } from '../meeting/meeting-checklist.js';
import type { GivenMeeting } from '../meeting/record-meeting.js';
import { freshDatabase } from './org-tree.suite.js';

/**
 * A county whose villages hold meetings.
 *
 *     1 青溪县
 *       11 石桥镇: 111 柳树村 (24 members, theme day on the 15th, groups 1111 1112 1113), 112 石桥村 (61), 113 新民社区
 *       12 河口镇: 121 河口村, without facts
 */
export const countyThatMeets: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村', 党员: '24', 主题党日: '15' },
  { id: '1111', parentId: '111', name: '第一党小组', kind: '党小组' },
  { id: '1112', parentId: '111', name: '第二党小组', kind: '党小组' },
  { id: '1113', parentId: '111', name: '第三党小组', kind: '党小组' },
  { id: '112', parentId: '11', name: '石桥村', kind: '村', 党员: '61' },
  { id: '113', parentId: '11', name: '新民社区', kind: '社区', 党员: '120' },
  { id: '12', parentId: '1', name: '河口镇', kind: '乡镇' },
  { id: '121', parentId: '12', name: '河口村', kind: '村' },
];

/** Attributes of a checklist in tests, where nothing else is said. */
const defaults: Readonly<Record<string, string>> = { storage: 'memory', profile: 'county-five-standards', today: '2026-11-20', locale: 'zh-CN', author: '周记录' };

/** What the store of a checklist holds before it opens. */
export interface MeetingSeed {
  readonly rows?: Iterable<OrgRow>;
  readonly rolls?: Readonly<Record<string, readonly Person[]>>;
  readonly meetings?: readonly (GivenMeeting & { readonly unit: string; readonly date: string })[];
}

/** Fills a store. @returns it, still open: what is in memory would be gone with it */
export async function seedMeetings(database: string, { rows = countyThatMeets, rolls = {}, meetings = [] }: MeetingSeed = {}, storage: 'memory' | 'indexeddb' = 'memory'): Promise<Store> {
  const store = await openStore({ database, storage });
  await store.org.replace(buildTree(rows).tree, { author: '' });
  for (const [unit, people] of Object.entries(rolls)) await store.people.put(unit, people, { author: '' });
  for (const meeting of meetings) await store.meetings.hold({ ...meeting, state: 'held' }, { author: '' });
  return store;
}

/** A checklist on its own, over a small county, once it shows what there is. */
export async function checklist(attributes: Readonly<Record<string, string>> = {}, seed: MeetingSeed = {}): Promise<JcMeetingChecklist> {
  const database = freshDatabase();
  const store = await seedMeetings(database, seed);
  const element = await emptyChecklist({ database, unit: '111', ...attributes });
  store.close();
  return element;
}

/** The same over whatever the store holds. */
export async function emptyChecklist(attributes: Readonly<Record<string, string>> = {}): Promise<JcMeetingChecklist> {
  const element = document.createElement('jc-meeting-checklist');
  for (const [name, value] of Object.entries({ ...defaults, database: freshDatabase(), ...attributes })) element.setAttribute(name, value);
  await fixture(html`${element}`);
  await element.ready;
  await element.updateComplete;
  return element;
}

/** Everybody of a small branch: a secretary, committee members and members in three groups. */
export const smallRoll: readonly Person[] = [
  { id: 'p1', name: '周书记', standing: 'full', posts: ['secretary'], group: '1111' },
  { id: 'p2', name: '吴委员', standing: 'full', posts: ['committee'], group: '1111' },
  { id: 'p3', name: '郑委员', standing: 'full', posts: ['committee'], group: '1112' },
  { id: 'p4', name: '王党员', standing: 'full', group: '1112' },
  { id: 'p5', name: '冯党员', standing: 'full', group: '1113' },
  { id: 'p6', name: '陈党员', standing: 'full', group: '1113' },
  { id: 'p7', name: '褚党员', standing: 'full', group: '1113' },
  { id: 'p8', name: '卫预备', standing: 'probationary', group: '1111' },
];

/** Everything that a record of a members' meeting needs to count as held. */
export const heldMeeting: GivenMeeting = {
  kind: 'members-meeting',
  date: '2026-11-19',
  start: '14:30',
  end: '16:10',
  place: '村活动室',
  chair: '周书记',
  recorder: '吴委员',
  due: 21,
  present: 17,
  agenda: [{ title: '修路方案' }],
};

/** The cells of a row of the year, by what each shows. */
export function cellsOf(element: JcMeetingChecklist, row: string): string[] {
  const line = [...(element.shadowRoot?.querySelectorAll('.year-grid tbody tr') ?? [])].find((tr) => tr.querySelector('th')?.textContent?.trim().startsWith(row));
  return [...(line?.querySelectorAll('td') ?? [])].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** What is listed as due, each as one line. */
export function dueLines(element: JcMeetingChecklist): string[] {
  return [...(element.shadowRoot?.querySelectorAll('.due-item') ?? [])].map((item) =>
    [item.querySelector('.due-title'), item.querySelector('.due-text')].map((part) => (part?.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' '),
  );
}

/** The field of the year that stands for a duty and period. */
export function cellAt(element: JcMeetingChecklist, rule: string, period: string): HTMLElement {
  const rows = element.model.result.rows.findIndex((row) => row.rule === rule);
  const cell = element.shadowRoot?.querySelector<HTMLElement>(`.year-grid [data-at="${rows}"][data-period="${period}"]`);
  if (!cell) throw new Error(`The year has no field for ${rule} in ${period}.`);
  return cell;
}
