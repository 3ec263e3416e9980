import { accountOf, balanceOf, type LedgerAccount } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { chooseIn, keys, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import { focused, press, put, showing } from '../award/award.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { householdOf } from './account-input.js';

before(() => setViewport({ width: 1280, height: 900 }));

const accounts = (parts = '', attributes: Readonly<Record<string, string>> = {}, seed = {}): Promise<JcPointsScoreboard> => showing(`accounts${parts}`, '.accounts', attributes, seed);
const account = ({ data }: JcPointsScoreboard, id: string): LedgerAccount => accountOf(data.state, id) as LedgerAccount;
const listed = (element: JcPointsScoreboard): string[] => textsIn(element, '.accounts > .table-area tbody th .value');

describe('the accounts', () => {
  it('are listed by code, filtered by kind and found by initials', async () => {
    const element = await accounts();
    expect(listed(element)).to.deep.equal(['01-022 孙平', '02-004 欧阳小兰', '03-009 钱秀', '03-017 赵大山', 'p1 赵大山', 'p2 赵小明', 'p3 钱秀', 'p4 李无户']);
    await chooseIn(element, '#accounts-kind', 'member');
    expect(listed(element)).to.have.length(4);
    find(element, '#accounts-filter').focus();
    await sendKeys({ type: 'zxm' });
    await until(() => listed(element).join() === 'p2 赵小明');
  });

  it('leave no cell empty: a dash stands for what an account does not have', async () => {
    const element = await accounts();
    const cells = textsIn(element, '.accounts > .table-area tbody td .value');
    expect(cells.length).to.be.above(8);
    expect(cells.filter((cell) => cell === '')).to.deep.equal([]);
    expect(cells).to.include('–');
  });

  it('are added by keyboard, household first, then somebody in it', async () => {
    const element = await accounts();
    const changes = recordEvents(element, 'jc-change');
    find(element, '#accounts-filter').focus();
    await keys(element, 'Control+Enter');
    await until(() => focused(element)?.id === 'account-kind');
    await typeInto(element, '#account-code', '05-001');
    await put(element, '#account-name', '冯平');
    await keys(element, 'Control+Enter');
    await until(() => listed(element).includes('05-001 冯平'));
    await until(() => textIn(element, '.toast .text') === '已新增 05-001 冯平');
    await press(element, '#accounts-add');
    await chooseIn(element, '#account-kind', 'member');
    await typeInto(element, '#account-code', 'q1');
    await put(element, '#account-name', '冯小');
    find(element, '#account-household').focus();
    await sendKeys({ type: '05001' });
    await until(() => has(element, '[role=option]'));
    await keys(element, 'Enter');
    await press(element, '#account-save');
    await until(() => listed(element).includes('q1 冯小'));
    expect([householdOf(account(element, 'q1')), account(element, 'q1').unit]).to.deep.equal(['05-001', '111']);
    expect(changes).to.have.length(2);
  });

  it('name what is missing or taken beside its field', async () => {
    const element = await accounts();
    await press(element, '#accounts-add');
    await typeInto(element, '#account-code', '03-017');
    await press(element, '#account-save');
    expect([textIn(element, '#account-code-problem'), textIn(element, '#account-name-problem')]).to.deep.equal(['编号“03-017”已有账户。请换一个编号，或修改那个账户。', '请填名称。']);
    expect(focused(element)?.id).to.equal('account-code');
  });

  it('Enter on a row changes it, Escape leaves it as it was', async () => {
    const element = await accounts();
    find(element, '.accounts > .table-area [data-row="3"]').focus();
    await keys(element, 'Enter');
    await until(() => focused(element)?.id === 'account-name');
    expect(textIn(element, '#account-form-title')).to.equal('修改 03-017 赵大山');
    await put(element, '#account-name', '赵大海');
    await keys(element, 'Escape');
    expect([account(element, '03-017').name, focused(element)?.dataset['row']]).to.deep.equal(['赵大山', '3']);
  });

  it('a move takes the points of its day with it, and can be taken back', async () => {
    const element = await accounts(';a=p2');
    await until(() => has(element, '#account-household'));
    const field = find<HTMLInputElement>(element, '#account-household');
    field.focus();
    field.select();
    await sendKeys({ type: '03009' });
    await until(() => has(element, '[role=option]'));
    await keys(element, 'Enter');
    await typeInto(element, '#account-since', '20261101');
    await press(element, '#account-save');
    await until(() => householdOf(account(element, 'p2')) === '03-009');
    expect([balanceOf(element.data.state, account(element, '03-009')), balanceOf(element.data.state, account(element, '03-017'))]).to.deep.equal([75, 12]);
    await until(() => has(element, '.toast button'));
    find(element, '.toast button').click();
    await until(() => balanceOf(element.data.state, account(element, '03-017')) === 46);
  });

  it('that are closed are out of the list until they are asked for', async () => {
    const element = await accounts(';a=p4');
    await press(element, '#account-opted-out');
    await press(element, '#account-closed');
    await press(element, '#account-save');
    await until(() => account(element, 'p4').isClosed);
    expect(listed(element)).not.to.include('p4 李无户');
    await press(element, '#accounts-closed');
    expect(listed(element)).to.include('p4 李无户');
    expect(textsIn(element, '.accounts > .table-area tbody .row').at(-1)).to.contain('已销户，不上榜');
  });
});

describe('many accounts at once', () => {
  it('are pasted from a sheet, seen first, and written all together', async () => {
    const element = await accounts();
    const changes = recordEvents(element, 'jc-change');
    await press(element, '#accounts-paste');
    await until(() => focused(element)?.id === 'accounts-area');
    await put(element, '#accounts-area', '编号\t姓名\t类别\t农户\n05-001\t冯平\t农户\t\nq1\t冯小\t个人\t05-001\n03-017\t赵大山\t农户\t\nq2\t陈某\t个人\t99-999');
    await press(element, '#accounts-try');
    expect(textIn(element, '#accounts-preview')).to.equal('将要写入 · 新增 2 个，不变 1 个，有问题 1 行，不写入');
    expect(textsIn(element, '.account-form tbody th .value')).to.deep.equal(['q2 陈某', '05-001 冯平', 'q1 冯小', '03-017 赵大山']);
    expect(account(element, 'q1')).to.equal(undefined);
    await press(element, '#accounts-write');
    await until(() => changes.length > 0);
    expect([householdOf(account(element, 'q1')), changes.length]).to.deep.equal(['05-001', 1]);
    expect(has(element, '.account-form')).to.equal(false);
  });

  it('come from the roll of the unit, nobody twice', async () => {
    const element = await accounts();
    const store = await element.store;
    await store.people.put('111', [{ id: 'r1', name: '吴委员', standing: 'full', group: '1112' }, { id: 'r2', name: '李无户', standing: 'full' }, { id: 'r3', name: '转走的', standing: 'full', to: '2026-01-01' }], { author: '' });
    await press(element, '#accounts-roll');
    await until(() => has(element, '#accounts-preview'));
    expect(textIn(element, '#accounts-preview')).to.equal('将要写入 · 新增 2 个');
    await press(element, '#accounts-write');
    await until(() => listed(element).includes('r1 吴委员'));
    expect(account(element, 'r1').unit).to.equal('1112');
    await press(element, '#accounts-roll');
    await until(() => textIn(element, '#accounts-preview') === '将要写入 · 新增 0 个，不变 2 个');
  });

  it('of an empty roll are none, and it says where to enter it', async () => {
    const element = await accounts();
    await press(element, '#accounts-roll');
    await until(() => textIn(element, '.account-form .problem').startsWith('这个单位的名册还是空的。'));
  });
});

describe('what has run out', () => {
  const old = { entries: [{ kind: 'account' as const, account: 'h1', name: '赵大山', accountKind: 'household' as const, unit: '111' }, { kind: 'award' as const, account: 'h1', rule: 'other', date: '2024-05-01', points: 30 }] };
  const profile = { format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } }, points: { categories: { other: '其他' }, rules: { other: { title: '其他', form: 'open', category: 'other', clause: { document: 'd' } } }, policies: { expiry: { form: 'expiry', title: '到期', months: 12, endOf: 'year', clause: { document: 'd' } } } } };

  it('is recorded on request, for all to see in the ledger', async () => {
    const element = await accounts('', {}, old);
    element.profile = profile as never;
    await until(() => has(element, '#accounts-expire'));
    expect(textIn(element, '.accounts > .banner .text')).to.equal('有 1 个账户共 30 分已过期，还没有计入流水。');
    await press(element, '#accounts-expire');
    await until(() => balanceOf(element.data.state, account(element, 'h1')) === 0);
    expect(has(element, '#accounts-expire')).to.equal(false);
  });
});

describe('where nothing can be changed', () => {
  it('rows open the page of the account', async () => {
    const element = await accounts('', { readonly: '' });
    expect(textsIn(element, '.accounts button:not(.expand)')).to.deep.equal(['返回']);
    find(element, '.accounts > .table-area [data-row="0"]').focus();
    await keys(element, 'Enter');
    await until(() => textIn(element, '#account-title') === '01-022 孙平');
  });
});
