import type { HolidayTable, ProcedureEvent } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { checklist, heldMeeting } from '../testing/meeting-checklist.suite.js';
import { find, has, nextEvent, until } from '../testing/org-tree.suite.js';
import { checklistWith, openAt, stored } from '../testing/procedures.suite.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';
import { branch, newRecord, press, put, settle, sheet, show, textOf, textsOf, wideWindow } from './record/records.suite.js';

before(wideWindow);

const notice: readonly ProcedureEvent[] = [
  { type: 'proof', step: 'self-assessment', date: '2026-12-01', slot: 'assessment', value: '一份' },
  { type: 'complete', step: 'self-assessment', date: '2026-12-01' },
  ...['ballot', 'interviews', 'on-site', 'appraisal'].map((slot): ProcedureEvent => ({ type: 'proof', step: 'examination', date: '2026-12-02', slot, value: '一份' })),
  { type: 'complete', step: 'examination', date: '2026-12-02' },
  { type: 'proof', step: 'review', date: '2026-12-03', slot: 'opinion', value: '同意' },
  { type: 'complete', step: 'review', date: '2026-12-03' },
  { type: 'posted', step: 'notice', date: '2026-12-30', place: 'unit' },
  { type: 'posted', step: 'notice', date: '2026-12-30', place: 'county-media' },
];

/** A notice that runs into a year whose holidays are not published, with the page's own table. */
async function noticeWith(holidays?: HolidayTable): Promise<JcMeetingChecklist> {
  let id = '';
  const element = await checklistWith(async (store) => (({ id } = await stored(store, 'five-step-selection', '红旗村', notice))), { today: '2026-12-30' });
  element.holidays = holidays;
  return openAt(element, `procedure;id=${id}`, '.strip');
}

const lastDay = (element: JcMeetingChecklist): string => textOf(element, '.strip [data-end]');

describe('a table of holidays', () => {
  it('of the page moves the end of a notice, which is no longer estimated', async () => {
    const estimated = await noticeWith();
    expect(lastDay(estimated)).to.contain('1月6日');
    expect(textOf(estimated, '.notice')).to.contain('推算');
    const known = await noticeWith([{ year: 2027, off: ['2027-01-01', '2027-01-04'], work: [] }]);
    expect(lastDay(known)).to.contain('1月8日');
    expect(textOf(known, '.notice')).to.not.contain('推算');
  });

  it('with a gap is used as far as it goes, and the days in the gap are said to be estimated', async () => {
    const element = await noticeWith([{ year: 2025, off: [], work: [] }, { year: 2028, off: [], work: [] }]);
    expect(lastDay(element)).to.contain('1月6日');
    expect(textOf(element, '.notice')).to.contain('推算').and.to.contain('放假安排尚未公布');
    expect(element.duties.length).to.be.greaterThan(0);
  });

  it('that cannot be used leaves procedures to the published days, and the page is told', async () => {
    const element = await checklist();
    const heard = nextEvent<{ code: string }>(element, 'jc-error');
    element.holidays = [{ year: 2027, off: ['2027-02-30'], work: [] }];
    expect((await heard).detail.code).to.equal('holiday-bad-date');
    expect(lastDay(await noticeWith([{ year: 2027, off: ['2027-02-30'], work: [] }]))).to.contain('1月6日');
  });
});

describe('the same person twice', () => {
  it('stands once on the sheet, also when the name is entered as that of a guest', async () => {
    const element = await newRecord(branch(3));
    await press(element, '全部到会');
    for (let time = 0; time < 2; time++) {
      await put(element, '#record-guest', '吴某');
      await press(element, '添加', '.guest');
    }
    expect(sheet(element)).to.deep.equal(['周某 present', '吴某 attending', '郑某 present']);
  });

  it('among the candidates of an election is said, and nothing is lost', async () => {
    const element = await newRecord(branch(21), {}, {}, 'new=1;kind=election;date=2026-11-19');
    await press(element, '全部到会');
    await press(element, '添加决议');
    for (const [field, text] of [['issued', '21'], ['collected', '21'], ['seats', '1'], ['candidates-0-name', '周某'], ['candidates-0', '12']] as const) await put(element, `#record-decisions-0-${field}`, text);
    await press(element, '添加候选人');
    for (const [field, text] of [['candidates-1-name', '周某'], ['candidates-1', '9']] as const) await put(element, `#record-decisions-0-${field}`, text);
    expect(textOf(element, '.verdict-body')).to.contain('同一个人登记了两次').and.to.not.contain('当选');
    find(element, '#record-place').focus();
    await settle(element);
    expect(textOf(element, '#record-decisions-0-candidates-1-name-problem')).to.contain('同一个人登记了两次');
    expect(find<HTMLInputElement>(element, '#record-decisions-0-candidates-1-name').value).to.equal('周某');
  });
});

describe('a kind of meeting that the rules do not know', () => {
  it('in an address asks for one that they do, and keeps what is typed', async () => {
    const element = await newRecord(branch(3), {}, {}, 'new=1;kind=tea-party;date=2026-11-19');
    await put(element, '#record-place', '村活动室');
    await press(element, '登记完成');
    expect(textOf(element, '.form-summary')).to.contain('请选择会议类型');
    expect(find<HTMLInputElement>(element, '#record-place').value).to.equal('村活动室');
    expect(await element.opened?.meetings.list({ year: 2026 })).to.deep.equal([]);
  });

  it('in what another installation has stored is listed under its own name, counts for no duty and can be opened', async () => {
    const element = await checklist({}, { rolls: { 111: branch(3) }, meetings: [{ ...heldMeeting, unit: '111', date: '2026-11-19', kind: 'tea-party', agenda: [{ title: '茶话' }] }] });
    expect(element.duties.some(({ records }) => records.length > 0)).to.equal(false);
    await show(element, 'record', '.data-table tbody .row');
    expect(textsOf(element, '.data-table tbody .row:not(.sample)')[0]).to.contain('tea-party').and.to.contain('茶话');
    find(element, '.data-table tbody .row:not(.sample)').click();
    await until(() => has(element, '#kept-title'));
    expect(textOf(element, '#kept-title')).to.contain('tea-party');
  });
});
