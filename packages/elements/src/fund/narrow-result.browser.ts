import { expect } from '@open-wc/testing';
import { county, totalOf } from '../testing/fund-calculator.suite.js';
import { find, until } from '../testing/org-tree.suite.js';
import type { JcFundCalculator } from './fund-calculator.js';

/** The calculator of 柳树村 in a column of some width. */
async function shown(width: number, attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> {
  const { provider, fund } = await county(attributes);
  fund.style.inlineSize = `${width}px`;
  provider.unit = '111';
  await until(() => totalOf(fund) !== '');
  await fund.updateComplete;
  return fund;
}

async function openBasis(fund: JcFundCalculator, id: string): Promise<HTMLElement> {
  find(fund, `[data-basis="${id}"]`).click();
  return until(() => fund.shadowRoot?.querySelector<HTMLElement>('.popover'));
}

const boxOf = (element: Element | null | undefined): DOMRect => (element as Element).getBoundingClientRect();
const emOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

const dresses = [
  ['zh-CN', 'standard', 320],
  ['zh-CN', 'standard', 360],
  ['zh-CN', 'standard', 470],
  ['en', 'large', 360],
  ['ug', 'standard', 360],
  ['ug', 'large', 320],
] as const;

describe('the lines of a result in a narrow column', () => {
  for (const [locale, scale, width] of dresses) {
    describe(`of ${width} px, ${locale}, ${scale}`, () => {
      let fund: JcFundCalculator;

      beforeEach(async () => {
        fund = await shown(width, { locale, scale });
      });

      it('have their calculation over the whole width, below title, amount and button', () => {
        const line = find(fund, '.lines tbody tr');
        const steps = boxOf(line.querySelector('.steps'));
        expect(steps.width).to.be.closeTo(boxOf(line).width, 1);
        for (const part of ['.line-title', '.amount', '.basis-button']) expect(steps.top, part).to.be.at.least(boxOf(line.querySelector(part)).bottom - 1);
      });

      it('have an open basis over the whole width, no line of it narrower than eight characters', async () => {
        const panel = await openBasis(fund, 'village-office');
        expect(panel.hasAttribute('popover')).to.equal(false);
        expect(boxOf(panel).width).to.be.closeTo(boxOf(panel.closest('tr')).width, 1);
        for (const sentence of panel.querySelectorAll('dd p')) expect(boxOf(sentence).width / emOf(sentence)).to.be.at.least(8);
        expect(boxOf(panel).top).to.be.at.least(boxOf(panel.closest('tr')?.querySelector('.steps')).bottom - 1);
      });

      it('close the basis at the end of the line of its title', async () => {
        const panel = await openBasis(fund, 'village-office');
        const close = boxOf([...panel.querySelectorAll('.basis-head button')].at(-1));
        const head = boxOf(panel.querySelector('.basis-head'));
        const title = boxOf(panel.querySelector('.basis-head .section-title'));
        expect(Math.min(close.bottom, title.bottom) - Math.max(close.top, title.top)).to.be.above(0);
        expect(locale === 'ug' ? close.left - head.left : head.right - close.right).to.be.below(emOf(panel) * 1.5);
      });

      it('stay a table for assistive technology', async () => {
        await expect(fund).to.be.accessible();
        expect([...find(fund, '.lines tbody tr').children].map((cell) => cell.getAttribute('role'))).to.deep.equal(['rowheader', 'cell', 'cell']);
      });
    });
  }

  for (const [locale, amount] of [['zh-CN', '20,000 元'], ['en', '20,000 yuan'], ['ug', '20,000 يۈەن']] as const) {
    it(`say amounts with their unit, in ${locale}`, async () => {
      const fund = await shown(360, { locale });
      expect(find(fund, '.lines .amount').textContent?.trim()).to.equal(amount);
    });
  }
});

describe('a fact that cannot be read', () => {
  it('says so with a sign before the sentence, which describes the field', async () => {
    const fund = await shown(360);
    const field = find<HTMLInputElement>(fund, '#fact-population');
    field.value = '1.5';
    field.dispatchEvent(new InputEvent('input'));
    const problem = await until(() => fund.shadowRoot?.querySelector('#fact-population-problem'));
    expect(problem.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    expect(problem.textContent).to.not.equal('');
    expect(field.getAttribute('aria-describedby')).to.contain(problem.id);
  });
});

describe('the comparison in a narrow column', () => {
  it('has the total begin where the other lines do, and cuts no ring', async () => {
    const fund = await shown(360);
    (await until(() => fund.shadowRoot?.querySelector<HTMLElement>('.compare-button'))).click();
    const sum = await until(() => fund.shadowRoot?.querySelector('.compare .sum th'));
    expect(boxOf(sum).left).to.be.closeTo(boxOf(find(fund, '.compare tbody th')).left, 0.5);
    expect(getComputedStyle(find(fund, '.compare .scroll')).overflowX).to.equal('visible');
  });
});
