import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { all, cellOf, columns, press, query, rowOf, settled, tableWith, viewportOf, type TestTable } from '../../testing/table.suite.js';

interface Spoken {
  readonly role?: string;
  readonly name?: string;
  readonly children?: readonly Spoken[];
}

/** What the browser gives assistive technology: `role name`, in the order in which it is read. */
async function spoken(): Promise<string[]> {
  const said: string[] = [];
  const walk = ({ role, name, children = [] }: Spoken): void => {
    said.push(`${role} ${name}`);
    for (const child of children) walk(child);
  };
  walk((await a11ySnapshot({})) as unknown as Spoken);
  return said;
}

const cutNumbers = (element: TestTable): string[] =>
  all(element, 'td.number')
    .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
    .map((cell) => cell.textContent ?? '');

const roles: readonly [selector: string, whenRead: string, asGrid: string][] = [
  ['table', 'table', 'grid'],
  ['thead', 'rowgroup', 'rowgroup'],
  ['tbody', 'rowgroup', 'rowgroup'],
  ['tfoot', 'rowgroup', 'rowgroup'],
  ['tr', 'row', 'row'],
  ['thead th', 'columnheader', 'columnheader'],
  ['tbody th', 'rowheader', 'rowheader'],
  ['tfoot th', 'rowheader', 'rowheader'],
  ['tbody td', 'cell', 'gridcell'],
  ['tfoot td', 'cell', 'gridcell'],
];

describe('what assistive technology is told of a table', () => {
  for (const [mode, width] of [['table', 1000], ['table', 320], ['rows', 1000], ['rows', 320], ['cells', 1000], ['cells', 320]] as const) {
    it(`${mode}, ${width} px: every part has its role written on it, so that no layout takes it away`, async () => {
      const element = await tableWith({ mode, size: 2 }, width);
      for (const [selector, whenRead, asGrid] of roles) {
        const parts = all(element, selector);
        expect(parts.length, selector).to.be.greaterThan(0);
        for (const part of parts) expect(part.getAttribute('role'), selector).to.equal(mode === 'table' ? whenRead : asGrid);
      }
      const name = query(element, 'table').getAttribute('aria-labelledby') ?? '';
      expect(query(element, `caption#${name}`).textContent).to.equal('批量测算');
    });
  }
  it('of a row that has the focus: all it says', async () => {
    await tableWith({ size: 2 });
    expect(await spoken()).to.include('row 第1村 村 1,500 25 5,000 5,000 5,000 5,000 28,010');
  });
  it('of a cell that has the focus: its value, and which is a row’s head', async () => {
    await tableWith({ mode: 'cells', size: 2 });
    expect(await spoken()).to.include.members(['rowheader 第1村', 'gridcell 1,500']);
  });
  it('of a cell whose text is edited: which one it is', async () => {
    const element = await tableWith({ mode: 'cells', size: 2 });
    cellOf(element, 1, 2).focus();
    await press(element, 'F2');
    expect(await spoken()).to.include('textbox 第1村，人口');
  });
  it('the sorted column says so on its head, and no other', async () => {
    const element = await tableWith({ size: 2 });
    const sorts = (): (string | null)[] => all(element, 'thead th').map((head) => head.getAttribute('aria-sort'));
    expect(sorts()).to.deep.equal([...Array<null>(8).fill(null), 'descending']);
    element.sort = { column: 'name', descending: false };
    await settled(element);
    expect(sorts()).to.deep.equal(['ascending', ...Array<null>(8).fill(null)]);
  });
  it('as cards, each value has its label as text', async () => {
    await tableWith({ mode: 'cells', size: 2 }, 320);
    expect(await spoken()).to.include('gridcell 人口 1,499');
  });

  for (const mode of ['table', 'rows', 'cells'] as const) {
    for (const [scale, locale, width] of [
      ['standard', 'zh-CN', 1000],
      ['large', 'en', 600],
      ['large', 'ug', 320],
    ] as const) {
      it(`axe finds nothing to say: ${mode}, ${scale}, ${locale}, ${width} px`, async () => {
        const element = await tableWith({ mode, scale, locale, size: 250 }, width);
        await expect(element).to.be.accessible();
      });
    }
  }
});

