import type { LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { button, find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { awarded, emptyScoreboard, scoreboard, villageAccounts, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { keys, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import { boardList } from '../out/board-sheet.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { StandingsView } from './standings-view.js';

before(() => setViewport({ width: 1280, height: 900 }));

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The cells of each row, without the heads that cards show before them. */
function rowsOf(element: JcPointsScoreboard): string[][] {
  return [...(element.shadowRoot?.querySelectorAll('.board-table tbody > .row:not(.sample)') ?? [])].map((row) => [...row.children].map((cell) => textOf(cell.querySelector('.value'))));
}

const firstCells = (element: JcPointsScoreboard, count: number): string[][] => rowsOf(element).map((row) => row.slice(0, count));
const focusedRow = (element: JcPointsScoreboard): string | null | undefined => element.shadowRoot?.activeElement?.getAttribute('data-row');
const headsOf = (element: JcPointsScoreboard): string[] => [...(element.shadowRoot?.querySelectorAll('.board-table thead th') ?? [])].map((head) => textOf(head));
const namesOf = (element: JcPointsScoreboard, selector: string): (string | null)[] => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.getAttribute('aria-label'));

/** So many households with falling points. */
const many = (households: number): LedgerDraft[] =>
  Array.from({ length: households }, (_, at): LedgerDraft[] => [
    { kind: 'account', account: `h${String(at).padStart(5, '0')}`, name: `户${at}`, accountKind: 'household', unit: '111' },
    awarded(`h${String(at).padStart(5, '0')}`, households - at),
  ]).flat();

describe('the board', () => {
  it('ranks by the points of the period, ties share a rank, and a household sums its people', async () => {
    const element = await scoreboard();
    expect(firstCells(element, 4)).to.deep.equal([
      ['1', '赵大山（2 人）', '03-017', '46'],
      ['并列第 2', '钱秀（1 人）', '03-009', '41'],
      ['并列第 2', '孙平', '01-022', '41'],
      ['4', '欧阳小兰', '02-004', '38'],
    ]);
    expect(headsOf(element)).to.deep.equal(['名次', '农户', '编号', '本期得分', '构成', '累计获得', '可用余额', '近 12 月']);
    expect(textOf(find(element, '.board-foot'))).to.contain('共 4 户，本期有得分 4 户');
  });

  it('says what the points are made of, and how they went, to who cannot see the drawings', async () => {
    const element = await scoreboard();
    expect(namesOf(element, '.board-table svg.parts').slice(0, 2)).to.deep.equal(['其他 34，环境 10，参会 2', '其他 41']);
    expect(namesOf(element, '.board-table svg.trend')[0]).to.equal('近 12 个月每月 0 到 36 分，最近上升');
  });

  for (const [locale, begins] of [['zh-CN', 'left'], ['ug', 'right']] as const) {
    it(`draws what points are made of from the ${begins} in ${locale}, the first part first`, async () => {
      const element = await scoreboard({ locale });
      const drawing = find(element, '.board-table svg.parts').getBoundingClientRect();
      const [first, second] = [...find(element, '.board-table svg.parts').querySelectorAll('rect')].map((part) => part.getBoundingClientRect());
      expect(Math.abs((first?.[begins] ?? 0) - drawing[begins])).to.be.below(1);
      expect(Math.sign((second?.left ?? 0) - (first?.left ?? 0))).to.equal(begins === 'left' ? 1 : -1);
    });
  }

  it('puts the points below a long name that has no room beside them', async () => {
    const long = '石桥镇柳树村集体经济组织成员资格确认工作领导小组成员家庭户代表';
    const element = await scoreboard({ scale: 'large' }, { entries: [{ kind: 'account', account: 'h1', name: long, accountKind: 'household', unit: '111' }, awarded('h1', 999_999_999)] });
    element.style.inlineSize = '360px';
    await element.updateComplete;
    const [name, points] = [find(element, '.board-table .row > :nth-child(2)'), find(element, '.board-table .row > :nth-child(4)')].map((cell) => cell.getBoundingClientRect());
    expect(name?.width).to.be.above(8 * 20);
    expect(points?.top).to.be.at.least((name?.bottom ?? 0) - 1);
  });

  it('is another one for members, and never both at once', async () => {
    const element = await scoreboard();
    const select = find<HTMLSelectElement>(element, 'select.board-kind');
    const heard = recordEvents(element, 'jc-view', 'jc-select');
    select.value = 'member';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(firstCells(element, 4)).to.deep.equal([
      ['1', '赵小明', 'p2', '34'],
      ['2', '赵大山', 'p1', '2'],
      ['–', '李无户', 'p4', '0'],
      ['–', '钱秀', 'p3', '0'],
    ]);
    expect(heard).to.deep.equal(['jc-view {"view":"board;u=111;p=2026-Q4;k=member"}']);
  });

  it('of units sums those below, households and members apart', async () => {
    const element = await scoreboard({ unit: '11' });
    const scope = find<HTMLSelectElement>(element, '.board-scope select');
    scope.value = 'units';
    scope.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(firstCells(element, 6)).to.deep.equal([
      ['1', '柳树村', '4', '166', '218', '218'],
      ['2', '石桥村', '1', '90', '90', '90'],
    ]);
    expect(element.view).to.equal('board;u=11;p=2026-Q4;k=household;by=unit');
    element.view = 'board;by=account;k=member';
    await until(() => rowsOf(element)[0]?.[1] === '赵小明');
  });

  it('of units opens that of a unit below, and tells the unit', async () => {
    const element = await scoreboard({ unit: '' });
    element.view = 'board;u=11;by=unit';
    await until(() => rowsOf(element)[0]?.[1] === '柳树村');
    const heard = recordEvents(element, 'jc-select');
    find(element, '.board-table .row').click();
    await until(() => rowsOf(element).map(([, name]) => name).join() === '一组,二组');
    expect(heard).to.deep.equal(['jc-select {"id":"111"}']);
  });

  it('leaves out who does not want to be on it, who is not scored and who is gone', async () => {
    const element = await scoreboard({}, { entries: [...wholeVillage, { kind: 'account', account: '03-017', optedOut: true }, { kind: 'account', account: '03-009', exempt: true }, { kind: 'account', account: '01-022', closed: true }] });
    expect(rowsOf(element).map(([rank, , code]) => [rank, code])).to.deep.equal([['1', '02-004']]);
  });

  for (const [locale, ranks] of [['en', ['1', 'Joint 2', 'Joint 2', '4']], ['ug', ['1', 'تەڭ 2', 'تەڭ 2', '4']]] as const) {
    it(`says its ranks in ${locale}`, async () => {
      const element = await scoreboard({ locale });
      expect(rowsOf(element).map(([rank]) => rank)).to.deep.equal(ranks);
    });
  }

  it('has stars where the rules give them, by the band that the score reaches', async () => {
    const element = await scoreboard({ profile: 'sample-village-options' }, { entries: [...villageAccounts, awarded('03-017', 89, '2026-11-01', 'other'), awarded('03-009', 1, '2026-11-01', 'other')] });
    expect(headsOf(element)).to.include('星级');
    expect(rowsOf(element).slice(0, 3).map((row) => row[5])).to.deep.equal(['四星', '一星', '–']);
  });

  it('goes out as the search leaves it, or whole, and the menu says how many lines that is', async () => {
    const element = await scoreboard();
    const exports = async (): Promise<string[]> => {
      button(element, '更多操作').click();
      await until(() => has(element, '[role=menuitem]'));
      const labels = textsIn(element, '[role=menuitem]').filter((label) => /行 · Excel/.test(label));
      await keys(element, 'Escape');
      return labels;
    };
    expect(await exports()).to.deep.equal(['导出当前列表 4 行 · Excel（.xlsx）']);
    await typeInto(element, '.board-filter', 'qianxiu');
    await until(() => rowsOf(element).length === 1);
    expect(await exports()).to.deep.equal(['导出当前列表 1 行 · Excel（.xlsx）', '导出全部 4 行 · Excel（.xlsx）']);
    expect(boardList(element, 'accounts', (element.actions.shownView as StandingsView).found).rows).to.have.length(1);
    expect(button(element, '导出这 1 行')).to.exist;
  });

  it('shows one notice where it is narrow, and the others when they are asked for', async () => {
    const element = await scoreboard({ today: '2026-11-17' }, { entries: [...wholeVillage, publication] });
    await until(() => has(element, '.notice:not([data-kind])'));
    const shown = (): number => [...(element.shadowRoot?.querySelectorAll('.notice') ?? [])].filter((notice) => notice.getClientRects().length > 0).length;
    expect(shown()).to.equal(2);
    (element.parentElement as HTMLElement).style.inlineSize = '360px';
    await until(() => shown() === 1);
    button(element, '还有 1 条提示').click();
    await element.updateComplete;
    expect(shown()).to.equal(2);
  });

  it('shows the first twenty, and all when they are asked for, only those in sight in the DOM', async () => {
    const element = await scoreboard({}, { entries: many(400) });
    expect(rowsOf(element)).to.have.length(20);
    button(element, '显示全部 400 个').click();
    await until(() => find(element, '.data-table').getAttribute('aria-rowcount') === '401');
    expect(rowsOf(element).length).to.be.lessThan(100);
  });
});

describe('a period', () => {
  it('is the quarter of today at first, and can be stepped back and forth', async () => {
    const element = await scoreboard();
    const heard = recordEvents(element, 'jc-view');
    expect(element.view).to.equal('board;u=111;p=2026-Q4;k=household');
    expect(button(element, '下一期').getAttribute('aria-disabled')).to.equal('true');
    button(element, '上一期').click();
    await element.updateComplete;
    expect(firstCells(element, 4)[0]).to.deep.equal(['1', '欧阳小兰', '02-004', '52']);
    expect(heard).to.deep.equal(['jc-view {"view":"board;u=111;p=2026-Q3;k=household"}']);
    button(element, '下一期').click();
    await element.updateComplete;
    expect(firstCells(element, 4)[0]?.[3]).to.equal('46');
  });

  for (const [period, first] of [
    ['all', ['02-004', '90']],
    ['2026', ['02-004', '90']],
    ['2026-Q3', ['02-004', '52']],
    ['2026-08', ['02-004', '52']],
    ['2026-10', ['03-009', '41']],
  ] as const) {
    it(`of the page is ${period}`, async () => {
      const element = await scoreboard({ period });
      expect(rowsOf(element)[0]?.slice(2, 4)).to.deep.equal(first);
      expect(find<HTMLSelectElement>(element, '.period select').value).to.equal(period);
      expect(element.standings[0]).to.include({ account: first[0], points: Number(first[1]), rank: 1 });
    });
  }

  it('that is none is told once, and the one of today shows', async () => {
    const element = await scoreboard();
    const heard = recordEvents(element, 'jc-error');
    element.period = '2026-13';
    await element.updateComplete;
    await until(() => heard.length > 0);
    await element.updateComplete;
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('bad-period');
    expect(rowsOf(element)[0]?.[3]).to.equal('46');
  });

  it('without any points says so, and ranks nobody', async () => {
    const element = await scoreboard({ period: '2025-Q1' });
    expect(rowsOf(element).map(([rank]) => rank)).to.deep.equal(['–', '–', '–', '–']);
    expect(textOf(find(element, '.board-foot'))).to.contain('这个时段没有得分。');
  });
});

describe('the keyboard on the board', () => {
  it('goes through rows with one tab stop, and Enter opens the account', async () => {
    const element = await scoreboard();
    find(element, '.board-table .row').focus();
    for (const [key, row] of [['ArrowDown', '1'], ['End', '3'], ['Home', '0'], ['ArrowDown', '1']] as const) {
      await sendKeys({ press: key });
      await element.updateComplete;
      expect(focusedRow(element), key).to.equal(row);
    }
    const heard = recordEvents(element, 'jc-view', 'jc-select');
    await sendKeys({ press: 'Enter' });
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['jc-view {"view":"account;u=111;p=2026-Q4;k=household;a=03-009"}']);
  });

  it('finds by name, code and pinyin from / on, and Escape shows all again', async () => {
    const element = await scoreboard();
    find(element, '.board-table .row').focus();
    await sendKeys({ press: '/' });
    await until(() => element.shadowRoot?.activeElement?.matches('.board-filter'));
    for (const [query, codes] of [['赵', ['03-017']], ['022', ['01-022']], ['01022', ['01-022']], ['qx', ['03-009']], ['ouyang', ['02-004']]] as const) {
      find<HTMLInputElement>(element, '.board-filter').select();
      await sendKeys({ type: query });
      await until(() => rowsOf(element).map((row) => row[2]).join() === codes.join());
    }
    expect(textOf(find(element, '.board-foot'))).to.contain('找到 1 个');
    await sendKeys({ press: 'Escape' });
    await until(() => rowsOf(element).length === 4);
    expect(find<HTMLInputElement>(element, '.board-filter').value).to.equal('');
    await sendKeys({ type: '无此人' });
    await until(() => textOf(find(element, '.view')).includes('没有符合“无此人”的账户。'));
  });

  it('awards points from Ctrl+Enter on', async () => {
    const element = await scoreboard();
    find(element, '.board-table .row').focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => element.view.startsWith('award;'));
    expect(find(element, '[role=tab][aria-selected=true]').textContent).to.equal('榜单');
  });
});

describe('around the board', () => {
  it('stands what waits for approval, and the period that is put up for objections', async () => {
    const element = await scoreboard({}, { entries: [...wholeVillage, publication] });
    await until(() => has(element, '.notice:not([data-kind])'));
    expect([...(element.shadowRoot?.querySelectorAll('.notice > span') ?? [])].map(textOf)).to.deep.equal(['1 笔待审，最早 11月12日', '2026年三季度公示至 11月23日，第 4 个工作日，意见 0 条']);
    expect(textOf(find(element, '#tab-approvals'))).to.equal('待审 1');
    button(element, '去审批').click();
    await until(() => element.view.startsWith('approvals;'));
  });

  it('stands the way to the period that it is about, which the host hears', async () => {
    const element = await scoreboard({}, { entries: [...villageAccounts, publication] });
    await until(() => has(element, '.notice'));
    const heard = recordEvents(element, 'jc-view');
    button(element, '查看').click();
    await until(() => has(element, '#publicity-title'));
    expect(textOf(find(element, '#publicity-title'))).to.equal('2026年三季度公示进度');
    expect(heard).to.deep.equal(['jc-view {"view":"publicity;u=111;p=2026-Q3;k=household"}']);
  });

  for (const [today, said] of [['2026-11-16', '2026年三季度公示至 11月23日，意见 0 条'], ['2026-11-17', '2026年三季度公示至 11月23日，第 1 个工作日，意见 0 条'], ['2026-11-23', '2026年三季度公示至 11月23日，第 5 个工作日，意见 0 条'], ['2026-11-24', '2026年三季度公示期已满，可以锁定']] as const) {
    it(`stands on ${today}: ${said}`, async () => {
      const element = await scoreboard({ today }, { entries: [...villageAccounts, publication] });
      await until(() => has(element, '.notice'));
      expect(textOf(find(element, '.notice > span'))).to.equal(said);
    });
  }

  it('stands how long the ledger is, its head, and what was locked last', async () => {
    const element = await scoreboard({}, { entries: [...villageAccounts, publication, { ...publication, kind: 'lock', date: '2026-11-24' } as LedgerDraft] });
    const head = [...element.data.state.heads.values()][0]?.hash ?? '';
    expect(textOf(find(element, '.verify-line'))).to.equal(`校验 11 笔流水 链头 ${head.slice(0, 4)} ${head.slice(4, 8)} … 核对 最近锁定 2026年三季度`);
    expect(has(element, '.notice-line')).to.equal(false);
  });
});

/** The third quarter, put up on a Monday for five working days. */
const publication: LedgerDraft = {
  kind: 'publish',
  period: '2026-Q3',
  date: '2026-11-16',
  ends: '2026-11-23',
  days: 5,
  places: ['村部'],
  heads: [],
  head: '0'.repeat(64),
  entries: 0,
  totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 },
  corrections: [],
};

