import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fitColumns, passAxe, type States } from '../testing/axe.suite.js';
import { button, find, has, until } from '../testing/org-tree.suite.js';
import { checklist, heldMeeting, smallRoll, type MeetingSeed } from '../testing/meeting-checklist.suite.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';

before(() => setViewport({ width: 1280, height: 900 }));

const seed: MeetingSeed = {
  rolls: { 111: smallRoll },
  meetings: [
    { ...heldMeeting, unit: '111', date: '2025-03-03' },
    { ...heldMeeting, unit: '111', date: '2026-01-20' },
    { ...heldMeeting, unit: '111', kind: 'group-meeting', date: '2026-11-10', group: '1111' },
  ],
};

const states: States<JcMeetingChecklist> = {
  'the year and what is due': (attributes) => checklist(attributes, seed),
  async 'a cell of the year, open'(attributes) {
    const element = await checklist(attributes, seed);
    find(element, '.year-grid [data-state=partly]').click();
    await until(() => has(element, '.popover .cell-body'));
    find(element, '.popover summary').click();
    return element;
  },
  async 'the field for a reason'(attributes) {
    const element = await checklist(attributes, seed);
    find(element, '.due-buttons [aria-haspopup=dialog]:not(.basis-button)').click();
    await until(() => has(element, '.reason-form'));
    find(element, '.reason-form [type=submit]').click();
    await until(() => has(element, '.reason-form [role=alert]'));
    return element;
  },
  async 'a basis'(attributes) {
    const element = await checklist(attributes, seed);
    find(element, '.basis-button').click();
    await until(() => has(element, '.basis-body'));
    return element;
  },
  async 'the year as a list'(attributes) {
    const element = await checklist(attributes, seed);
    element.view = 'todo;as=list';
    await until(() => has(element, '.duty-list'));
    return element;
  },
  'the units below': (attributes) => checklist({ ...attributes, unit: '1' }, seed),
  async 'no unit chosen'(attributes) {
    const element = await checklist(attributes, seed);
    element.removeAttribute('unit');
    await element.updateComplete;
    return element;
  },
  async 'the menu'(attributes) {
    const element = await checklist(attributes, seed);
    find(element, '.menu-anchor button').click();
    await until(() => has(element, '[role=menu]'));
    return element;
  },
};

describe('axe finds nothing to say about the meeting checklist', () => {
  passAxe(states);
  fitColumns(states, { asksAxe: (name) => name !== 'the menu' });

  it('and in large type every target is at least 44 px high, the primary button 60', async () => {
    const element = await checklist({ scale: 'large' }, seed);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, select, .year-grid [role=gridcell]') ?? []) {
      if (target.offsetHeight > 0) expect(target.offsetHeight, target.outerHTML.slice(0, 80)).to.be.at.least(44);
    }
    expect(button(element, '登记会议').offsetHeight).to.be.at.least(60);
  });
});
