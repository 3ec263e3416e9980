import type { LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../testing/org-tree.suite.js';
import { scoreboard, wholeVillage } from '../testing/points-scoreboard.suite.js';
import { keys, settle, textIn, textsIn, typeInto } from '../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** The field as it stands in the form of a redemption. */
async function field(more: readonly LedgerDraft[] = []): Promise<JcPointsScoreboard> {
  const element = await scoreboard({}, { entries: [...wholeVillage, ...more] });
  element.view = 'shop;part=redeem';
  await until(() => has(element, '#redeem-account'));
  await settle(element);
  input(element).focus();
  return element;
}

const input = (element: JcPointsScoreboard): HTMLInputElement => find(element, '#redeem-account');
const options = (element: JcPointsScoreboard): string[] => textsIn(element, '.account-panel .code');
const active = (element: JcPointsScoreboard): string => textIn(element, '.account-panel [data-active] .code');
const many: readonly LedgerDraft[] = Array.from({ length: 60 }, (_, at) => ({ kind: 'account', account: `88-${100 + at}`, name: `周${at}`, accountKind: 'household', unit: '1111' }));

describe('the field for an account', () => {
  it('opens with the arrows, moves with them round and round, and by pages; Enter takes what is marked', async () => {
    const element = await field();
    expect(input(element).getAttribute('aria-expanded')).to.equal('false');
    await keys(element, 'ArrowDown');
    const all = options(element);
    expect(all).to.deep.equal(['03-017', '03-009', '01-022', '02-004', 'p1', 'p2', 'p3', 'p4']);
    expect(active(element)).to.equal('03-017');
    expect(input(element).getAttribute('aria-activedescendant')).to.equal('redeem-account-option-0');
    await keys(element, 'ArrowUp');
    expect(active(element)).to.equal('p4');
    await keys(element, 'ArrowDown', 'ArrowDown');
    expect(active(element)).to.equal('03-009');
    await keys(element, 'PageDown');
    expect(active(element)).to.equal('p4');
    await keys(element, 'PageUp', 'Enter');
    expect(input(element).value).to.equal('03-017 赵大山');
    expect(has(element, '.account-panel')).to.equal(false);
  });

  it('gives what was chosen back when Escape leaves it, and forgets it when something else is typed', async () => {
    const element = await field();
    await keys(element, 'ArrowDown', 'Enter', 'ArrowDown');
    expect(active(element)).to.equal('03-017');
    await keys(element, 'Escape');
    expect(input(element).value).to.equal('03-017 赵大山');
    await typeInto(element, '#redeem-account', '钱');
    await until(() => options(element).length === 2);
    expect(textIn(element, '.redeem-result')).to.contain('选好农户');
  });

  it('takes a code that was typed in full when it is left', async () => {
    const element = await field();
    await typeInto(element, '#redeem-account', '02004');
    await sendKeys({ press: 'Tab' });
    await until(() => input(element).value === '02-004 欧阳小兰');
    expect(element.shadowRoot?.activeElement?.id).to.equal('redeem-item');
  });

  it('keeps what could be several, and chooses nothing', async () => {
    const element = await field();
    await typeInto(element, '#redeem-account', '赵');
    await sendKeys({ press: 'Tab' });
    await settle(element);
    expect([input(element).value, has(element, '.account-panel')]).to.deep.equal(['赵', false]);
  });

  it('shows at most fifty, and says how many there are', async () => {
    const element = await field(many);
    await typeInto(element, '#redeem-account', '周');
    await until(() => options(element).length > 0);
    expect(options(element)).to.have.length(50);
    expect(textIn(element, '.account-panel .note')).to.equal('找到 60 个，显示前 50 个，请再输入几个字');
    await keys(element, 'ArrowUp');
    expect(active(element)).to.equal('88-149');
    const [panel, marked] = ['.account-panel .options', '.account-panel [data-active]'].map((selector) => find(element, selector).getBoundingClientRect());
    expect((marked?.bottom ?? 0) <= (panel?.bottom ?? 0) + 1).to.equal(true);
  });

  it('says that nobody fits, where the list would be', async () => {
    const element = await field();
    await typeInto(element, '#redeem-account', '孔乙己');
    await until(() => textIn(element, '.account-panel .note').includes('没有符合“孔乙己”的农户或个人'));
    expect(options(element)).to.deep.equal([]);
    await keys(element, 'Enter');
    expect(input(element).value).to.equal('孔乙己');
  });

  it('can be chosen from with the pointer, and the focus stays in it', async () => {
    const element = await field();
    input(element).click();
    await until(() => options(element).length > 0);
    find(element, '#redeem-account-option-2').dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    find(element, '#redeem-account-option-2').click();
    await settle(element);
    expect(input(element).value).to.equal('01-022 孙平');
    expect(element.shadowRoot?.activeElement?.id).to.equal('redeem-account');
  });

  it('stands with its list within the window, above the field where there is more room', async () => {
    const element = await field(many);
    element.parentElement?.style.setProperty('padding-block-start', '560px');
    await keys(element, 'ArrowDown');
    await settle(element);
    const [panel, box] = ['.account-panel', '#redeem-account'].map((selector) => find(element, selector).getBoundingClientRect());
    expect(panel?.top).to.be.at.least(0);
    expect(panel?.bottom).to.be.at.most(innerHeight);
    expect(panel?.width).to.be.at.least((box?.width ?? 0) - 1);
  });
});
