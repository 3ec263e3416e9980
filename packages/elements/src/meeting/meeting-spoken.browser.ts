import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { heldMeeting } from '../testing/meeting-checklist.suite.js';
import { find, until } from '../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';
import { branch, keys, newRecord, press, put, records, textOf, type, wideWindow } from './record/records.suite.js';

before(wideWindow);

const regionOf = (element: JcMeetingChecklist, role: 'status' | 'alert'): string => textOf(element, `.root > .visually-hidden[role=${role}]`);

/** Waits until a live region says what a pattern matches. */
const heard = (element: JcMeetingChecklist, role: 'status' | 'alert', pattern: RegExp): Promise<unknown> => until(() => pattern.test(regionOf(element, role)));

/** A form of 21 people of whom some are present and the others absent, with one vote. */
async function voting(present: number): Promise<JcMeetingChecklist> {
  const element = await newRecord(branch(21));
  find(element, '.sheet-row[data-row="0"]').focus();
  for (let person = 0; person < 21; person++) await sendKeys({ press: person < present ? '1' : '4' });
  await press(element, '添加决议');
  return element;
}

describe('a screen reader hears, when it is done with what it says', () => {
  it('how many records a search leaves', async () => {
    const meetings = ['2026-01-20', '2026-03-20', '2026-05-20'].map((date, at) => ({ ...heldMeeting, unit: '111', date, agenda: [{ title: at === 0 ? '修路' : '学习' }] }));
    const element = await records(branch(3), {}, { meetings });
    await put(element, '#record-search', '学习');
    await heard(element, 'status', /2/);
    expect(regionOf(element, 'alert')).to.equal('');
  });

  it('a verdict that changed, and nothing while one types', async () => {
    const element = await voting(21);
    await type(element, '#record-decisions-0-yes', '10');
    await type(element, '#record-decisions-0-no', '11');
    expect(regionOf(element, 'status')).to.not.contain('未通过');
    await heard(element, 'status', /未通过/);
    expect(regionOf(element, 'alert')).to.equal('');
  });

  it('that a draft was kept', async () => {
    const element = await newRecord(branch(3));
    await press(element, '存草稿');
    await heard(element, 'status', /草稿/);
  });
});

describe('a screen reader hears at once', () => {
  it('a vote that is not valid', async () => {
    const element = await voting(5);
    await type(element, '#record-decisions-0-yes', '5');
    await keys(element, 'Tab');
    await heard(element, 'alert', /不能表决|无效/);
  });

  it('what a record lacks, when it is to be finished', async () => {
    const element = await newRecord(branch(3));
    await keys(element, 'Control+Enter');
    await until(() => textOf(element, '.form-summary[role=alert]').includes('缺'));
  });
});
