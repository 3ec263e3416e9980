import type { LedgerEntry } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { button, find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { awarded, scoreboard, villageAccounts } from '../../testing/points-scoreboard.suite.js';
import { keys, pressPrimary, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** The third quarter: three households scored, one award taken back at once. */
const thirdQuarter = [...villageAccounts, awarded('03-017', 5, '2026-08-03'), awarded('03-009', 7, '2026-09-30'), awarded('01-022', 2, '2026-07-01')];

/** The view 公示 of the third quarter on a day. */
async function publicity(today = '2026-10-09', attributes: Readonly<Record<string, string>> = {}, entries = thirdQuarter): Promise<JcPointsScoreboard> {
  const element = await scoreboard({ today, period: '2026-Q3', ...attributes }, { entries });
  element.view = 'publicity';
  await until(() => has(element, '.publicity .timeline, .publicity > .muted'));
  await settle(element);
  return element;
}

/** Puts the quarter up on 9 October by keys alone; it hangs until the 15th. */
async function putUp(element: JcPointsScoreboard): Promise<void> {
  await pressPrimary(element);
  await typeInto(element, '#entry-places', '村务公开栏');
  await keys(element, 'Control+Enter');
  await until(() => textIn(element, '[aria-current=step] .stage') === '公示中');
  await settle(element);
}

async function onDay(element: JcPointsScoreboard, today: string): Promise<void> {
  element.today = today;
  await settle(element);
}

const stage = (element: JcPointsScoreboard): string => textIn(element, '[aria-current=step] .stage');
const lastEntry = async (element: JcPointsScoreboard): Promise<LedgerEntry> => (await (await element.store).points.read()).entries.at(-1) as LedgerEntry;
const focusedLabel = (element: JcPointsScoreboard): string => element.shadowRoot?.activeElement?.textContent?.trim() ?? '';
const focused = (element: JcPointsScoreboard): string => element.shadowRoot?.activeElement?.id ?? '';

describe('the view 公示', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('before the period is over says when it is, and offers nothing to put up', async () => {
    const element = await publicity('2026-09-30');
    expect(stage(element)).to.equal('登记中');
    expect(textIn(element, '.gate')).to.equal('2026年三季度到9月30日结束，结束后才能公示。');
    expect(has(element, '[part=primary]')).to.equal(false);
    await onDay(element, '2026-10-01');
    expect(textIn(element, '[part=primary]')).to.equal('生成公示');
    await expect(element).to.be.accessible();
  });

  it('for all time asks for a period', async () => {
    const element = await publicity('2026-10-09', { period: 'all' });
    expect(textIn(element, '.publicity')).to.equal('公示按月、季度或年进行。请在上方选一个时段。');
  });

  it('is put up by keys alone, with its last day shown day by day while it is typed', async () => {
    const element = await publicity();
    const changes = recordEvents(element, 'jc-change');
    await pressPrimary(element);
    expect(focused(element)).to.equal('entry-date');
    expect(textsIn(element, '.entry .strip > li')).to.deep.equal([
      '贴10月9日 周五 张贴，次日起算',
      '班10月10日 周六 调休上班，第 1 个工作日',
      '休10月11日 周日 周末，不计',
      '工10月12日 周一 第 2 个工作日',
      '工10月13日 周二 第 3 个工作日',
      '工10月14日 周三 第 4 个工作日',
      '工10月15日 周四 第 5 个工作日，公示期满',
      '10月16日 周五 可以锁定',
    ]);
    await typeInto(element, '#entry-date', '20261012');
    expect(textIn(element, '.entry .strip > li[data-end]')).to.contain('10月19日');
    await expect(element).to.be.accessible();
    await typeInto(element, '#entry-date', '20261009');
    await typeInto(element, '#entry-places', '村务公开栏');
    await keys(element, 'Control+Enter');
    await until(() => stage(element) === '公示中');
    expect(changes).to.have.length(1);
    expect(await lastEntry(element)).to.include({ kind: 'publish', period: '2026-Q3', date: '2026-10-09', ends: '2026-10-15', days: 5, entries: 12 }).and.to.deep.include({ places: ['村务公开栏'] });
    expect(textIn(element, '.statement')).to.contain('第 12 笔').and.to.contain('发放 14，冲正 0，兑换 0');
    expect(textIn(element, '.statement .digits')).to.match(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it('is not put up without a place, and keeps what was typed', async () => {
    const element = await publicity();
    await pressPrimary(element);
    await typeInto(element, '#entry-date', '20261012');
    await keys(element, 'Control+Enter');
    expect(textIn(element, '.entry .problem')).to.equal('请填写“公示地点”。');
    expect(find<HTMLInputElement>(element, '#entry-date').value).to.equal('20261012');
    expect((await lastEntry(element)).kind).to.equal('award');
  });

  it('asks for the days where the rules do not say how many', async () => {
    const element = await publicity('2026-10-09', { profile: 'county-five-standards' });
    await pressPrimary(element);
    expect(has(element, '.entry .strip')).to.equal(false);
    await typeInto(element, '#entry-days', '3');
    expect(textIn(element, '.entry .strip > li[data-end]')).to.contain('10月13日');
    await typeInto(element, '#entry-places', '村务公开栏');
    await keys(element, 'Control+Enter');
    await until(() => stage(element) === '公示中');
    expect(await lastEntry(element)).to.include({ days: 3, ends: '2026-10-13' });
  });

  it('says what came after the publication and is not in what hangs out', async () => {
    const element = await publicity();
    await putUp(element);
    expect(has(element, 'section .gate')).to.equal(false);
    await element.record('award', () => [awarded('03-017', 1, '2026-08-03'), awarded('03-017', 1, '2026-10-02')]);
    await settle(element);
    expect(textIn(element, 'section .gate')).to.contain('本期又有 1 笔变动');
    await onDay(element, '2026-10-16');
    find(element, '[part=primary]').focus();
    await keys(element, 'Enter');
    expect(textIn(element, '.entry .gate')).to.contain('本期又有 1 笔变动');
  });

  it('of one village says that head, totals and lock are of the whole ledger, of all that show it does not', async () => {
    const whole = '打印的公示只列柳树村的账户';
    const ofVillage = await publicity('2026-10-09', { unit: '111' });
    await putUp(ofVillage);
    expect(textIn(ofVillage, '[aria-labelledby=statement-title]')).to.contain(whole);
    const ofTown = await publicity('2026-10-09', { unit: '11' });
    await putUp(ofTown);
    expect(textIn(ofTown, '[aria-labelledby=statement-title]')).to.not.contain('打印的公示只列');
  });

  it('cannot be locked while it hangs or an objection is open, says why, and leads there', async () => {
    const element = await publicity();
    await putUp(element);
    await element.record('objection', () => [{ kind: 'objection', period: '2026-Q3', date: '2026-10-12', note: '少记一次' }]);
    await settle(element);
    expect(textIn(element, '[role=tab][aria-selected=true]')).to.equal('公示 1');
    expect(textIn(element, '[part=primary]')).to.equal('答复');
    await pressPrimary(element);
    expect(focused(element)).to.equal('entry-result');
    await keys(element, 'Escape');
    expect(textsIn(element, '#gate li')).to.deep.equal(['意见收到10月15日为止，10月16日起可以锁定', '1 条意见没有答复']);
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#gate li button') ?? [])];
    links[1]?.focus();
    await keys(element, 'Enter');
    expect(focused(element)).to.equal('objection-1');
    await onDay(element, '2026-10-16');
    expect(stage(element)).to.equal('意见处理');
    expect(textsIn(element, '#gate li')).to.deep.equal(['1 条意见没有答复']);
    await pressPrimary(element);
    expect((await lastEntry(element)).kind).to.equal('objection');
    await expect(element).to.be.accessible();
  });

  it('has as its one filled button what can be done next, and never a lock that cannot be', async () => {
    const element = await publicity('2026-09-30');
    const primary = (): string[] => textsIn(element, '[part=primary]');
    expect(primary()).to.deep.equal([]);
    await onDay(element, '2026-10-09');
    expect(primary()).to.deep.equal(['生成公示']);
    await putUp(element);
    expect(primary()).to.deep.equal(['打印公示']);
    await onDay(element, '2026-10-15');
    expect(primary()).to.deep.equal(['打印公示']);
    await onDay(element, '2026-10-16');
    expect(primary()).to.deep.equal(['锁定本期']);
  });

  it('with entries that wait leads to the approvals', async () => {
    const element = await publicity('2026-10-09', {}, [...thirdQuarter, { kind: 'award', account: '03-017', rule: 'cleaning-day', date: '2026-09-01', points: 2, approval: true }]);
    expect(textsIn(element, '.gate')[1]).to.contain('本期还有 1 笔待审');
    await putUp(element);
    expect(textsIn(element, '#gate li')[1]).to.equal('1 笔待审');
    expect(textsIn(element, '[part=primary]')).to.deep.equal(['去审批']);
    await pressPrimary(element);
    await until(() => element.actions.viewName === 'approvals');
    element.view = 'publicity';
    await until(() => has(element, '#gate li button'));
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#gate li button') ?? [])][1]?.click();
    await until(() => element.view.startsWith('approvals'));
  });

  it('takes an objection without a name, about an entry, and its answer, by keys', async () => {
    const element = await publicity();
    await putUp(element);
    button(element, '登记意见').focus();
    await keys(element, 'Enter');
    await typeInto(element, '#entry-matter', '9月12日我参加了清洁日');
    await typeInto(element, '#entry-entry', '99');
    await keys(element, 'Control+Enter');
    expect(textIn(element, '.entry-problems')).to.contain('账本里没有“99”这一笔');
    await typeInto(element, '#entry-entry', '第 10 笔');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#objection-1'));
    const objection = await lastEntry(element);
    expect(objection).to.include({ kind: 'objection', note: '9月12日我参加了清洁日' }).and.not.to.have.property('by');
    expect((objection as { readonly target?: string }).target).to.match(/:10:/);
    expect(textIn(element, '#objection-1')).to.contain('未答复').and.to.contain('未署名').and.to.contain('针对第 10 笔');
    button(element, '答复').focus();
    await keys(element, 'Enter');
    await typeInto(element, '#entry-note', '已核对，没有漏记');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '#objection-1').includes('意见不成立'));
    expect(await lastEntry(element)).to.include({ kind: 'answer', result: 'dismissed', note: '已核对，没有漏记' });
    expect(textIn(element, '#objection-1')).to.contain('已核对，没有漏记');
    await expect(element).to.be.accessible();
  });

  it('refuses an objection of a day before it was put up, and one of tomorrow', async () => {
    const element = await publicity();
    await putUp(element);
    button(element, '登记意见').click();
    await until(() => has(element, '#entry-matter'));
    await typeInto(element, '#entry-matter', '少记');
    for (const [day, sentence] of [['2026-10-08', '日期不能早于公示的第一天 10月9日。'], ['2026-10-10', '日期不能在今天之后。']] as const) {
      await typeInto(element, '#entry-date', day);
      await keys(element, 'Control+Enter');
      expect(textIn(element, '.entry-problems')).to.equal(sentence);
    }
    expect((await lastEntry(element)).kind).to.equal('publish');
  });

  it('is locked by keys from the next working day on, with count, totals and the heads before and after', async () => {
    const element = await publicity();
    await putUp(element);
    await onDay(element, '2026-10-16');
    expect(textIn(element, '#gate')).to.equal('意见期已满，意见都已答复，可以锁定。');
    const changes = recordEvents(element, 'jc-change');
    find(element, '[part=primary]').focus();
    await keys(element, 'Enter');
    expect(textIn(element, '.entry .statement')).to.contain('第 13 笔').and.to.contain('发放 14');
    expect(focusedLabel(element)).to.equal('关闭');
    await expect(element).to.be.accessible();
    await keys(element, 'Shift+Tab');
    expect(focusedLabel(element)).to.equal('锁定本期');
    await keys(element, 'Enter');
    await until(() => stage(element) === '已锁定');
    await settle(element);
    expect(changes).to.have.length(1);
    expect(focused(element)).to.equal('publicity-title');
    const locked = await lastEntry(element);
    expect(locked).to.include({ kind: 'lock', period: '2026-Q3', date: '2026-10-16', entries: 13 });
    const digits = textsIn(element, '[aria-labelledby=locked-title] .digits').map((text) => text.replaceAll(' ', ''));
    expect(digits).to.deep.equal([(locked as { readonly head?: string }).head, locked.hash]);
    expect(has(element, '[part=primary]')).to.equal(false);
    expect(textIn(element, '.periods tbody')).to.contain('已锁定');
    await expect(element).to.be.accessible();
  });

  for (const combination of ['Enter', 'Control+Enter']) {
    it(`is not locked by ${combination} twice, which opened the question and meant no answer`, async () => {
      const element = await publicity();
      await putUp(element);
      await onDay(element, '2026-10-16');
      find(element, '[part=primary]').focus();
      await keys(element, combination);
      expect(has(element, '.entry .statement')).to.equal(true);
      await keys(element, combination);
      expect([stage(element), (await lastEntry(element)).kind]).to.deep.equal(['意见处理', 'publish']);
    });
  }

  it('where nobody said who records asks for it, and Enter there does not lock', async () => {
    const element = await publicity();
    await putUp(element);
    element.author = '';
    await onDay(element, '2026-10-16');
    await pressPrimary(element);
    expect(focusedLabel(element)).to.equal('关闭');
    await typeInto(element, '#entry-author', '吴登记');
    await keys(element, 'Enter', 'Control+Enter');
    expect((await lastEntry(element)).kind).to.equal('publish');
    await keys(element, 'Tab', 'Control+Enter');
    await until(() => stage(element) === '已锁定');
    expect(await lastEntry(element)).to.include({ kind: 'lock', author: '吴登记' });
  });

  it('lists what was corrected in the period and leads to it', async () => {
    const element = await publicity();
    const { entries } = await (await element.store).points.read();
    const award = entries.find(({ kind, sequence }) => kind === 'award' && sequence === 10) as LedgerEntry;
    await element.record('reverse', () => [{ kind: 'reverse', target: `${award.writer}:${award.sequence}:${award.hash.slice(0, 32)}`, date: '2026-08-03', note: '重复登记' }]);
    await settle(element);
    expect(textIn(element, '#corrections-title')).to.equal('本期更正 1 笔');
    expect(textIn(element, '.corrections li')).to.equal('8月3日 03-017 赵大山 其他 −5 分 第 13 笔冲正第 10 笔');
    find(element, '.corrections button').click();
    await until(() => element.view.startsWith('ledger'));
  });

  it('shows another period from the list, and the focus is on its heading', async () => {
    const element = await publicity('2026-11-20', {}, [...thirdQuarter, awarded('03-017', 1, '2026-05-05')]);
    expect(textsIn(element, '.periods tbody th')).to.deep.equal(['2026年三季度 正在查看', '2026年二季度']);
    const views = recordEvents(element, 'jc-view');
    button(element, '查看2026年二季度').focus();
    await keys(element, 'Enter');
    await until(() => focused(element) === 'publicity-title');
    expect(textIn(element, '#publicity-title')).to.equal('2026年二季度公示进度');
    expect(views).to.have.length(1);
  });
});

describe('the view 公示 for the public', () => {
  it('shows that objections came and how they ended, nothing of what they say, and masked names; and changes nothing', async () => {
    const element = await publicity();
    await putUp(element);
    const { entries } = await (await element.store).points.read();
    const award = entries.find(({ sequence }) => sequence === 10) as LedgerEntry;
    await element.record('objection', () => [{ kind: 'objection', period: '2026-Q3', date: '2026-10-09', note: '赵家多记了', by: '孙平' }]);
    await element.record('reverse', () => [{ kind: 'reverse', target: `${award.writer}:${award.sequence}:${award.hash.slice(0, 32)}`, date: '2026-08-03', note: '赵大山重复' }]);
    element.audience = 'public';
    await settle(element);
    const shown = textIn(element, '.publicity');
    expect(shown).to.contain('意见 1，10月9日收到').and.to.contain('赵**').and.to.contain('向柳树村提出');
    expect(shown).not.to.match(/赵家|孙平|大山|重复/);
    expect(has(element, '[part=primary]')).to.equal(false);
    expect(textsIn(element, '.publicity button').filter((label) => /登记|答复|锁定|重新/.test(label))).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });
});
