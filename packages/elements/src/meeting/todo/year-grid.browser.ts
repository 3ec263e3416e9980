import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { cellAt, cellsOf, checklist, dueLines, heldMeeting, smallRoll, type MeetingSeed } from '../../testing/meeting-checklist.suite.js';
import { button, find, has, nextEvent, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

before(() => setViewport({ width: 1280, height: 900 }));

const seed: MeetingSeed = {
  rolls: { 111: smallRoll },
  meetings: [
    { ...heldMeeting, unit: '111', date: '2026-01-20' },
    { ...heldMeeting, unit: '111', kind: 'committee-meeting', date: '2026-03-02' },
    { ...heldMeeting, unit: '111', kind: 'committee-meeting', date: '2026-03-28' },
    { ...heldMeeting, unit: '111', kind: 'group-meeting', date: '2026-11-10', group: '1111' },
    { ...heldMeeting, unit: '111', kind: 'theme-day', date: '2026-01-16' },
  ],
};

const focused = (element: JcMeetingChecklist): string => {
  const cell = element.shadowRoot?.activeElement as HTMLElement | null;
  return `${element.model.result.rows[Number(cell?.dataset['at'])]?.rule} ${cell?.dataset['period']}`;
};

async function press(element: JcMeetingChecklist, ...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const [key = '', modifier] = combination.split('+').reverse();
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    if (modifier) await sendKeys({ up: modifier });
    await element.updateComplete;
  }
}

/** The label of the panel that is open. */
const panelOf = (element: JcMeetingChecklist): string | null | undefined => element.shadowRoot?.querySelector('.popover')?.getAttribute('aria-label');

