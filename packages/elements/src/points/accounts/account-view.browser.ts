import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { keys, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import { press, showing } from '../award/award.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

const page = (id: string, attributes: Readonly<Record<string, string>> = {}, seed = {}): Promise<JcPointsScoreboard> => showing(`account;a=${id}`, '#account-title, .account-page > p', attributes, seed);
const spent = [...wholeVillage, { kind: 'redeem' as const, account: '03-017', item: 'soap', quantity: 1, points: 20, date: '2026-11-15' }];
const rows = (element: JcPointsScoreboard): string[] => textsIn(element, '.account-ledger tbody .row').map((row) => row.replace(/\s*[0-9a-f]{4} [0-9a-f]{4}$/, '').replace(/日期|事项|分数|状态|账户|编号/g, '').replace(/\s+/g, ' ').trim());

describe('the page of a household', () => {
  it('shows its balance as arithmetic, its people and its ledger', async () => {
    const element = await page('03-017', {}, { entries: spent });
    expect(textIn(element, '.account-sum').replace(/\s/g, '')).to.equal('获得46分−扣分0分−冲正0分−兑换20分−到期0分=余额26分');
    expect(textIn(element, '.account-waiting')).to.equal('另有 1 笔待审，通过后才计入。');
    expect(textsIn(element, '.account-people li').map((line) => line.replace(/\s+/g, ' '))).to.deep.equal(['p1 赵大山 一开始—至今 在户得分 2 分', 'p2 赵小明 一开始—至今 在户得分 34 分']);
    expect(textIn(element, '.account-side')).to.contain('46 分，第 1 名');
    await until(() => rows(element).some((row) => row.includes('洗衣皂')));
    expect(rows(element)).to.have.length(5);
    expect(find(element, '.account-trend svg').getAttribute('aria-label')).to.contain('12');
  });

  it('explains the balance with the rule and the head of the ledger', async () => {
    const element = await page('03-017', {}, { entries: spent });
    find(element, '[data-basis=balance]').click();
    await until(() => has(element, '.basis-body'));
    expect(textIn(element, '.basis-body')).to.contain('PTS-40').and.to.contain('获得 46 − 扣分 0 − 冲正 0 − 兑换 20 − 到期 0 = 余额 26');
  });

  it('leads to an award for it, and from a person to it', async () => {
    const element = await page('p1');
    expect(textIn(element, '.account-balance')).to.contain('余额记在农户 03-017 赵大山 名下：46 分。');
    await press(element, '.account-balance .buttons button');
    await until(() => textIn(element, '#account-title') === '03-017 赵大山');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#award-account'));
    expect(find<HTMLInputElement>(element, '#award-account').value).to.equal('03-017 赵大山');
    expect(element.view).to.contain('from=account');
  });

  it('opens an entry in the ledger with Enter', async () => {
    const element = await page('03-017');
    find(element, '.account-ledger [data-row="1"]').focus();
    await keys(element, 'Enter');
    await until(() => element.actions.viewName === 'ledger' && has(element, '#entry-title'));
  });
});

describe('Escape in the page of an account', () => {
  const isPage = (element: JcPointsScoreboard): boolean => has(element, '.account-page');

  for (const [from, list] of [['board', '.board-table'], ['ledger', '.ledger .data-table']] as const) {
    it(`goes back to the ${from} that it was opened from, with the focus on what can be done there, and tells the page`, async () => {
      const element = await showing(from, `${list} [tabindex="0"]`);
      await element.actions.openForUser('account', { a: '03-017' });
      await until(() => element.shadowRoot?.activeElement?.id === 'account-title');
      const views: string[] = [];
      element.addEventListener('jc-view', (event) => views.push((event as CustomEvent<{ view: string }>).detail.view));
      await keys(element, 'Escape');
      await until(() => element.actions.viewName === from && has(element, list));
      await until(() => element.shadowRoot?.activeElement?.getAttribute('part') === 'primary');
      expect([views.length, views[0]?.split(';')[0]]).to.deep.equal([1, from]);
    });
  }

  it('closes the basis that is open, and only then goes back', async () => {
    const element = await page('03-017');
    find(element, '[data-basis=balance]').click();
    await until(() => has(element, '.basis-body'));
    find(element, '#account-title').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await settle(element);
    expect([isPage(element), has(element, '.basis-body')]).to.deep.equal([true, true]);
    await keys(element, 'Escape');
    await until(() => !has(element, '.basis-body'));
    expect(isPage(element)).to.equal(true);
    await keys(element, 'Escape');
    await until(() => !isPage(element));
  });

  it('closes the form that is open, its draft kept, and from beside it leaves neither', async () => {
    const element = await page('03-017');
    find(element, '#account-commend').focus();
    await keys(element, 'Enter');
    await until(() => has(element, '.entry'));
    await typeInto(element, '#entry-title', '服务之星');
    find(element, '#account-title').focus();
    await keys(element, 'Escape');
    await settle(element);
    expect([isPage(element), find<HTMLInputElement>(element, '#entry-title').value]).to.deep.equal([true, '服务之星']);
    find(element, '#entry-title').focus();
    await keys(element, 'Escape');
    await until(() => !has(element, '.entry'));
    expect(isPage(element)).to.equal(true);
    await keys(element, 'Escape');
    await until(() => !isPage(element));
  });

  it('closes a menu that is open over the page, and not the page', async () => {
    const element = await page('03-017');
    find(element, '.menu-anchor > button').focus();
    await keys(element, 'ArrowDown');
    await until(() => has(element, '[role=menuitem]'));
    await keys(element, 'Escape');
    await until(() => !has(element, '[role=menuitem]'));
    expect(isPage(element)).to.equal(true);
  });

  it('goes back from an account that is none', async () => {
    const element = await page('99');
    find(element, '.accounts-back').focus();
    await keys(element, 'Escape');
    await until(() => element.actions.viewName === 'board');
  });
});

describe('a talk with somebody (PTS-08)', () => {
  it('is said for every member alike to lie with the secretary and the meeting checklist, which opens; nothing is recorded', async () => {
    const element = await page('p1');
    expect(textIn(element, '.account-talk')).to.contain('只登记日期和双方，不写内容');
    expect(has(element, '.account-talk button')).to.equal(false);
    const provider = document.createElement('jc-provider');
    element.replaceWith(provider);
    provider.append(document.createElement('jc-meeting-checklist'), element);
    await until(() => has(element, '.account-talk button'));
    const before = element.data.state.length;
    const opened: unknown[] = [];
    provider.addEventListener('jc-open', (event) => opened.push((event as CustomEvent).detail));
    await press(element, '.account-talk button');
    expect(opened).to.deep.equal([{ widget: 'jc-meeting-checklist', unit: '1111', view: 'talks;u=1111;y=2026' }]);
    expect(element.data.state.length).to.equal(before);
  });

  for (const [who, id, attributes] of [['a household', '03-017', {}], ['the public', 'p4', { audience: 'public' }]] as const) {
    it(`is nothing for ${who}`, async () => expect(has(await page(id, attributes), '.account-talk')).to.equal(false));
  }
});

describe('the printed statement', () => {
  const printed = async (attributes: Readonly<Record<string, string>> = {}, id = '03-017'): Promise<string> => {
    const element = await page(id, attributes, { entries: [...spent, { kind: 'award', account: '03-017', rule: 'other', date: '2026-11-16', points: 5, note: '不公开的话' }] });
    await press(element, '#account-print');
    const sheets = await until(() => {
      const dialog = element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot;
      return [...(dialog?.querySelectorAll('*') ?? [])].find((each) => each.shadowRoot?.querySelector('.page'));
    });
    return [...(sheets.shadowRoot?.querySelectorAll('.page :is(p, dd, dt, td, .title), .page h1') ?? [])].map((each) => each.textContent?.trim()).join(' ');
  };

  it('has every entry with the balance after it', async () => {
    const text = await printed();
    expect(text).to.contain('积分对账单').and.to.contain('获得 51 − 扣分 0 − 冲正 0 − 兑换 20 − 到期 0 = 余额 31').and.to.contain('赵大山、赵小明');
    expect(text).to.match(/2026-10-08 03-017 赵大山 庭院整洁评比 \+10 10 已计入.*2026-11-02 p1 赵大山 参加村民会议 \+2 12 已计入.*2026-11-12 03-017 赵大山 参加清洁日 \+2 46 待审.*−20 26 已计入.*\+5 31 已计入/);
  });

  it('for the public has masked names and no free text', async () => {
    const text = await printed({ audience: 'public' });
    expect(text).to.contain('03-017 赵**').and.to.contain('庭院整洁评比');
    for (const hidden of ['赵大山', '赵小明', 'p1', '不公开的话', '吴登记']) expect(text).not.to.contain(hidden);
  });

  it('for the public names no household of a member, and not what it has left', async () => {
    const text = await printed({ audience: 'public' }, 'p2');
    expect(text).to.contain('p2 赵**').and.to.contain('累计获得 34 分').and.to.contain('余额记在所属农户名下。');
    for (const hidden of ['03-017', '可用余额', '31 分']) expect(text).not.to.contain(hidden);
  });
});

describe('what everybody may see of an account', () => {
  it('is its figures and entries with masked names, and nothing of who lives there', async () => {
    const element = await page('03-017', { audience: 'public' }, { entries: spent });
    await until(() => rows(element).some((row) => row.includes('村民会议')));
    await settle(element);
    expect(textIn(element, '#account-title')).to.equal('03-017 赵**');
    const shown = find(element, '.account-page').outerHTML;
    for (const hidden of ['大山', '小明', 'p1', 'p2', '一组', '待审', '吴登记']) expect(shown).not.to.contain(hidden);
    expect([has(element, '.account-people'), textsIn(element, '.account-page .buttons button')]).to.deep.equal([false, ['打印对账单']]);
    expect(rows(element)).to.have.length(4);
  });

  it('is of a member their own points, and neither whose household they are in nor what it has left', async () => {
    const element = await page('p2', { audience: 'public' }, { entries: spent });
    await settle(element);
    expect(textIn(element, '.account-balance')).to.contain('余额记在所属农户名下。').and.to.contain('累计获得 34 分');
    expect(find(element, '.account-page').outerHTML).not.to.match(/03-017|26 分/);
    expect(textsIn(element, '.account-page .buttons button')).to.deep.equal(['打印对账单']);
  });

  it('is nothing of a code that is none, or of somebody who is on no board', async () => {
    const hidden = [...wholeVillage, { kind: 'account' as const, account: '03-009', optedOut: true }];
    for (const id of ['99', '03-009']) expect(textIn(await page(id, { audience: 'public' }, { entries: hidden }), '.account-page > p')).to.equal(`没有编号为“${id}”的账户。`);
  });
});

describe('stars and commendations', () => {
  it('are recorded in the account’s page by keys, listed there with their day, and lead to their entries', async () => {
    const element = await page('03-017');
    expect(textIn(element, '.account-commendations')).to.contain('没有登记表彰。');
    find(element, '#account-commend').focus();
    await keys(element, 'Enter');
    await typeInto(element, '#entry-title', '服务之星');
    await typeInto(element, '#entry-date', '20261121');
    await keys(element, 'Control+Enter');
    expect(textIn(element, '.entry-problems, .account-commendations')).to.contain('日期还没有到');
    await typeInto(element, '#entry-date', '20261120');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.account-commendations .account-list') === '服务之星 2026年11月20日');
    await expect(element).to.be.accessible();
    find(element, '.account-commendations .account-list button').click();
    await until(() => textIn(element, '#entry-title').includes('表彰'));
  });

  it('are nothing for the public', async () => {
    expect(has(await page('03-017', { audience: 'public' }), '.account-commendations')).to.equal(false);
  });

  it('stand beside what set the account up, which the ledger finds by the account', async () => {
    const element = await page('03-017');
    find(element, '#account-changes').click();
    await until(() => element.view.includes('r=.accounts'));
    expect(element.view).to.contain('ledger;').and.to.contain('p=all').and.to.contain('a=03-017');
    await until(() => textsIn(element, '.ledger tbody [data-row] .item-text').join() === '设立账户 03-017 赵大山');
  });
});
