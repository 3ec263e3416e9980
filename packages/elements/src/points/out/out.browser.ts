import { openImport } from '@jiceng/storage/transfer';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { outStrings } from '../../locales/points/out.js';
import { scoreboard, townThatScores, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { chooseIn } from '../../testing/widget-keys.suite.js';
import { classOfText, unitOfText } from '../accounts/account-places.js';
import { accountTexts } from '../accounts/accounts-list.js';
import { previewAccounts } from '../accounts/accounts-preview.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { chooseInMenu, downloaded, menuLabels, openMenu } from '../../testing/files-out.suite.js';
import { linesOf } from './out.suite.js';

/** The cells of a sheet of a workbook, the heading first. */
async function cellsOf(file: Blob, sheet?: string): Promise<{ readonly sheets: readonly string[]; readonly cells: string[][] }> {
  const session = await openImport(file, sheet === undefined ? {} : { sheet });
  const { sheets, columns } = session;
  const rows = await session.rows();
  session.close();
  return { sheets, cells: [[...columns], ...rows.map((row) => [...row])] };
}

const opened = async (element: JcPointsScoreboard, view: string, selector: string): Promise<JcPointsScoreboard> => {
  element.view = view;
  await until(() => has(element, selector));
  return element;
};

describe('what goes out of the scoreboard', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('says in the menu what, how many and in which form', async () => {
    const element = await scoreboard();
    expect(await menuLabels(element)).to.include.members([
      '导出当前列表 4 行 · Excel（.xlsx）',
      '导出当前列表 4 行 · CSV（WPS/Excel 可直接打开）',
      `导出账本 ${wholeVillage.length} 笔 · JSON（备份、上报、合并用）`,
      '导入积分表',
      '合并账本',
    ]);
    const ledger = await opened(await scoreboard(), 'ledger;r=.all', '.ledger');
    expect((await menuLabels(ledger)).some((label) => label.startsWith('导出当前列表'))).to.equal(true);
    const shop = await opened(await scoreboard(), 'shop', '.shop');
    expect(await menuLabels(shop)).to.include.members(['导出物品和库存 2 行 · Excel（.xlsx）', '导出2026年11月对账 · Excel（.xlsx）', '导出2026年11月对账 · CSV（WPS/Excel 可直接打开）']);
  });

  it('is the board of the period with every category, as a workbook', async () => {
    const element = await scoreboard();
    const { name, file } = await downloaded(() => chooseInMenu(element, '导出当前列表 4 行 · Excel'));
    expect(name).to.equal('柳树村_积分榜_2026年四季度_20261120.xlsx');
    const { sheets, cells } = await cellsOf(file);
    expect(sheets).to.deep.equal(['积分榜农户']);
    expect(cells[0]).to.deep.equal(['名次', '农户', '编号', '单位', '家庭人数', '本期得分', '环境', '参会', '其他', '累计获得', '可用余额']);
    expect(cells[1]).to.deep.equal(['1', '赵大山', '03-017', '一组', '2', '46', '10', '2', '34', '46', '46']);
    expect(cells).to.have.length(5);
  });

  for (const locale of ['zh-CN', 'en', 'ug']) {
    it(`is the list of accounts in ${locale}, which says the same when it is pasted again`, async () => {
      const element = await opened(await scoreboard({ locale }), 'accounts', '.accounts');
      const text = outStrings(locale);
      const { name, file } = await downloaded(() => chooseInMenu(element, text.listXlsx(8)));
      expect(name).to.equal(text.fileName('柳树村', text.kinds.accounts, '', '20261120', 'xlsx'));
      const { cells } = await cellsOf(file);
      expect(cells).to.have.length(9);
      const unitOf = (given: string): string | undefined => unitOfText(element, given);
      const classOf = (given: string): string | undefined => classOfText(element, given);
      const preview = previewAccounts(accountTexts(cells) ?? [], { state: element.data.state, kind: 'household', unit: null, today: '2026-11-20', unitOf, classOf });
      expect(preview.counts).to.deep.equal({ added: 0, changed: 0, same: 8, wrong: 0 });
    });
  }

  it('is the list of accounts with the code of a unit where another one has its name, so that it can come back', async () => {
    const rows = [...townThatScores, { id: '1121', parentId: '112', name: '一组', kind: '村民小组' }];
    const element = await opened(await scoreboard({ unit: '11' }, { rows }), 'accounts', '.accounts');
    const { file } = await downloaded(() => chooseInMenu(element, '导出当前列表'));
    const { cells } = await cellsOf(file);
    const units = new Set(cells.slice(1).map((cell) => cell[5]));
    expect(units).to.include('1111').and.to.include('二组').and.not.to.include('一组');
    for (const unit of units) if (unit) expect(unitOfText(element, unit), unit).to.be.a('string');
  });

  it('stays on offer while the code of another view is on its way', async () => {
    const element = await scoreboard();
    await menuLabels(element);
    const errors: unknown[] = [];
    const heard = ({ message }: ErrorEvent): void => void errors.push(message);
    addEventListener('error', heard);
    element.view = 'accounts';
    element.requestUpdate();
    await element.updateComplete;
    await until(() => has(element, '.accounts'));
    removeEventListener('error', heard);
    expect(errors).to.deep.equal([]);
    expect(await menuLabels(element)).to.include('导出当前列表 8 行 · Excel（.xlsx）');
  });

  it('is the list of accounts as it is filtered, with balance and state', async () => {
    const element = await opened(await scoreboard(), 'accounts', '.accounts');
    await chooseIn(element, '#accounts-kind', 'household');
    const { file } = await downloaded(() => chooseInMenu(element, '导出当前列表 4 行 · CSV'));
    const [heading, ...lines] = await linesOf(file);
    expect(heading).to.equal('编号,名称,类别,所属农户,入户日期,单位,分档,余额,状态');
    expect(lines).to.have.length(4);
    expect(lines.find((line) => line.startsWith('03-017'))).to.match(/^03-017,赵大山,农户,,,[^,]*,[^,]*,46,$/);
  });

  it('is the board of units where that shows', async () => {
    const element = await opened(await scoreboard({ unit: '11' }), 'board;by=unit', '[data-scope=units]');
    const { file } = await downloaded(() => chooseInMenu(element, '导出当前列表 2 行 · CSV'));
    expect(await linesOf(file)).to.deep.equal(['名次,单位,户数,本期得分,累计获得,可用余额', '1,柳树村,4,166,218,218', '2,石桥村,1,90,90,90']);
  });

  it('is the ledger as it is filtered, with all fields, and the formula guard', async () => {
    const element = await scoreboard();
    await element.record('award', () => [{ kind: 'award', account: '03-017', rule: 'other', date: '2026-11-12', points: 1, note: '=HYPERLINK("http://x")', source: 'e1' }]);
    await opened(element, 'ledger;r=other', '.ledger');
    const { name, file } = await downloaded(() => chooseInMenu(element, '导出当前列表 5 行 · CSV'));
    expect(name).to.equal('柳树村_积分流水_2026年四季度_20261120.csv');
    const lines = await linesOf(file);
    expect(lines).to.have.length(6);
    expect(lines[0]).to.match(/^编号,计入日期,类型,账户编号,户名或姓名,.+,校验码,前一笔校验码$/);
    const { entries } = await (await element.store).points.read();
    const last = entries.at(-1);
    expect(lines[1]).to.contain(`,"'=HYPERLINK(""http://x"")",`).and.to.contain(`,${last?.hash},${last?.previous}`);
  });

  it('is the shop and the reconciliation of the month', async () => {
    const element = await opened(await scoreboard(), 'shop', '.shop');
    const { file } = await downloaded(() => chooseInMenu(element, '导出物品和库存 2 行 · CSV'));
    expect(await linesOf(file)).to.deep.equal(['物品,编号,每件积分,库存,限兑,状态', '洗衣皂,soap,20,6,不限,可兑换', '大米 5 公斤,rice,60,1,不限,可兑换']);
    const month = await downloaded(() => chooseInMenu(element, '导出2026年11月对账'));
    expect(month.name).to.equal('柳树村_积分对账_2026年11月_20261120.xlsx');
    const points = await cellsOf(month.file, '积分');
    expect(points.sheets).to.deep.equal(['积分', '库存']);
    const figures = Object.fromEntries(points.cells.map(([label = '', amount = '']) => [label, amount]));
    expect([figures['发放'], figures['净增']]).to.deep.equal(['205', '205']);
    expect((await cellsOf(month.file, '库存')).cells.map(([good]) => good)).to.include.members(['洗衣皂', '大米 5 公斤']);
  });

  it('for everybody holds masked names and public fields alone, and no whole ledger', async () => {
    const hidden = ['赵大山', '钱秀', '孙平', '欧阳小兰', '吴登记', '照片 1', '可用余额'];
    const element = await scoreboard({ audience: 'public' });
    expect((await menuLabels(element)).filter((label) => /账本|导入|合并/.test(label) && !label.startsWith('核对'))).to.deep.equal([]);
    const board = await linesOf((await downloaded(() => chooseInMenu(element, '导出当前列表 4 行 · CSV'))).file);
    expect(board[0]).to.equal('名次,农户,编号,家庭人数,本期得分,环境,参会,其他,累计获得');
    expect(board[1]).to.contain('赵**,03-017');
    await opened(element, 'ledger', '.ledger');
    const ledger = await linesOf((await downloaded(() => chooseInMenu(element, '导出当前列表 6 行 · CSV'))).file);
    expect(ledger[0]).to.equal('编号,计入日期,账户编号,户名或姓名,事项,分值,状态,校验码');
    for (const text of hidden) expect([...board, ...ledger].join('\n')).not.to.contain(text);
  });

  it('is offered in a menu that shows whole on a narrow page too, in large type', async () => {
    await setViewport({ width: 360, height: 800 });
    const element = await scoreboard({ scale: 'large' });
    await openMenu(element);
    const { left, right } = find(element, '[role=menu]').getBoundingClientRect();
    expect([left >= 0, right <= 360]).to.deep.equal([true, true]);
  });

  it('is nothing while there is nothing', async () => {
    const element = await scoreboard({}, { entries: [] });
    expect((await menuLabels(element)).filter((label) => label.startsWith('导出'))).to.deep.equal([]);
  });
});