describe('the year of a unit', () => {
  it('has a row for each duty and a cell for each period, as wide as it is', async () => {
    const element = await checklist({}, seed);
    expect(cellsOf(element, '党员大会')).to.deep.equal(['✓1月20日', '!6月30日前', '!9月30日前', '○12月31日前', '1/4']);
    expect(cellsOf(element, '支委会')).to.deep.equal(['!', '!', '✓2', '!', '!', '!', '!', '!', '!', '!', '○', '·', '1/12']);
    expect(cellsOf(element, '党小组会 ×3').slice(9)).to.deep.equal(['!0/3', '▲1/3', '·', '1/36']);
    expect(cellsOf(element, '主题党日（15日）').slice(0, 2)).to.deep.equal(['✓16', '!']);
    expect(cellAt(element, 'members-meeting', '2026-Q4').getAttribute('aria-colspan')).to.equal('3');
  });

  it('says every cell in words', async () => {
    const element = await checklist({}, seed);
    expect(find(element, '.year-grid').getAttribute('aria-label')).to.equal('2026 年会议完成情况');
    expect(cellAt(element, 'committee-meeting', '2026-10').getAttribute('aria-label')).to.equal('支委会 10月，应于10月31日前完成，已超期 20 天');
    expect(cellAt(element, 'members-meeting', '2026-Q1').getAttribute('aria-label')).to.equal('党员大会 一季度，已完成，1月20日召开');
    expect(cellAt(element, 'group-meeting', '2026-11').getAttribute('aria-label')).to.equal('党小组会 11月，1/3，部分完成，11月30日前，还有 10 天，11月10日召开');
    expect(cellAt(element, 'publicity-finances', '2026').getAttribute('aria-label')).to.equal('村务公开（财务），不适用，没有登记这一情形');
  });

  it('is one tab stop, at the month of today, and arrows keep the month across wide cells', async () => {
    const element = await checklist({}, seed);
    expect(element.shadowRoot?.querySelectorAll('.year-grid [tabindex="0"]')).to.have.length(1);
    find(element, '.year-grid [tabindex="0"]').focus();
    expect(focused(element)).to.equal('members-meeting 2026-Q4');
    const way: readonly (readonly [key: string, cell: string])[] = [
      ['ArrowDown', 'committee-meeting 2026-11'],
      ['ArrowLeft', 'committee-meeting 2026-10'],
      ['ArrowUp', 'members-meeting 2026-Q4'],
      ['ArrowUp', 'members-meeting 2026-Q4'],
      ['ArrowLeft', 'members-meeting 2026-Q3'],
      ['ArrowDown', 'committee-meeting 2026-09'],
      ['Home', 'committee-meeting 2026-01'],
      ['ArrowLeft', 'committee-meeting 2026-01'],
      ['End', 'committee-meeting 2026-12'],
      ['ArrowRight', 'committee-meeting 2026-12'],
      ['Control+End', 'publicity-finances 2026'],
      ['Control+Home', 'members-meeting 2026-Q1'],
      ['ArrowRight', 'members-meeting 2026-Q2'],
    ];
    for (const [key, cell] of way) {
      await press(element, key);
      expect(focused(element), key).to.equal(cell);
    }
  });

  it('turns the arrows round where it is read from right to left', async () => {
    const element = await checklist({ locale: 'ug' }, seed);
    cellAt(element, 'committee-meeting', '2026-05').focus();
    await press(element, 'ArrowLeft');
    expect(focused(element)).to.equal('committee-meeting 2026-06');
  });

  for (const [locale, begins, starting] of [
    ['zh-CN', 'a quarter', ':nth-child(3n + 2)'],
    ['ug', 'a month', ':not(:first-child, :last-child)'],
  ]) {
    it(`in a box too narrow for the year begins with ${begins} and shows the month of today whole, and what was done in all: ${locale}`, async () => {
      await setViewport({ width: 768, height: 900 });
      const element = await checklist({ locale: String(locale) }, seed);
      await until(() => find(element, '.grid-box').scrollLeft !== 0);
      const isRightToLeft = locale === 'ug';
      const [box, head, month, total] = ['.grid-box', '.duty-head', 'thead [aria-current]', '.row-total'].map((part) => find(element, part).getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect, DOMRect];
      const starts = [...(element.shadowRoot?.querySelectorAll(`.year-grid thead th${starting}`) ?? [])].map((start) => start.getBoundingClientRect()).map((start) => (isRightToLeft ? head.left - start.right : start.left - head.right));
      expect(Math.min(...starts.map(Math.abs))).to.be.below(2);
      expect(isRightToLeft ? month.left >= total.right - 1 : month.right <= total.left + 1).to.equal(true);
      expect(total.left >= box.left && total.right <= box.right).to.equal(true);
      await setViewport({ width: 1280, height: 900 });
    });
  }

  it('steps to another year with Page Up and Page Down, the focus on its month', async () => {
    const element = await checklist({}, seed);
    const heard = nextEvent<{ view: string }>(element, 'jc-view');
    cellAt(element, 'committee-meeting', '2026-05').focus();
    await press(element, 'PageUp');
    expect((await heard).detail.view).to.equal('todo;u=111;y=2025');
    await until(() => focused(element) === 'committee-meeting 2025-05');
    await press(element, 'PageDown', 'PageDown');
    await until(() => focused(element) === 'committee-meeting 2027-05');
  });

  it('opens a cell with Enter: its meetings, what is missing, the rule; Escape goes back', async () => {
    const element = await checklist({}, seed);
    cellAt(element, 'group-meeting', '2026-11').focus();
    await press(element, 'Enter');
    await until(() => panelOf(element) === '党小组会 11月');
    const text = find(element, '.popover').textContent?.replace(/\s+/g, '') ?? '';
    expect(text).to.contain('第一党小组：11月10日已召开').and.to.contain('第二党小组：没有召开').and.to.contain('第十三条').and.to.contain('请核对文件原文');
    await press(element, 'Escape');
    expect(panelOf(element)).to.equal(undefined);
    expect(focused(element)).to.equal('group-meeting 2026-11');
  });

  it('opens the form of a cell with N, its kind, day and unit filled in', async () => {
    const element = await checklist({}, seed);
    const views: string[] = [];
    element.actions.openRecord = async (parts) => void views.push(JSON.stringify(parts));
    for (const [rule, period] of [['committee-meeting', '2026-10'], ['committee-meeting', '2026-11'], ['committee-meeting', '2026-12'], ['publicity-finances', '2026']] as const) {
      cellAt(element, rule, period).focus();
      await press(element, 'n');
    }
    expect(views).to.deep.equal(['{"kind":"committee-meeting","date":"2026-10-31"}', '{"kind":"committee-meeting","date":"2026-11-20"}', '{"kind":"committee-meeting","date":"2026-12-01"}']);
  });

  it('scrolls in its own box so that the month of today is in sight, and never the page', async () => {
    const element = await checklist({}, seed);
    (element.parentElement as HTMLElement).style.inlineSize = '620px';
    element.year = 2025;
    await element.updateComplete;
    element.year = 2026;
    await until(() => has(element, 'thead [aria-current]'));
    await until(() => {
      const box = find(element, '.grid-box').getBoundingClientRect();
      const month = find(element, 'thead [aria-current]').getBoundingClientRect();
      return month.left >= box.left && month.right <= box.right + 1;
    });
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });
});

