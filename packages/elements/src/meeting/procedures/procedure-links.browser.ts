import type { ProcedureEvent } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { checklistWith, keys, openAt, stored, textIn, textsIn } from '../../testing/procedures.suite.js';

const begun: ProcedureEvent = { type: 'happened', date: '2026-01-20', what: 'matter:public-works' };

describe('from the tabs and the steps of procedures', () => {
  it('the tab counts the procedures that run, before their view is opened', async () => {
    const element = await checklistWith(async (store) => {
      await stored(store, 'four-discussions', '修路方案', [begun]);
      await stored(store, 'four-discussions', '打井方案', [begun]);
      await stored(store, 'four-discussions', '邻村的事', [begun], '113');
    });
    await until(() => textsIn(element, '[role=tab]').includes('议事程序 2'));
    const { procedure } = await (await element.store).procedures.start({ unit: '111', procedure: 'four-discussions', title: '路灯方案' }, { author: '吴小满' });
    await until(() => textsIn(element, '[role=tab]').includes('议事程序 3'));
    await (await element.store).procedures.withdraw(procedure.id, { author: '吴小满', revision: procedure.revision });
    await until(() => textsIn(element, '[role=tab]').includes('议事程序 2'));
  });

  it('Enter on the meeting of a step opens its record, and the host gets the address', async () => {
    let meeting = '';
    let procedure = '';
    const element = await checklistWith(async (store) => {
      ({ meeting: { id: meeting } } = await store.meetings.hold({ unit: '111', kind: 'committee-meeting', date: '2026-01-20', place: '村活动室' }, { author: '吴小满' }));
      ({ id: procedure } = await stored(store, 'four-discussions', '修路方案', [begun, { type: 'record', step: 'propose', date: '2026-01-20', kind: 'committee-meeting', meeting }]));
    });
    await openAt(element, `procedure;id=${procedure}`, '.steps');
    const views = recordEvents(element, 'jc-view');
    const link = await until(() => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.steps .slots button.plain') ?? [])].find(({ textContent }) => textContent?.includes('1月20日')));
    link.focus();
    await keys(element, 'Enter');
    await until(() => has(element, '#kept-title'));
    expect(textIn(element, '#view')).to.contain('村活动室');
    expect(views.at(-1)).to.contain('"record;').and.to.contain(`id=${meeting}`);
  });
});