describe('a table in a column', () => {
  for (const scale of ['standard', 'large'] as const) {
    for (const width of [320, 479, 600, 1000]) {
      for (const locale of ['zh-CN', 'ug']) {
        it(`${width} px wide, ${scale}, ${locale}: nothing sticks out of it, and no number is cut`, async () => {
          const element = await tableWith({ scale, locale, size: 250 }, width);
          expect(query(element, '.root').scrollWidth).to.be.at.most(width);
          expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(element.getBoundingClientRect().right, document.documentElement.clientWidth));
          expect(cutNumbers(element)).to.deep.equal([]);
        });
      }
    }
  }
  it('grows a column with a number that is wider than any before', async () => {
    const element = await tableWith({ size: 3 }, 600);
    element.typed.set('1 people', '12,345,678,901.23');
    element.requestUpdate();
    await settled(element);
    expect(cutNumbers(element)).to.deep.equal([]);
    const edges = all(element, 'tr > :nth-child(3)').map((cell) => Math.round(cell.getBoundingClientRect().right));
    expect(new Set(edges).size).to.equal(1);
  });
  it('has numbers end below each other, in languages from right to left too', async () => {
    for (const locale of ['zh-CN', 'ug']) {
      const element = await tableWith({ size: 12, locale });
      const edges = all(element, 'tbody td:nth-child(9) bdi').map((value) => Math.round(value.getBoundingClientRect().right));
      expect(new Set(edges).size, locale).to.equal(1);
      element.remove();
    }
  });
  for (const [size, is] of [[1, 'whole'], [250, 'cut after two lines, with its text as its title']] as const) {
    it(`has a long name ${is}, in a table of ${size} rows`, async () => {
      const name = '中共青溪县石桥镇东风街道第三居民区综合党支部委员会第二联合支部';
      const element = await tableWith({ size }, 600);
      element.typed.set('0 name', name);
      element.requestUpdate();
      await settled(element);
      const value = cellOf(element, 0, 0).querySelector('.value') as HTMLElement;
      const lines = Math.round(value.offsetHeight / (1.3 * parseFloat(getComputedStyle(value).fontSize)));
      expect(lines).to.equal(size === 1 ? 4 : 2);
      expect(value.scrollHeight > value.offsetHeight + 1, 'cut').to.equal(size !== 1);
      expect(value.title).to.equal(size === 1 ? '' : name);
    });
  }
  it('keeps its first column in sight while the others scroll below it', async () => {
    const element = await tableWith({ size: 12 }, 600);
    viewportOf(element).scrollLeft = 200;
    await settled(element);
    const { left } = viewportOf(element).getBoundingClientRect();
    for (const selector of ['thead th', 'tbody th', 'tfoot th']) expect(query(element, selector).getBoundingClientRect().left, selector).to.be.closeTo(left, 2);
  });
});

describe('a table as cards', () => {
  let element: TestTable;

  beforeEach(async () => {
    element = await tableWith({ size: 3 }, 320);
  });

  const shownValues = (row: number): string[] =>
    [...rowOf(element, row).querySelectorAll<HTMLElement>('td')].filter((cell) => cell.getClientRects().length > 0).map((cell) => cell.querySelector('.label')?.textContent ?? '');

  it('begins where the column is narrow, not the window', async () => {
    expect(query(element, 'thead').getClientRects()).to.have.length(0);
    element.style.inlineSize = '480px';
    await settled(element);
    expect(query(element, 'thead').getClientRects()).to.have.length(1);
    element.scale = 'large';
    await settled(element);
    expect(query(element, 'thead').getClientRects()).to.have.length(0);
  });
  it('shows five values, and the others of a card when it is expanded', async () => {
    expect(shownValues(0)).to.deep.equal(['类型', '人口', '上年党员', '办公', '党建']);
    const button = rowOf(element, 0).querySelector<HTMLButtonElement>('.expand');
    expect(button?.textContent?.trim()).to.equal('展开其余 3 项');
    button?.click();
    await settled(element);
    expect(shownValues(0)).to.deep.equal(columns.slice(1).map(({ title }) => title));
    expect(shownValues(1)).to.have.length(5);
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(element.heard).to.deep.equal([]);
  });
  it('expands all cards together where they are windowed, so that they keep one height', async () => {
    element.size = 1000;
    await settled(element);
    rowOf(element, 0).querySelector<HTMLButtonElement>('.expand')?.click();
    await settled(element);
    expect(shownValues(0)).to.have.length(8);
    expect(shownValues(1)).to.have.length(8);
    expect(rowOf(element, 1).getBoundingClientRect().top).to.be.closeTo(rowOf(element, 0).getBoundingClientRect().bottom, 0.5);
  });
  for (const locale of ['en', 'ug']) {
    it(`has a long label wrapped at the start and its number beside it, in ${locale}`, async () => {
      element.locale = locale;
      await settled(element);
      const cell = cellOf(element, 0, 3);
      const label = cell.querySelector('.label') as HTMLElement;
      label.textContent = locale === 'ug' ? 'ئۆتكەن يىل ئاخىرىدىكى پارتىيە ئەزالىرىنىڭ ئومۇمىي سانى' : 'Members of the branch at the end of last year';
      const { top, height } = label.getBoundingClientRect();
      expect(height, 'lines of the label').to.be.above(2 * parseFloat(getComputedStyle(label).fontSize));
      expect(getComputedStyle(label).textAlign).to.equal('start');
      const value = (cell.querySelector('.value') as HTMLElement).getBoundingClientRect();
      expect(value.top - top, 'beside the first line of the label').to.be.below(parseFloat(getComputedStyle(label).fontSize));
      expect(value.bottom).to.be.at.most(cell.getBoundingClientRect().bottom);
    });
  }
  it('is sorted with a list and a button in place of the head', async () => {
    const list = query<HTMLSelectElement>(element, '.card-sort select');
    expect(list.value).to.equal('total');
    expect([...list.options].map(({ text }) => text)).to.deep.equal(['单位', '人口', '合计']);
    list.value = 'people';
    list.dispatchEvent(new Event('change'));
    query(element, '.card-sort button').click();
    expect(element.heard).to.deep.equal(['sort people', 'sort total']);
  });
});
