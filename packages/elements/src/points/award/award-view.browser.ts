import { accountOf, balanceOf, entryRows, entryRow } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { chooseIn, keys, pressPrimary, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { focused, press, put, showing } from './award.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

const form = (parts = '', attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> => showing(`award${parts}`, '#award-account, .award .empty, .award > p', attributes);
const balance = ({ data }: JcPointsScoreboard, id: string): number => balanceOf(data.state, accountOf(data.state, id) as NonNullable<ReturnType<typeof accountOf>>);
/** The last entry of the ledger, as what it is of whom, with its points. */
const last = ({ data }: JcPointsScoreboard): string => {
  const { kind, account, topic, points, day } = entryRow(data.state, entryRows(data.state, {})[0] as number);
  return [kind, account?.id, topic, points, day].join(' ');
};
const value = (element: JcPointsScoreboard, selector: string): string => find<HTMLInputElement>(element, selector).value;

describe('an award by keyboard alone', () => {
  it('is entered by initials, submitted, and the next one has its item and day', async () => {
    const element = await showing('board', '.board-table');
    const changes = recordEvents(element, 'jc-change');
    await pressPrimary(element);
    await until(() => focused(element)?.id === 'award-account');
    await sendKeys({ type: 'sp' });
    await until(() => has(element, '[role=option]'));
    await keys(element, 'Enter', 'Tab');
    expect(value(element, '#award-account')).to.equal('01-022 孙平');
    expect(focused(element)?.id).to.equal('award-rule');
    await chooseIn(element, '#award-rule', 'village-meeting');
    await typeInto(element, '#award-date', '20261119');
    expect(textIn(element, '#award-date-help')).to.equal('2026年11月19日 周四');
    await keys(element, 'Control+Shift+Enter');
    await until(() => last(element) === 'award 01-022 village-meeting 2 2026-11-19');
    await until(() => focused(element)?.id === 'award-account');
    expect([value(element, '#award-account'), value(element, '#award-rule'), value(element, '#award-date')]).to.deep.equal(['', 'village-meeting', '20261119']);
    await sendKeys({ type: '03-009' });
    await keys(element, 'Control+Enter');
    await until(() => last(element) === 'award 03-009 village-meeting 2 2026-11-19');
    await until(() => element.actions.viewName === 'board');
    expect(changes).to.have.length(2);
    expect(balance(element, '03-009')).to.equal(43);
  });

  it('Escape goes back and keeps what was typed', async () => {
    const element = await form(';a=03-017;r=other');
    await typeInto(element, '#award-points', '7');
    await keys(element, 'Escape');
    await until(() => element.actions.viewName === 'board');
    await until(() => element.shadowRoot?.activeElement?.matches('[part=primary]'));
    element.view = 'award';
    await until(() => has(element, '#award-points'));
    expect([value(element, '#award-points'), value(element, '#award-account')]).to.deep.equal(['7', '03-017 赵大山']);
  });
});

describe('the result beside the form', () => {
  it('names points, approval, cap and balance, and says them once typing pauses', async () => {
    const element = await form(';a=03-017;r=cleaning-day;d=20261120');
    expect(textIn(element, '.award-figure')).to.equal('+2 分 待审（需第二人通过）');
    expect(textsIn(element, '.award-lines li')).to.deep.equal(['2026年该项 2/12 分，通过后 4/12 分，还剩 8 分', '余额 46 → 48 分（通过后）', '同日同项已有 0 笔']);
    await typeInto(element, '#award-quantity', '6');
    expect(textsIn(element, '.award-lines li')).to.include('超出上限的 2 分不计（按规则应得 12 分），流水里会注明');
    await until(() => [...(element.shadowRoot?.querySelectorAll('[role=status]') ?? [])].some((each) => each.textContent?.includes('+10 分，待审（需第二人通过）')));
  });

  it('is refused in words with the clause, and the button is never dead', async () => {
    const element = await form(';a=p1;r=courtyard;d=20261120');
    await typeInto(element, '#award-points', '11');
    await put(element, '#award-judges', '甲、乙、丙');
    expect(textIn(element, '.award-refused')).to.equal('不能登记');
    await press(element, '#award-submit');
    await until(() => has(element, '#award-summary'));
    expect(textsIn(element, '.award-summary li')).to.deep.equal(['这个项目只给农户，不给个人。请换一个项目，或选这个人的农户。（依据第六条）', '每次 0—10 分，不能填 11 分。（依据第六条）']);
    expect(textIn(element, '#award-points-problem')).to.equal('每次 0—10 分，不能填 11 分。（依据第六条）');
    expect(find(element, '#award-points').getAttribute('aria-invalid')).to.equal('true');
    expect(last(element)).to.contain('cleaning-day');
  });

  it('says what is missing only once it was asked for, and goes there', async () => {
    const element = await form();
    expect(textsIn(element, '.award .problem')).to.deep.equal([]);
    await chooseIn(element, '#award-rule', 'village-meeting');
    await press(element, '#award-submit');
    await until(() => focused(element)?.id === 'award-account');
    expect(textIn(element, '#award-account-problem')).to.equal('请选农户或个人。');
  });

  it('shows the basis of the item', async () => {
    const element = await form(';a=03-017;r=cleaning-day');
    find(element, '[data-basis=cleaning-day]').click();
    await until(() => has(element, '.basis-body'));
    expect(textIn(element, '.basis-body')).to.contain('第五条').and.to.contain('参加清洁日每次2分，每年不超过12分，须经审核');
  });
});

describe('after it was submitted', () => {
  it('the toast says what waits, and takes it back as a reversal', async () => {
    const element = await form(';a=03-017;r=cleaning-day;d=20261120');
    await press(element, '#award-submit');
    await until(() => textIn(element, '.toast .text').startsWith('已提交待审 03-017 赵大山，参加清洁日 +2 分'));
    find(element, '.toast button').click();
    await until(() => last(element).startsWith('reverse'));
    expect(textIn(element, '.banner .text')).to.equal('已撤回，流水里留有冲正记录');
  });

  it('goes back to the account from which it was opened', async () => {
    const element = await form(';a=03-017;r=village-meeting;from=account');
    await press(element, '#award-submit');
    await until(() => element.actions.viewName === 'account' && textIn(element, '#account-title') === '03-017 赵大山');
    expect(textIn(element, '.account-figure')).to.equal('48 分');
  });
});

describe('evidence', () => {
  it('is kept with the award: photos, and who saw it', async () => {
    const element = await form(';a=03-017;r=mediation;d=20261120');
    await press(element, '#award-submit');
    expect(textIn(element, '#award-witnesses-problem')).to.contain('这个项目要有证明');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], '签到.jpg', { type: 'image/jpeg' }));
    const field = find<HTMLInputElement>(element, '#award-file-input');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await until(() => has(element, '.award-file'));
    await put(element, '#award-witnesses', '王某、冯某');
    await press(element, '#award-submit');
    await until(() => element.actions.viewName === 'board');
    const { entries } = await (await element.store).points.read();
    const entry = entries.at(-1);
    expect(entry?.kind === 'award' && entry.evidence?.map((text) => text.replace(/file:.+/, 'file'))).to.deep.equal(['file', 'witness:王某', 'witness:冯某']);
  });
});

