import type { ProcedureEvent } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { button, find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { checklistWith, chooseIn, keys, openAt, settle, stored, textIn, textsIn, typeInto } from '../../testing/procedures.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

const complete = (step: string, date: string): ProcedureEvent => ({ type: 'complete', step, date });
const proof = (step: string, date: string, slot: string, value: string): ProcedureEvent => ({ type: 'proof', step, date, slot, value });
const routed: readonly ProcedureEvent[] = [
  { type: 'happened', date: '2026-02-02', what: 'matter:small' },
  complete('found', '2026-02-02'),
  proof('recorded', '2026-02-02', 'matter', '路灯不亮'),
  complete('recorded', '2026-02-03'),
  proof('routed', '2026-02-03', 'owner', '村电工'),
  proof('routed', '2026-02-03', 'due', '2026-02-10'),
  complete('routed', '2026-02-03'),
];
const checked = [...routed, complete('handled', '2026-02-05'), complete('checked', '2026-02-06')];

async function cases(fill: (store: Store) => Promise<unknown>, attributes: Readonly<Record<string, string>> = {}): Promise<JcMeetingChecklist> {
  return openAt(await checklistWith(fill, attributes), 'procedure;part=cases', '.desk .parts');
}

const columns = (element: JcMeetingChecklist): string[] => [...(element.shadowRoot?.querySelectorAll('.column') ?? [])].map((column) => column.getAttribute('aria-label') ?? '');

/** Opens the menu of the only case with the keyboard. */
async function openMenu(element: JcMeetingChecklist): Promise<void> {
  find(element, '.case .row-title').focus();
  await keys(element, 'Shift+F10');
  await until(() => has(element, '[role=menu]'));
}

describe('the board of cases', () => {
  it('has six columns; a card says number, class, age, owner and due day', async () => {
    const element = await cases((store) => stored(store, 'case', '路灯', routed));
    expect(columns(element)).to.deep.equal(['源头发现，0 件', '采集建档，0 件', '分流交办，0 件', '执行处置，1 件', '检查督促，0 件', '结果反馈，0 件']);
    expect(textIn(element, '.case')).to.match(/^路灯 20\d\d-001 小事（村） 第 15 天 承办 村电工 期限 2月10日 已超期 转到…$/);
  });

  for (const [says, width, attributes] of [['wide', 1280, {}], ['wide and from right to left', 1280, { locale: 'ug' }], ['narrow and large', 360, { locale: 'en', scale: 'large' }]] as const) {
    it(`keeps each fact of a card together and apart from the next: ${says}`, async () => {
      const element = await cases((store) => stored(store, 'case', '路灯', routed), attributes);
      (element.parentElement as HTMLElement).style.width = `${width}px`;
      await settle(element);
      const [number, ...others] = [...find(element, '.case p').children].map((fact) => fact.getBoundingClientRect());
      const line = parseFloat(getComputedStyle(find(element, '.case p')).lineHeight);
      expect(number?.height).to.be.below(1.5 * line);
      const next = others[0] as DOMRect;
      const isBelow = next.top >= (number?.bottom ?? 0) - 1;
      expect(isBelow || Math.max(next.left - (number?.right ?? 0), (number?.left ?? 0) - next.right) > 3).to.equal(true);
      expect(find(element, '.case .chip').getBoundingClientRect().height).to.be.below(2 * line);
    });
  }

  it('moves a case from its menu only: on, or back to be routed with a reason', async () => {
    const element = await cases((store) => stored(store, 'case', '路灯', routed));
    await openMenu(element);
    expect(textsIn(element, '[role=menuitem]')).to.deep.equal(['转到 检查督促', '退回 分流交办']);
    await keys(element, 'ArrowDown', 'Enter');
    await until(() => has(element, '#entry-reason'));
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry-problems').includes('请写退回原因'));
    await typeInto(element, '#entry-reason', '换人办理');
    await keys(element, 'Control+Enter');
    await until(() => columns(element)[2] === '分流交办，1 件');
    expect(textIn(element, '.case')).to.contain('未分办').and.to.contain('未定期限');
  });

  it('routes a case with owner and day in one form, and takes the whole move back at once', async () => {
    const element = await cases((store) => stored(store, 'case', '路灯', routed.slice(0, 4)));
    const events = recordEvents(element, 'jc-change');
    await openMenu(element);
    await keys(element, 'Enter');
    await typeInto(element, '#entry-owner', '村电工');
    await typeInto(element, '#entry-due', '2.28');
    await keys(element, 'Control+Enter');
    await until(() => columns(element)[3] === '执行处置，1 件');
    expect(textIn(element, '.case')).to.contain('承办 村电工').and.to.contain('期限 2月28日');
    expect(events.map((event) => event.replace(/"id":.*/, ''))).to.deep.equal(['jc-change {"noun":"case","op":"add-event",']);
    await until(() => has(element, '.toast'));
    find(element, '.toast button').click();
    await until(() => columns(element)[2] === '分流交办，1 件');
    expect(textIn(element, '.case')).to.contain('未分办');
  });

  it('does not close a case without an answer, and says so', async () => {
    const element = await cases((store) => stored(store, 'case', '路灯', checked));
    await openMenu(element);
    expect(textsIn(element, '[role=menuitem]')).to.deep.equal(['答复并办结', '退回 分流交办']);
    await keys(element, 'Enter');
    await until(() => has(element, '#entry-answer'));
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry-problems').includes('缺答复'));
    expect(columns(element)[5]).to.equal('结果反馈，1 件');
    expect(has(element, '.case .chip[data-kind=success]')).to.equal(false);
    await typeInto(element, '#entry-answer', '已修好并回访');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.case').includes('已办结'));
    expect(has(element, '.case-menu')).to.equal(false);
  });

  it('records a case without a field for who reported it', async () => {
    const element = await cases(async () => undefined);
    expect(textIn(element, '.desk .empty')).to.contain('没有答复不能办结');
    button(element, '登记事项').click();
    await until(() => has(element, '#entry-title'));
    expect(textsIn(element, '.entry .label').map((label) => label.replace(' 必填', ''))).to.deep.equal(['事项名称', '事项种类', '发现日期']);
    await typeInto(element, '#entry-title', '水管漏水');
    await keys(element, 'Control+Enter');
    await until(() => columns(element)[0] === '源头发现，1 件');
  });

  it('shows what is overdue alone, and says when there is nothing', async () => {
    const element = await cases(async (store) => {
      await stored(store, 'case', '路灯', routed);
      await stored(store, 'case', '水管', []);
    });
    await chooseIn(element, '.case-filter', 'overdue');
    expect(textsIn(element, '.case .row-title')).to.deep.equal(['路灯']);
    await chooseIn(element, '.case-filter', 'open');
    expect(textsIn(element, '.case .row-title')).to.deep.equal(['水管', '路灯']);
  });

  it('is accessible with a menu open, and nothing of it is for the public', async () => {
    const element = await cases((store) => stored(store, 'case', '路灯', routed));
    await openMenu(element);
    await expect(element).to.be.accessible();
    const open = await cases((store) => stored(store, 'case', '路灯', routed), { audience: 'public' });
    expect(has(open, '[data-part=cases]')).to.equal(false);
    expect(open.shadowRoot?.innerHTML).to.not.contain('路灯');
  });

  for (const [says, attributes] of [['in large type', { scale: 'large' }], ['from right to left', { locale: 'ug' }]] as const) {
    it(`does not overflow 320 px ${says}`, async () => {
      const element = await cases((store) => stored(store, 'case', '路灯', routed), attributes);
      (element.parentElement as HTMLElement).style.width = '320px';
      await openMenu(element);
      const view = find(element, '.view');
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
      const menu = find(element, '[role=menu]').getBoundingClientRect();
      const root = find(element, '.root').getBoundingClientRect();
      expect(menu.left >= root.left && menu.right <= root.right).to.equal(true);
    });
  }
});

describe('publicity and reports', () => {
  const postings = async (attributes: Readonly<Record<string, string>> = {}, fill: (store: Store) => Promise<unknown> = async () => undefined): Promise<JcMeetingChecklist> =>
    openAt(await checklistWith(fill, { today: '2026-04-01', ...attributes }), 'procedure;part=postings', '.periods');

  it('shows each rule by its periods: overdue from the day after the quarter', async () => {
    const element = await postings();
    const general = textsIn(element, '.row-card').find((text) => text.startsWith('村务公开（一般事项）')) ?? '';
    expect(general).to.contain('每季度').and.to.contain('0/4').and.to.contain('第一季度 已超期 1 天').and.to.contain('第二季度 ○待办 6月30日前').and.to.contain('第三季度');
    expect(textsIn(element, '.row-card').find((text) => text.startsWith('村务公开（重大事项）'))).to.contain('随时公开；规则没有定天数');
  });

  it('records a posting with its place and evidence; then the quarter is done', async () => {
    const element = await postings();
    const events = recordEvents(element, 'jc-change');
    button(element, '登记村务公开（一般事项）（第一季度）').click();
    await until(() => has(element, '#entry-place'));
    expect(find<HTMLInputElement>(element, '#entry-date').value).to.equal('2026-03-31');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.problem').includes('请填写“公开地点”'));
    await typeInto(element, '#entry-place', '村务公开栏');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['照片'], '公开栏.jpg', { type: 'image/jpeg' }));
    const field = find<HTMLInputElement>(element, '#entry-files');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    find(element, '#entry-place').focus();
    await keys(element, 'Control+Enter');
    await until(() => textsIn(element, '.periods li[data-status=done]').some((text) => text.includes('第一季度 已完成 3月31日 · 材料 1')));
    expect(events[0]).to.contain('"noun":"meeting","op":"hold"');
    const [meeting] = await (await element.store).meetings.list({ year: 2026, units: ['111'] });
    expect(meeting?.record).to.deep.include({ kind: 'publicity-general', date: '2026-03-31', place: '村务公开栏', state: 'held' });
    expect(meeting?.record.evidence?.['other']).to.have.length(1);
  });

  it('asks a yearly report for its three lists, and refuses a correction without a day (MTG-17)', async () => {
    const element = await postings();
    button(element, '登记书记述职评议考核（2026年）').click();
    await until(() => has(element, '#entry-corrections'));
    await typeInto(element, '#entry-tasks', '修路');
    await typeInto(element, '#entry-problems', '台账不全');
    await typeInto(element, '#entry-corrections', '补齐台账');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry-problems').includes('整改清单第 1 行没有期限'));
    await typeInto(element, '#entry-corrections', '补齐台账 | 吴小满 | 2026-06-30');
    await keys(element, 'Control+Enter');
    await until(() => textsIn(element, '.periods li[data-status=done]').length === 1);
    find(element, '[data-part=corrections]').click();
    await until(() => has(element, '.corrections'));
    expect(textIn(element, '.corrections tbody tr')).to.contain('补齐台账').and.to.contain('吴小满').and.to.contain('6月30日').and.to.contain('整改中');
    button(element, '登记完成：补齐台账').click();
    await until(() => has(element, '#entry-date'));
    await keys(element, 'Enter');
    await until(() => textIn(element, '.corrections tbody tr').includes('已整改'));
  });

  it('is accessible, and shows how far the monthly list of the county is covered (MTG-18)', async () => {
    const element = await postings({ today: '2026-02-16' }, async (store) => {
      await store.meetings.hold({ unit: '1', kind: 'content-list', date: '2026-01-03', state: 'held', agenda: [{ title: '学习' }, { title: '交纳党费' }] }, { author: '' });
      await store.meetings.hold({ unit: '111', kind: 'theme-day', date: '2026-01-15', state: 'held', covers: ['学习'] }, { author: '' });
    });
    await expect(element).to.be.accessible();
    find(element, '[data-part=corrections]').click();
    await until(() => textIn(element, '.desk').includes('每月重点内容清单'));
    expect(textIn(element, '.gate[data-kind=warning]')).to.equal('2月 · 没有发布清单');
    expect(textsIn(element, '.row-card')).to.deep.equal(['2月 没有发布清单', '1月已覆盖 1/2 学习 · 1月15日已覆盖○交纳党费 · 还没有覆盖']);
    await expect(element).to.be.accessible();
  });

  it('does not overflow 320 px in large type', async () => {
    const element = await postings({ scale: 'large', locale: 'en' });
    (element.parentElement as HTMLElement).style.width = '320px';
    await settle(element);
    const view = find(element, '.view');
    expect(view.scrollWidth).to.be.at.most(view.clientWidth);
  });
});