describe('the year as a list', () => {
  it('says the same duty by duty, and opens the same panels', async () => {
    const element = await checklist({}, seed);
    button(element, '表格方式').click();
    await until(() => has(element, '.duty-list'));
    expect(element.view).to.equal('todo;u=111;y=2026;as=list');
    const sections = element.shadowRoot?.querySelectorAll('.duty-list section') ?? [];
    expect(sections).to.have.length(element.model.result.rows.length);
    const march = [...(sections[1]?.querySelectorAll('button') ?? [])][2];
    expect(march?.textContent?.replace(/\s+/g, '')).to.equal('✓3月2，已完成，3月2日、3月28日召开');
    march?.click();
    await until(() => panelOf(element) === '支委会 3月');
  });

  it('keeps the button that has asked for it in sight', async () => {
    await setViewport({ width: 1280, height: 600 });
    const element = await checklist({}, seed);
    const asList = button(element, '表格方式');
    asList.focus();
    await press(element, 'Enter');
    await until(() => has(element, '.duty-list'));
    await until(() => asList.getBoundingClientRect().bottom <= innerHeight);
    expect(element.shadowRoot?.activeElement === asList).to.equal(true);
    await setViewport({ width: 1280, height: 900 });
  });

  it('shows one month in a narrow column, and steps through them into the next year', async () => {
    const element = await checklist({}, seed);
    (element.parentElement as HTMLElement).style.inlineSize = '320px';
    await element.updateComplete;
    expect(find(element, '.grid-box').offsetWidth).to.equal(0);
    // While another year is read there is none.
    const month = (): string => element.shadowRoot?.querySelector('.month-head .section-title')?.textContent ?? '';
    expect(month()).to.equal('2026年11月');
    button(element, '下个月').click();
    await element.updateComplete;
    button(element, '下个月').click();
    await until(() => month() === '2027年1月');
    button(element, '上个月').click();
    await until(() => month() === '2026年12月' && element.shadowRoot?.querySelectorAll('.month-list > li').length === 11);
  });
});

describe('what is due', () => {
  it('stands first: the longest overdue, then what is due within 30 days, each with its last day', async () => {
    const element = await checklist({ today: '2026-02-10' }, { rolls: seed.rolls ?? {} });
    expect(dueLines(element).slice(0, 3)).to.deep.equal([
      '支委会 1月 应于1月31日前完成，已超期 10 天',
      '党小组会 1月0/3 第一党小组、第二党小组、第三党小组未开，应于1月31日前完成，已超期 10 天',
      '主题党日 1月 应于1月31日前完成，已超期 10 天',
    ]);
    expect(dueLines(element)[3]).to.equal('支委会 2月 2月28日前，还有 18 天');
  });

  for (const [year, line] of [[2026, '支委会 1月 应于1月31日前完成，已超期 293 天'], [2025, '支委会 1月 应于2025年1月31日前完成，已超期 658 天']] as const) {
    it(`of ${year} is said with the year unless it is this one`, async () => expect(dueLines(await checklist({ year: String(year) }, { rolls: seed.rolls ?? {} }))[0]).to.equal(line));
  }

  for (const [today, line] of [['2026-01-31', '支委会 1月 1月31日是最后一天，今天到期'], ['2026-02-01', '支委会 1月 应于1月31日前完成，已超期 1 天']] as const) {
    it(`on ${today} says “${line}”`, async () => expect(dueLines(await checklist({ today }, { rolls: seed.rolls ?? {} }))[0]).to.equal(line));
  }

  it('says so when there is nothing', async () => {
    const element = await checklist({ today: '2026-01-01', unit: '11', profile: 'national' });
    element.view = 'todo';
    await until(() => element.actions.viewName === 'todo');
    await element.updateComplete;
    expect(find(element, '.nothing-due').textContent).to.contain('现在没有要办的事');
  });

  it('is explained with a dated note, which turns nothing green and can be taken back', async () => {
    const element = await checklist({}, seed);
    const heard = recordEvents(element, 'jc-change');
    button(element, '说明原因：支委会 1月').click();
    await until(() => element.shadowRoot?.activeElement?.localName === 'textarea');
    button(element, '保存说明').click();
    await until(() => has(element, '.reason-form [role=alert] > svg'));
    await sendKeys({ type: 'x' });
    (element.shadowRoot!.activeElement as HTMLTextAreaElement).value = '洪水，道路不通';
    element.shadowRoot?.activeElement?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(element, 'Control+Enter');
    await until(() => element.model.reasonsOf('111/committee-meeting/2026-01').length === 1);
    await until(() => cellAt(element, 'committee-meeting', '2026-01').textContent?.includes('已说明'));
    expect(cellAt(element, 'committee-meeting', '2026-01').dataset['state']).to.equal('overdue');
    expect(heard).to.have.length(1);
    expect(element.model.reasonsOf('111/committee-meeting/2026-01')[0]).to.deep.include({ author: '周记录' });
    await until(() => has(element, '.toast'));
    button(element, '撤回').click();
    await until(() => element.model.reasonsOf('111/committee-meeting/2026-01').length === 0);
    expect(heard[1]).to.contain('undo-add-reason');
  });

  it('has its basis: rule, clause, inputs, reckoning and layers', async () => {
    const element = await checklist({}, seed);
    find(element, '.due-item .basis-button').click();
    await until(() => has(element, '.basis-body'));
    expect([...(element.shadowRoot?.querySelectorAll('.basis-body dt') ?? [])].map((term) => term.textContent)).to.deep.equal(['规则', '依据', '输入', '计算', '来自']);
    const text = find(element, '.basis-body').textContent ?? '';
    expect(text).to.contain('MTG-02').and.to.contain('第十二条').and.to.contain('正式党员 7 人').and.to.contain('应在 2026年1月1日 至 2026年1月31日 之间召开').and.to.contain('全国：第十二条（采用）');
  });
});
