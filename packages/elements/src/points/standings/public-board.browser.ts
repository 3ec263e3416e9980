import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { chooseInMenu, downloaded } from '../../testing/files-out.suite.js';
import { button, find, has, until } from '../../testing/org-tree.suite.js';
import { awarded, scoreboard, villageAccounts, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { linesOf } from '../out/out.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowsOf = (element: JcPointsScoreboard): string[][] => [...(element.shadowRoot?.querySelectorAll('.board-table tbody > .row') ?? [])].map((row) => [...row.children].map((cell) => textOf(cell.querySelector('.value'))));
const names = villageAccounts.map(({ name }) => name as string);

async function publicBoard(seed: Parameters<typeof scoreboard>[1] = {}): Promise<JcPointsScoreboard> {
  const element = await scoreboard({ audience: 'public' }, seed);
  await until(() => has(element, '.look-up'));
  return element;
}

async function lookUp(element: JcPointsScoreboard, code: string): Promise<string> {
  const field = find<HTMLInputElement>(element, '.look-up input');
  field.value = code;
  field.dispatchEvent(new InputEvent('input'));
  button(element, '查询').click();
  await element.updateComplete;
  return textOf(find(element, '.look-up p'));
}

describe('what everybody sees', () => {
  it('has masked names, also in what is not drawn, and no balance', async () => {
    const element = await publicBoard();
    expect(rowsOf(element).map((row) => row.slice(0, 4))).to.deep.equal([
      ['1', '赵**（2 人）', '03-017', '46'],
      ['并列第 2', '钱*（1 人）', '03-009', '41'],
      ['并列第 2', '孙*', '01-022', '41'],
      ['4', '欧阳**', '02-004', '38'],
    ]);
    const all = element.shadowRoot?.innerHTML ?? '';
    for (const name of names) expect(all, name).not.to.contain(name);
    expect(textOf(find(element, '.board-table thead'))).not.to.contain('可用余额');
  });

  it('has no balance of a unit either, on the board or in the file of it', async () => {
    const element = await scoreboard({ audience: 'public', unit: '11' });
    element.view = 'board;by=unit';
    await until(() => has(element, '[data-scope=units] tbody .row'));
    expect(rowsOf(element)).to.deep.equal([['1', '柳树村', '4', '166', '218'], ['2', '石桥村', '1', '90', '90']]);
    expect(textOf(find(element, '.board-table thead'))).not.to.contain('可用余额');
    const { file } = await downloaded(() => chooseInMenu(element, '导出当前列表 2 行 · CSV'));
    expect(await linesOf(file)).to.deep.equal(['名次,单位,户数,本期得分,累计获得', '1,柳树村,4,166,218', '2,石桥村,1,90,90']);
  });

  it('has no view that changes anything, none that waits, and opens no account from a line', async () => {
    const element = await publicBoard();
    expect([...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])].map(textOf)).to.deep.equal(['榜单', '流水', '公示', '积分超市']);
    expect([has(element, '[part=primary]'), has(element, '.notice-line')]).to.deep.equal([false, false]);
    find(element, '.board-table .row').click();
    await element.updateComplete;
    expect(element.view).to.match(/^board;/);
    for (const view of ['approvals', 'award', 'accounts', 'import']) {
      await element.actions.showView(view);
      expect(element.view, view).to.match(/^board;/);
    }
  });

  it('has no rank for who lies beyond the shares of the rules, and those stand by code', async () => {
    const element = await scoreboard({ audience: 'public', profile: 'sample-village-options' }, { entries: [...wholeVillage, awarded('01-022', -30)] });
    expect(rowsOf(element).map(([rank, , code]) => [rank, code])).to.deep.equal([['1', '03-017'], ['2', '03-009'], ['3', '02-004'], ['未上榜', '01-022']]);
    expect(textOf(find(element, '.board-foot'))).to.contain('未上榜不代表评价。');
  });

  it('says somebody’s own points to who knows the code, and nothing else', async () => {
    const element = await publicBoard();
    expect(await lookUp(element, ' 02-004 ')).to.equal('欧阳**：本期 38 分，累计 90 分，可用 90 分。');
    expect(await lookUp(element, 'p2')).to.equal('赵**：本期 34 分，累计 34 分。');
    expect(await lookUp(element, 'p4')).to.equal('李**：本期 0 分，累计 0 分，可用 0 分。');
    expect(await lookUp(element, '02')).to.equal('没有这个编号的账户。请核对编号，或向村里询问。');
    expect(await lookUp(element, '09-001')).to.equal('没有这个编号的账户。请核对编号，或向村里询问。');
  });

  it('is nothing of who opted out, by code neither', async () => {
    const element = await publicBoard({ entries: [...wholeVillage, { kind: 'account', account: '02-004', optedOut: true }] });
    expect(rowsOf(element).map((row) => row[2])).not.to.include('02-004');
    expect(await lookUp(element, '02-004')).to.equal('没有这个编号的账户。请核对编号，或向村里询问。');
  });
});
