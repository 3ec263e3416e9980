import { expect } from '@open-wc/testing';
import { emptyChecklist, seedMeetings } from '../../testing/meeting-checklist.suite.js';
import { find, freshDatabase, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { branch, focused, keys, press, put, settle, show, textOf, textsOf, wideWindow } from './records.suite.js';

before(wideWindow);

const told = (element: JcMeetingChecklist): string[] => textsOf(element, '.frame > .banner[data-kind=info] > .text');

/** A database in which a form was left, and what opens it again as after a reload. */
async function leftForm(unit = '111', parts = 'new=1;kind=members-meeting;date=2026-11-19'): Promise<(attributes?: Readonly<Record<string, string>>) => Promise<JcMeetingChecklist>> {
  const database = freshDatabase();
  (await seedMeetings(database, { rolls: { 111: branch(3) } }, 'indexeddb')).close();
  const open = (attributes: Readonly<Record<string, string>> = {}): Promise<JcMeetingChecklist> => emptyChecklist({ database, storage: 'indexeddb', unit: '111', ...attributes });
  const before = await show(await open({ unit }), `record;${parts}`, '.record-form');
  await put(before, '#record-place', '村活动室');
  await press(before, '返回列表');
  await until(() => has(before, '[data-draft]'));
  before.remove();
  return open;
}

/** Presses Tab until the focus is on a button of a notice that says a text. */
async function tabTo(element: JcMeetingChecklist, label: string): Promise<void> {
  find(element, '[role=heading]').tabIndex = -1;
  find(element, '[role=heading]').focus();
  for (let presses = 0; presses < 30; presses++) {
    await keys(element, 'Tab');
    if (focused(element)?.textContent?.trim() === label) return;
  }
  throw new Error(`Tab does not reach “${label}”.`);
}

describe('a record that was not finished when the page was left', () => {
  it('is told where the user lands, and goes on in its form with the keyboard alone', async () => {
    const open = await leftForm();
    const element = await open();
    await until(() => told(element).length === 1);
    expect(element.view).to.contain('todo;');
    expect(told(element)).to.deep.equal(['有一份未完成的登记（11月19日 党员大会）']);
    const heard = recordEvents(element, 'jc-view');
    await tabTo(element, '继续填写');
    await keys(element, 'Enter');
    await until(() => has(element, '.record-form'));
    await settle(element);
    expect(find<HTMLInputElement>(element, '#record-place').value).to.equal('村活动室');
    expect(focused(element)?.id).to.equal('record-form-title');
    expect(told(element)).to.deep.equal([]);
    expect(heard).to.have.length.greaterThan(0);
  });

  it('is given up there, with a way back', async () => {
    const open = await leftForm();
    const element = await open();
    await until(() => told(element).length === 1);
    await tabTo(element, '放弃');
    await keys(element, 'Enter');
    await until(() => told(element).length === 0);
    await until(() => has(element, '.toast'));
    await press(element, '撤回', '.toast');
    await until(() => told(element).length === 1);
    element.remove();
    const again = await open();
    await until(() => told(again).length === 1);
  });

  it('is told of the unit that shows alone', async () => {
    const open = await leftForm('112');
    const element = await open();
    await settle(element);
    expect(told(element)).to.deep.equal([]);
    element.unit = '112';
    await until(() => told(element).length === 1);
    element.unit = '111';
    await until(() => told(element).length === 0);
  });

  for (const [attributes, why] of [[{ readonly: '' }, 'where nothing can be changed'], [{ audience: 'public' }, 'the public']] as const) {
    it(`is not told ${why}`, async () => {
      const open = await leftForm();
      const element = await open(attributes);
      await until(() => element.actions.storeLine);
      await settle(element);
      expect(told(element).join()).not.to.contain('未完成');
      expect(textOf(element, '.frame')).not.to.contain('未完成的登记');
    });
  }

  it('is told once, by the list, at the records', async () => {
    const open = await leftForm();
    const element = await show(await open(), 'record', '.records-list [data-draft]');
    await settle(element);
    expect(textOf(element, '.frame').match(/有一份未完成的登记/g)).to.have.length(1);
  });
});
