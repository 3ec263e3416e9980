import { sendKeys, setViewport } from '@web/test-runner-commands';
import { batch, press } from '../testing/fund-batch.suite.js';
import { calculator, county, takeField, totalOf } from '../testing/fund-calculator.suite.js';
import { choose, settle } from '../testing/fund-views.suite.js';
import { button, find, has, until } from '../testing/org-tree.suite.js';
import type { JcFundCalculator } from './fund-calculator.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** Waits until a live region says what a pattern matches. */
function heard(fund: JcFundCalculator, role: 'status' | 'alert', pattern: RegExp): Promise<unknown> {
  return until(() => [...(fund.shadowRoot?.querySelectorAll(`.visually-hidden[role=${role}]`) ?? [])].some(({ textContent }) => pattern.test(textContent ?? '')));
}

async function village(): Promise<JcFundCalculator> {
  const { provider, fund } = await county();
  provider.unit = '111';
  await until(() => totalOf(fund) === '28,000');
  return fund;
}

describe('a screen reader hears, when it is done with what it says', () => {
  it('the total that changed, once typing pauses', async () => {
    const fund = await village();
    takeField(fund, 'population');
    await sendKeys({ type: '1500' });
    await heard(fund, 'status', /合计 33,000 元，比刚才多 5,000 元/);
  });

  it('that a calculation was saved', async () => {
    const fund = await village();
    takeField(fund, 'population');
    await press('Control+Enter');
    await heard(fund, 'status', /保存/);
  });

  it('how many units a filter leaves, and by what a table is sorted', async () => {
    const fund = await batch();
    await choose(fund, '.batch-filter select', find<HTMLOptionElement>(fund, '.batch-filter option:nth-child(2)').value);
    await heard(fund, 'status', /\d+ 个|没有/);
    const sorting = await batch();
    find(sorting, 'thead .sort').click();
    await settle(sorting);
    await heard(sorting, 'status', /排/);
  });

  it('that the table can be filled in, and no longer', async () => {
    const fund = await batch({}, undefined, '11');
    button(fund, '填写').click();
    await until(() => has(fund, '[data-mode=cells]'));
    await heard(fund, 'status', /填写/);
  });
});

describe('a screen reader hears at once', () => {
  it('that the rules cannot be used', async () => {
    await heard(await calculator({ profile: 'no-such-rules' }), 'alert', /no-such-rules/);
  });
});