describe('who records', () => {
  it('is asked for where the page does not say, and kept', async () => {
    const element = await form(';a=03-017;r=village-meeting;d=20261120', { author: '' });
    await press(element, '#award-submit');
    await until(() => focused(element)?.id === 'award-author');
    await put(element, '#award-author', '陈会计');
    await press(element, '#award-submit');
    await until(() => element.actions.viewName === 'board');
    const { entries } = await (await element.store).points.read();
    expect(entries.at(-1)?.author).to.equal('陈会计');
  });
});

describe('where nothing can be recorded', () => {
  it('a read-only page says so', async () => {
    const element = await form('', { readonly: '' });
    expect([textIn(element, '.award > p'), has(element, '#award-account')]).to.deep.equal(['只读，不能登记积分。', false]);
  });
  it('a village without accounts leads to them', async () => {
    const element = await showing('award', '.award .empty', {}, { entries: [] });
    await press(element, '.award .empty button');
    await until(() => element.actions.viewName === 'accounts');
  });
});

describe('a draft', () => {
  it('of another account is offered, and neither is lost', async () => {
    const element = await form(';a=03-017;r=other');
    await typeInto(element, '#award-points', '7');
    await keys(element, 'Escape');
    await until(() => element.actions.viewName === 'board');
    const store = await element.store;
    await until(async () => (await store.drafts.get('points-award:111')) !== undefined);
    // Another page of the same data, where the form is opened for somebody else.
    const other = document.createElement('jc-points-scoreboard');
    for (const name of element.getAttributeNames()) other.setAttribute(name, element.getAttribute(name) as string);
    element.parentElement?.append(other);
    await other.ready;
    other.view = 'award;a=03-009;r=other';
    await until(() => has(other, '.award-fields .banner'));
    expect(textIn(other, '.award-fields .banner .text')).to.equal('有一份未完成的登记（03-017 赵大山，其他）');
    find(other, '.award-fields .banner button').click();
    await settle(other);
    expect([value(other, '#award-account'), value(other, '#award-points')]).to.deep.equal(['03-017 赵大山', '7']);
    other.remove();
  });
});
