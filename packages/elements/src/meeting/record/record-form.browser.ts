import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { heldMeeting } from '../../testing/meeting-checklist.suite.js';
import { find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { branch, choose, focused, keys, newRecord, press, put, settle, sheet, show, tabTo, textOf, textsOf, type, wideWindow } from './records.suite.js';

before(wideWindow);

describe('attendance from the keypad', () => {
  it('20 people are marked from a paper sheet with digits 1–5 only', async () => {
    const element = await newRecord(branch(20));
    const first = find(element, '.sheet-row[data-row="0"]');
    first.focus();
    const digits = '11311411512111113111'.slice(0, 20);
    for (const digit of digits) await sendKeys({ press: digit });
    await settle(element);
    const names = { 1: 'present', 2: 'online', 3: 'excused', 4: 'absent', 5: 'attending' } as Record<string, string>;
    expect(sheet(element).map((row) => row.split(' ')[1])).to.deep.equal([...digits].map((digit) => names[digit]));
    expect(textOf(element, '.counts')).to.equal('到 16 · 假 2 · 缺 1 · 列席 1');
    expect(focused(element)?.dataset['row']).to.equal('19');
  });

  it('a mark is taken back with Ctrl+Z, and emptied with 0', async () => {
    const element = await newRecord(branch(3));
    find(element, '.sheet-row[data-row="0"]').focus();
    await keys(element, '1', '4', 'Control+z');
    expect(sheet(element)).to.deep.equal(['周某 present', '吴某 –', '郑某 –']);
    await keys(element, 'Home', '0');
    expect(sheet(element)[0]).to.equal('周某 –');
  });

  it('L, E and R open late arrival, leaving and reason, and Enter comes back to the row', async () => {
    const element = await newRecord(branch(3));
    find(element, '.sheet-row[data-row="1"]').focus();
    await keys(element, 'l');
    await sendKeys({ type: '1450' });
    await keys(element, 'Enter');
    expect(focused(element)?.dataset['row']).to.equal('1');
    expect(sheet(element)[1]).to.equal('吴某 present');
    await keys(element, 'e');
    await sendKeys({ type: '1600' });
    await keys(element, 'Enter', 'r');
    await sendKeys({ type: 'x' });
    await keys(element, 'Escape');
    expect(textsOf(element, '[data-row="1"] .field-value')).to.deep.equal(['1450', '1600', '–']);
    expect(focused(element)?.getAttribute('aria-label')).to.equal('吴某，到会，迟到 1450，离会 1600');
  });

  it('letters jump to the next name that is read with them first', async () => {
    const element = await newRecord(branch(21));
    find(element, '.sheet-row[data-row="0"]').focus();
    await keys(element, 'z');
    await until(() => focused(element)?.dataset['row'] === '2');
    await keys(element, 'Shift+L');
    await until(() => focused(element)?.dataset['row'] === '17');
  });

  it('everybody of whom nothing was said is present with one press', async () => {
    const element = await newRecord(branch(5));
    find(element, '.sheet-row[data-row="1"]').focus();
    await keys(element, '3');
    await press(element, '全部到会');
    expect(sheet(element).map((row) => row.split(' ')[1])).to.deep.equal(['present', 'excused', 'present', 'present', 'present']);
    await press(element, '撤回上一笔');
    expect(sheet(element).map((row) => row.split(' ')[1])).to.deep.equal(['–', 'excused', '–', '–', '–']);
  });

  it('400 people are windowed, and the last one is reached and marked', async () => {
    const element = await newRecord(branch(400));
    expect(textsOf(element, '.sheet-row[data-row]').length).to.be.lessThan(200);
    find(element, '.sheet-row[data-row="0"]').focus();
    await keys(element, 'End');
    await until(() => focused(element)?.dataset['row'] === '399');
    await keys(element, '1');
    expect(focused(element)?.dataset['status']).to.equal('present');
    const viewport = find(element, '.sheet-viewport').getBoundingClientRect();
    const row = (focused(element) as HTMLElement).getBoundingClientRect();
    expect(row.bottom).to.be.at.most(viewport.bottom + 1);
  });
});

describe('recording a members’ meeting by keyboard alone', () => {
  it('a meeting of 21 people is recorded, with one late, an agenda and a vote', async () => {
    const seed = { meetings: [{ ...heldMeeting, unit: '111', date: '2026-08-20', chair: '周某', recorder: '吴某' }] };
    const element = await newRecord(branch(21), {}, seed, 'new=1;kind=members-meeting');
    const changes = recordEvents(element, 'jc-change');
    expect(focused(element)?.id).to.equal('record-date');
    await type(element, '#record-date', '20261119');
    await tabTo(element, '#record-start');
    await sendKeys({ type: '1430' });
    await tabTo(element, '#record-end');
    await sendKeys({ type: '1610' });
    expect(find<HTMLInputElement>(element, '#record-chair').value).to.equal('周某');
    await tabTo(element, '.sheet-row');
    for (let person = 0; person < 17; person++) await sendKeys({ press: '1' });
    for (const digit of ['3', '3', '4', '3']) await sendKeys({ press: digit });
    await keys(element, 'Home', 'ArrowDown', 'l');
    await sendKeys({ type: '1450' });
    await keys(element, 'Enter');
    await tabTo(element, '#record-agenda-0');
    await put(element, '#record-agenda-0', '修路方案');
    await tabTo(element, '#record-add-decision');
    await keys(element, 'Enter');
    expect(find<HTMLInputElement>(element, '#record-decisions-0-text').value).to.equal('修路方案');
    await tabTo(element, '#record-decisions-0-yes');
    await sendKeys({ type: '12' });
    await keys(element, 'Tab');
    await sendKeys({ type: '3' });
    await keys(element, 'Tab');
    await sendKeys({ type: '2' });
    await settle(element);
    expect(textOf(element, '.verdict-card:last-of-type .verdict-result')).to.equal('通过');
    await keys(element, 'Control+Enter');
    // Reasons are asked for as one list at the end.
    await until(() => focused(element)?.id === 'record-asked-0');
    for (const reason of ['a', 'b', 'c', 'd']) {
      await sendKeys({ type: reason });
      await keys(element, 'Enter');
    }
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#kept-title'));
    expect(changes).to.have.length(1);
    expect(changes[0]).to.contain('"op":"hold"');
    const [stored] = (await element.opened?.meetings.list({ year: 2026, units: ['111'] }) ?? []).slice(-1);
    expect(stored?.record.state).to.equal('held');
    expect(stored?.record.roll?.filter(({ status }) => status === 'present')).to.have.length(17);
    expect(stored?.record.roll?.find(({ late }) => late)).to.deep.equal({ person: 'p2', status: 'present', late: '14:50' });
    expect(stored?.record.votes).to.deep.equal([{ rule: '', about: '修路方案', yes: 12, no: 3, abstain: 2 }]);
    expect(stored?.record.roll?.filter(({ reason }) => reason)).to.have.length(4);
  });

  it('says at once: can vote, 11 of 21 present; not passed, needs 11 yes, has 10, with the clause', async () => {
    const element = await newRecord(branch(21), { locale: 'en' });
    find(element, '.sheet-row[data-row="0"]').focus();
    for (let person = 0; person < 11; person++) await sendKeys({ press: '1' });
    for (let person = 0; person < 10; person++) await sendKeys({ press: '4' });
    await press(element, 'Add a decision');
    await type(element, '#record-decisions-0-yes', '10');
    expect(textOf(element, '.verdict-summary')).to.equal('can vote: 11 of 21 present; not passed: needs 11 yes, has 10 (中国共产党支部工作条例（试行） 第十一条)');
    await until(() => textOf(element, '[role=status]').includes('Not passed'));
  });

  it('says the same in Chinese, and that 10 of 20 can vote and pass nothing', async () => {
    const element = await newRecord(branch(20));
    find(element, '.sheet-row[data-row="0"]').focus();
    for (let person = 0; person < 10; person++) await sendKeys({ press: '1' });
    await settle(element);
    expect(textOf(element, '.verdict-body .verdict-result')).to.equal('可以表决，但到会 10 人，不足以通过（需 11 票）');
    await keys(element, '1');
    expect(textOf(element, '.verdict-body .verdict-result')).to.equal('可以表决：11 ≥ 10');
    await press(element, '添加决议');
    await type(element, '#record-decisions-0-yes', '10');
    await type(element, '#record-decisions-0-no', '0');
    expect(textsOf(element, '.verdict-card:nth-of-type(3) p')).to.include('还差 1 票').and.to.include('赞成 10 票，未超过应到 20 人的一半，需 11 票');
    expect(textOf(element, '.verdict-summary')).to.equal('可以表决：应到 20 人，到会 11 人；未通过：需 11 票，赞成 10 票（《中国共产党支部工作条例（试行）》第十一条）');
    expect(textOf(element, '.state-line')).to.contain('票数合计 10，在场 11，差 1');
    await press(element, '记为未投');
    expect(textOf(element, '.verdict-body')).to.contain('未投 1');
    expect(has(element, '.decision .state-line')).to.equal(false);
  });

  it('explains a verdict: rule, clause, inputs, arithmetic and layer', async () => {
    const element = await newRecord(branch(21));
    await press(element, '全部到会');
    await press(element, '依据', '.verdict-body');
    await until(() => has(element, '.popover'));
    expect(textOf(element, '.popover')).to.contain('MTG-25').and.to.contain('第十一条').and.to.contain('应到 21 人').and.to.contain('21 × 1/2 → 至少 → 11').and.to.contain('全国');
    await until(() => focused(element)?.matches('.popover'));
    await keys(element, 'Escape');
    expect(has(element, '.popover')).to.equal(false);
  });
});

describe('what is missing or wrong', () => {
  it('is named when the end is asked for, each with a way to its field, and nothing is lost', async () => {
    const element = await newRecord(branch(3));
    await put(element, '#record-agenda-0', '修路方案');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.form-summary'));
    expect(textsOf(element, '.form-summary li')).to.deep.equal(['缺地点', '缺主持人', '缺记录人', '缺出席情况']);
    expect(focused(element)?.id).to.equal('record-summary');
    await press(element, '缺记录人', '.form-summary');
    expect(focused(element)?.id).to.equal('record-recorder');
    expect(focused(element)?.getAttribute('aria-invalid')).to.equal('true');
    expect(find<HTMLInputElement>(element, '#record-agenda-0').value).to.equal('修路方案');
    await press(element, '缺出席情况', '.form-summary');
    expect(focused(element)?.dataset['row']).to.equal('0');
  });

  const wrong: readonly (readonly [what: string, field: string, text: string, says: string])[] = [
    ['an end before the start', '#record-end', '1400', '结束时间 14:00 早于开始时间 14:30'],
    ['a day that does not exist', '#record-date', '2026-02-30', '没有“2026-02-30”这一天'],
    ['a day after today', '#record-date', '2026-12-01', '日期 2026-12-01 在今天之后'],
    ['a time that is none', '#record-start', '2575', '“2575”读不出时间'],
  ];
  for (const [what, field, text, says] of wrong) {
    it(`${what} is said at its field once that is left`, async () => {
      const element = await newRecord(branch(3));
      await type(element, '#record-start', '1430');
      await type(element, field, text);
      find(element, '#record-place').focus();
      await settle(element);
      expect(textOf(element, `${field}-problem`)).to.contain(says);
      expect(find<HTMLInputElement>(element, field).value).to.equal(text);
    });
  }

  it('more votes than people present are said at the vote, and keep the record from being finished', async () => {
    const element = await newRecord(branch(3));
    await press(element, '全部到会');
    await press(element, '添加决议');
    await type(element, '#record-decisions-0-yes', '3');
    await type(element, '#record-decisions-0-no', '1');
    find(element, '#record-place').focus();
    await settle(element);
    expect(textOf(element, '#record-decisions-0-yes-problem')).to.contain('票数合计 4，多于在场 3 人');
    await keys(element, 'Control+Enter');
    expect(textOf(element, '.form-summary')).to.contain('票数合计 4');
  });
});

describe('the rest of the form', () => {
  it('one record satisfies two duties with a tick', async () => {
    const element = await newRecord(branch(3), {}, {}, 'new=1;kind=organisational-life;date=2026-11-19');
    find(element, '#record-also-democratic-appraisal').click();
    await press(element, '存草稿');
    const [stored] = (await element.opened?.meetings.list({ year: 2026, units: ['111'] })) ?? [];
    expect(stored?.record.also).to.deep.equal(['democratic-appraisal']);
    expect(stored?.record.state).to.equal('draft');
  });

  it('the open items of the last meeting are carried, and done with a tick', async () => {
    const seed = { meetings: [{ ...heldMeeting, unit: '111', date: '2026-08-20', actions: [{ id: 'a1', text: '清理沟渠', owner: 'p2' }] }] };
    const element = await newRecord(branch(3), {}, seed);
    expect(textOf(element, '.carried')).to.contain('清理沟渠 · 吴某').and.to.contain(' · 8月20日 起');
    find<HTMLInputElement>(element, '.carried input').click();
    await press(element, '存草稿');
    const stored = (await element.opened?.meetings.list({ year: 2026, units: ['111'] }))?.at(-1);
    expect(stored?.record.actions).to.deep.equal([{ id: 'a1', text: '清理沟渠', owner: 'p2', doneOn: '2026-11-19' }]);
  });

  it('the agenda is printed before the meeting', async () => {
    const element = await newRecord(branch(3));
    await put(element, '#record-agenda-0', '修路方案');
    await press(element, '打印议程');
    const dialog = await until(() => element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot);
    const sheets = (): string => [...dialog.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('');
    await until(() => sheets().includes('会议议程') && sheets().includes('1. 修路方案'));
  });

  it('an election asks for ballots, seats and candidates, and says who is elected', async () => {
    const element = await newRecord(branch(21), {}, {}, 'new=1;kind=election;date=2026-11-19');
    await press(element, '全部到会');
    await press(element, '添加决议');
    await type(element, '#record-decisions-0-issued', '21');
    await type(element, '#record-decisions-0-collected', '21');
    await type(element, '#record-decisions-0-seats', '1');
    expect(textOf(element, '.candidates')).to.contain('应选 1 名，候选人至少 2 名');
    await put(element, '#record-decisions-0-candidates-0-name', '周某');
    await type(element, '#record-decisions-0-candidates-0', '12');
    await press(element, '添加候选人');
    await put(element, '#record-decisions-0-candidates-1-name', '吴某');
    await type(element, '#record-decisions-0-candidates-1', '9');
    expect(textOf(element, '.verdict-body')).to.contain('当选：周某').and.to.contain('收回选票 21 张，全部有效');
    await type(element, '#record-decisions-0-spoiled', '2');
    expect(textOf(element, '.verdict-body')).to.contain('收回选票 21 张：有效 19，废票 2');
    await type(element, '#record-decisions-0-spoiled', '10');
    expect(textOf(element, '.verdict-body')).to.contain('票数合计 22，多于在场 21 人');
    await put(element, '#record-decisions-0-spoiled', '');
    await type(element, '#record-decisions-0-collected', '22');
    expect(textOf(element, '.verdict-body')).to.contain('表决无效').and.to.contain('收回选票 22 张，多于发出的 21 张');
  });

  it('a file is kept, listed and removed; one of 300 MB is refused in place', async () => {
    const element = await newRecord(branch(3));
    const field = find<HTMLInputElement>(element, '#record-file-input');
    const attach = async (file: File): Promise<void> => {
      const transfer = new DataTransfer();
      transfer.items.add(file);
      field.files = transfer.files;
      field.dispatchEvent(new Event('change'));
    };
    await attach(new File(['sheet'], '签到表.jpg', { type: 'image/jpeg' }));
    await until(() => textsOf(element, '.file').length === 1);
    expect(textOf(element, '.file')).to.contain('签到表 · 签到表.jpg').and.to.contain('1 KB');
    expect(textOf(element, '[data-part=files]')).to.contain('附件只存于本机，不会上传');
    const huge = new File(['x'], '录像.mp4');
    Object.defineProperty(huge, 'size', { value: 300 * 1024 * 1024 });
    Object.defineProperty(field, 'files', { value: [huge], configurable: true, writable: true });
    field.dispatchEvent(new Event('change'));
    await until(() => textOf(element, '[data-part=files] .problem'));
    expect(textOf(element, '[data-part=files] .problem')).to.contain('录像.mp4').and.to.contain('300 MB').and.to.contain('20 MB');
    expect(textsOf(element, '.file')).to.have.length(1);
    await press(element, '移除附件 签到表.jpg');
    expect(textsOf(element, '.file')).to.have.length(0);
  });

  it('without a roll two figures stand for the sheet', async () => {
    const element = await newRecord([]);
    expect(textOf(element, '[data-part=attendance]')).to.contain('还没有名册');
    await type(element, '#record-due', '20');
    await type(element, '#record-present', '21');
    find(element, '#record-place').focus();
    await settle(element);
    expect(textOf(element, '#record-present-problem')).to.contain('实到 21 人多于应到 20 人');
    await type(element, '#record-present', '10');
    expect(textOf(element, '.verdict-body .verdict-result')).to.contain('可以表决，但到会 10 人');
  });

  it('another kind brings the people who belong to it, and keeps what was typed', async () => {
    const element = await newRecord(branch(21));
    await put(element, '#record-place', '村活动室');
    await choose(element, '#record-kind', 'committee-meeting');
    expect(sheet(element)).to.deep.equal(['周某 –']);
    expect(find<HTMLInputElement>(element, '#record-place').value).to.equal('村活动室');
  });

  it('a read-only page opens no form', async () => {
    const element = await newRecord(branch(3));
    element.readonly = true;
    await show(element, 'record', '.records-list');
    element.view = 'record;new=1';
    await until(() => has(element, '[part=banner][data-kind=danger]'));
    expect(has(element, '.record-form')).to.equal(false);
  });
});
