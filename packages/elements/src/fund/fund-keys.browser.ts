import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { helpOf } from '../locales/help.js';
import { batch, column, press, tableOf } from '../testing/fund-batch.suite.js';
import { county, fieldOf, sourceOf, takeField, totalOf } from '../testing/fund-calculator.suite.js';
import { button, find, has, nextEvent, until } from '../testing/org-tree.suite.js';
import { settle } from '../testing/fund-views.suite.js';
import type { JcFundCalculator } from './fund-calculator.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** The calculator at the village with 1,499 people, 28,000 yuan. */
async function village(): Promise<JcFundCalculator> {
  const { provider, fund } = await county();
  provider.unit = '111';
  await until(() => totalOf(fund) === '28,000');
  return fund;
}

/** What has the focus, with the widgets inside it. */
const focused = (fund: JcFundCalculator): HTMLElement | null => fund.shadowRoot?.activeElement as HTMLElement | null;

/** The batch of 石桥镇 being filled in, with the focus in a row's cell of a column. */
async function filling(row: number, title: string): Promise<JcFundCalculator> {
  const fund = await batch({}, undefined, '11');
  button(fund, '填写').click();
  await until(() => focused(fund)?.matches('tbody [data-column]'));
  const heads = [...(fund.shadowRoot?.querySelectorAll('.data-table thead th') ?? [])].map((head) => head.textContent?.trim());
  find(fund, `tbody [data-row="${row}"] > [data-column="${heads.indexOf(title)}"]`).focus();
  await settle(fund);
  return fund;
}

const cellText = (fund: JcFundCalculator): string => focused(fund)?.textContent?.trim() ?? '';