describe('when there is nothing to rank', () => {
  it('without accounts it offers to add them', async () => {
    const element = await emptyScoreboard();
    expect(textOf(find(element, '.view'))).to.contain('还没有农户账户。');
    expect(textOf(find(element, '[part=primary]'))).to.equal('录入名册');
    button(element, '录入名册').click();
    await until(() => element.view.startsWith('accounts;'));
  });

  it('without points it offers to award some, and nobody has a rank', async () => {
    const element = await scoreboard({}, { entries: villageAccounts });
    expect(textOf(find(element, '.board-hint'))).to.equal('还没有积分记录。 登记积分 导入');
    expect(rowsOf(element).map(([rank]) => rank)).to.deep.equal(['–', '–', '–', '–']);
    expect(has(element, 'svg.parts')).to.equal(false);
  });

  it('under rules without points it says so, and offers no award', async () => {
    const element = await scoreboard({ profile: 'county-five-standards' });
    expect(textOf(find(element, '.board-hint'))).to.contain('规则包没有积分项目');
    expect(has(element, '[part=primary]')).to.equal(false);
  });

  it('in a page that is only read there is no award', async () => {
    const element = await scoreboard({ readonly: '' });
    expect(has(element, '[part=primary]')).to.equal(false);
    expect(rowsOf(element)).to.have.length(4);
  });

  it('with one account that account is the first', async () => {
    const element = await scoreboard({}, { entries: [villageAccounts[0] as LedgerDraft, awarded('03-017', 1)] });
    expect(firstCells(element, 4)).to.deep.equal([['1', '赵大山', '03-017', '1']]);
  });
});
