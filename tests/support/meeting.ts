import type { OrgRow, Person, ProcedureEvent } from '../../packages/domain/src/index.js';
import type { Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';

export const widget = 'jc-meeting-checklist';

/** 青溪县 › 石桥镇 › 柳树村 with a theme day on the 15th; every name is invented. */
export const meetingRows: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村', 主题党日: '15' },
  { id: '112', parentId: '11', name: '石桥村', kind: '村', 党员: '61' },
];

const surnames = [...'周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华'];

/** Twenty-one full members and three on probation. */
export const branchPeople: readonly Person[] = surnames.map((surname, at) => ({ id: `p${at + 1}`, name: `${surname}春${at + 1}`, standing: at < 21 ? 'full' : 'probationary', ...(at === 0 && { posts: ['secretary'] }) }));

/** The same people as a clerk copies them out of a table. */
export const pastedRoll = ['姓名\t身份\t职务', ...branchPeople.map(({ name, standing, posts }) => `${name}\t${standing === 'full' ? '正式党员' : '预备党员'}\t${posts ? '书记' : ''}`)].join('\n');

/** What a record needs to be complete. */
export const heldMeeting = { kind: 'members-meeting', date: '2026-10-19', start: '14:30', end: '16:10', place: '村活动室', chair: '周春1', recorder: '吴春2', due: 21, present: 17, agenda: [{ title: '修路方案' }], votes: [{ rule: '', about: '修路方案', yes: 12 }], resolutions: ['同意修路方案'] };

const complete = (step: string, date: string): ProcedureEvent => ({ type: 'complete', step, date });

/** A road in four discussions, up to the day on which its decision is to be made known. */
export const decidedRoad: readonly ProcedureEvent[] = [
  { type: 'record', step: 'propose', date: '2026-01-20', kind: 'committee-meeting' },
  complete('propose', '2026-01-20'),
  { type: 'record', step: 'consult', date: '2026-01-22', kind: 'two-committees' },
  complete('consult', '2026-01-22'),
  { type: 'record', step: 'review', date: '2026-01-29', kind: 'members-meeting', vote: { rule: 'four-discussions-review', counts: { due: 21, present: 17, yes: 15 } } },
  complete('review', '2026-01-29'),
  { type: 'record', step: 'decide', date: '2026-02-10', kind: 'villagers-representatives', vote: { rule: 'villagers-representatives', counts: { due: 86, present: 58, yes: 40 } } },
  complete('decide', '2026-02-10'),
  { type: 'proof', step: 'publish-decision', date: '2026-02-12', slot: 'notice', value: '公告一份' },
  { type: 'proof', step: 'publish-decision', date: '2026-02-12', slot: 'photo', value: '照片一张' },
];

/** Puts units, and the people of one of them, into the store of a page's checklist. */
export async function seedBranch(page: Page, rows: readonly OrgRow[] = meetingRows, people: readonly Person[] = branchPeople): Promise<void> {
  await page.evaluate(
    async ([units, roll]) => {
      const element = document.querySelector('jc-meeting-checklist');
      await customElements.whenDefined('jc-org-tree');
      await document.querySelector('jc-org-tree')?.load(units);
      const store = await element?.store;
      if (roll.length > 0) await store?.people.replace('111', roll, { author: '吴春2' });
      // The checklist hears of what the tree has stored, and reads it then.
      while ((element?.data.tree.length ?? 0) < units.length) await new Promise((resolve) => setTimeout(resolve, 20));
      await element?.updateComplete;
    },
    [rows, people] as const,
  );
}

/** Begins a procedure in the store and writes its events down. @returns its id */
export function startProcedure(page: Page, procedure: string, title: string, events: readonly ProcedureEvent[]): Promise<string> {
  return page.evaluate(
    async ([key, about, all]) => {
      const { procedures } = await (document.querySelector('jc-meeting-checklist') as HTMLElementTagNameMap['jc-meeting-checklist']).store;
      let { procedure: stored } = await procedures.start({ unit: '111', procedure: key, title: about }, { author: '吴春2' });
      for (const event of all) ({ procedure: stored } = await procedures.add(stored.id, event, { author: '吴春2', revision: stored.revision }));
      return stored.id;
    },
    [procedure, title, events] as const,
  );
}

/** Shows a view by its address. */
export function showView(page: Page, view: string): Promise<void> {
  return page.evaluate((address) => {
    const element = document.querySelector('jc-meeting-checklist');
    if (element) element.view = address;
  }, view);
}