/** What each line of the help promises, tried with the keys themselves. */
const promises: Readonly<Record<string, () => Promise<void>>> = {
  Tab: async () => {
    const fund = await village();
    find(fund, '.unit-button').focus();
    const stops: string[] = [];
    for (let step = 0; step < 40 && !focused(fund)?.matches('.basis-button'); step++) {
      await press('Tab');
      stops.push(focused(fund)?.id || focused(fund)?.getAttribute('role') || (focused(fund)?.localName ?? ''));
    }
    const order = ['year', 'tab-calc', 'fact-population'].map((id) => stops.findIndex((stop) => stop === id || (id === 'year' && stop === 'select')));
    expect(order, stops.join(' ')).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order).to.not.include(-1);
    expect(focused(fund)?.matches('.basis-button')).to.equal(true);
  },
  '数字键、小数点': async () => {
    for (const [typed, total, source] of [['1,500', '33,000', '手工'], ['1.3万', '33,000', '手工']] as const) {
      const fund = await village();
      takeField(fund, 'population');
      await sendKeys({ type: typed });
      await settle(fund);
      expect(totalOf(fund)).to.equal(total);
      expect(sourceOf(fund, 'population')).to.contain(source);
    }
  },
  'Alt+↓': async () => {
    const fund = await village();
    const picker = (): ParentNode | null | undefined => fund.shadowRoot?.querySelector('jc-unit-picker')?.shadowRoot;
    find(fund, '.unit-button').focus();
    for (const time of ['first', 'again']) {
      await press('Alt+ArrowDown');
      await until(() => fund.shadowRoot?.querySelector('jc-unit-picker')?.shadowRoot?.activeElement?.role === 'combobox');
      expect(picker()?.querySelector('[role=combobox]'), time).to.not.equal(null);
      await press('Escape');
      await until(() => !picker()?.querySelector('[role=combobox]'));
    }
  },
  'Ctrl+Enter': async () => {
    const fund = await village();
    takeField(fund, 'population');
    const saved = nextEvent<{ op: string }>(fund, 'jc-change');
    await press('Control+Enter');
    await saved;
    const table = await batch({}, undefined, '11');
    find(table, 'tbody [data-row="0"]').focus();
    const name = new Promise<string>((resolve) => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function download(): void {
        HTMLAnchorElement.prototype.click = click;
        resolve(this.download);
      };
    });
    await press('Control+Enter');
    expect(await name).to.match(/\.xlsx$/);
  },
  '← →': async () => {
    const fund = await village();
    find(fund, '#tab-calc').focus();
    await press('ArrowRight');
    await press('ArrowRight');
    await press('ArrowLeft');
    await until(() => focused(fund)?.id === 'tab-batch');
    expect(fund.actions.viewName).to.equal('calc');
    await press('Enter');
    await until(() => fund.actions.viewName === 'batch');
  },
  Enter: async () => {
    const fund = await village();
    const basis = find(fund, '.lines .basis-button');
    basis.focus();
    await press('Enter');
    await until(() => has(fund, '.popover'));
    await press('Escape');
    await until(() => !has(fund, '.popover'));
    expect(focused(fund)).to.equal(basis);
  },
  '↑ ↓ PgUp PgDn': async () => {
    const fund = await batch({}, undefined, '11');
    find(fund, 'tbody [data-row="0"]').focus();
    const rows: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']) {
      await press(key);
      await settle(fund);
      rows.push(focused(fund)?.dataset['row']);
    }
    expect(rows).to.deep.equal(['1', '2', '1', '2', '0']);
    const unit = tableOf(fund)[0]?.[0];
    await press('Enter');
    await until(() => fund.actions.viewName === 'calc' && fund.unitName === unit);
  },
  F2: async () => {
    const fund = await filling(0, '常住人口');
    const before = cellText(fund);
    await press('F2');
    await until(() => has(fund, '.cell-input'));
    await press('Escape');
    await until(() => !has(fund, '.cell-input'));
    expect(cellText(fund)).to.equal(before);
    const at = (): string => `${focused(fund)?.closest<HTMLElement>('[data-row]')?.dataset['row']} ${[...(focused(fund)?.parentElement?.children ?? [])].indexOf(focused(fund) as Element)}`;
    const [row, place] = at().split(' ').map(Number) as [number, number];
    await press('F2');
    await press('Enter');
    await settle(fund);
    expect(at()).to.equal(`${row + 1} ${place}`);
    await press('F2');
    await press('Tab');
    await settle(fund);
    expect(at()).to.equal(`${row + 1} ${place + 1}`);
  },
  'Ctrl+C Ctrl+V': async () => {
    const fund = await filling(0, '常住人口');
    const copied = new Promise<string>((resolve) => {
      fund.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''), { once: true });
    });
    await press('Control+c');
    expect(await copied).to.equal('4,120');
    await press('ArrowDown');
    await press('Control+v');
    const dialog = await until(() => fund.shadowRoot?.querySelector('jc-fact-paste-dialog')?.shadowRoot?.querySelector('dialog[open]'));
    expect(dialog.textContent).to.contain('石桥村').and.to.contain('4,120');
  },
  'Ctrl+Home Ctrl+End': async () => {
    const fund = await filling(1, '常住人口');
    const rows = (fund.shadowRoot?.querySelectorAll('.data-table tbody .row:not(.sample)').length ?? 0) - 1;
    await press('Control+End');
    await settle(fund);
    expect(focused(fund)?.closest<HTMLElement>('[data-row]')?.dataset['row']).to.equal(String(rows));
    expect(focused(fund)?.nextElementSibling).to.equal(null);
    await press('Control+Home');
    await settle(fund);
    expect(focused(fund)?.closest<HTMLElement>('[data-row]')?.dataset['row']).to.equal('0');
  },
  'Ctrl+Z': async () => {
    const fund = await filling(0, '常住人口');
    const before = column(fund, '常住人口');
    await sendKeys({ type: '7' });
    await press('Enter');
    await settle(fund);
    expect(column(fund, '常住人口')[0]).to.equal('7');
    await press('Control+z');
    await settle(fund);
    expect(column(fund, '常住人口')).to.deep.equal(before);
  },
  '/': async () => {
    const fund = await village();
    find(fund, '#tab-calc').focus();
    await press('/');
    await until(() => fund.shadowRoot?.querySelector('jc-unit-picker')?.shadowRoot?.activeElement instanceof HTMLInputElement);
    expect(fieldOf(fund, 'population').value).to.equal('1,499');
  },
  '?': async () => {
    const fund = await village();
    find(fund, '#tab-calc').focus();
    await press('?');
    await until(() => fund.shadowRoot?.querySelector('jc-help-dialog')?.shadowRoot?.querySelector('dialog')?.open);
  },
};

describe('the keyboard help', () => {
  it('has every key that is tried here, and no other, in every language', () => {
    const known = helpOf('zh-CN').fundCalculator.keys;
    expect(known.map(([key]) => key)).to.deep.equal(Object.keys(promises));
    expect(helpOf('en').fundCalculator.keys).to.have.length(known.length);
  });

  for (const [key, keeps] of Object.entries(promises)) it(`is true of ${key}`, keeps);
});
