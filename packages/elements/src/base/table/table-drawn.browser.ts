import { expect } from '@open-wc/testing';
import { cellOf, press, rowOf, settled, tableWith, type TestTable } from '../../testing/table.suite.js';

describe('a table that knows what its rows are made of', () => {
  let element: TestTable;

  beforeEach(async () => {
    element = await tableWith({ size: 12 });
    element.partsOf = (row) => [element.unitAt(row), element.typed.get(`${element.unitAt(row)} people`)];
    await again();
  });

  async function again(): Promise<readonly number[]> {
    element.drawn.length = 0;
    element.requestUpdate();
    await settled(element);
    return element.drawn;
  }

  it('draws no row again where nothing has changed', async () => {
    expect(await again()).to.deep.equal([]);
  });

  it('draws the row again of which something has changed, and no other', async () => {
    element.typed.set('4 people', '9,999');
    expect(await again()).to.deep.equal([4]);
    expect(cellOf(element, 4, 2).textContent).to.contain('9,999');
  });

  it('draws rows in another order with their new numbers', async () => {
    element.reversed = true;
    expect(await again()).to.have.length(12);
    expect(rowOf(element, 0).getAttribute('aria-rowindex')).to.equal('2');
    expect(cellOf(element, 0, 0).textContent).to.contain('第11村');
  });

  it('draws all rows with a column less', async () => {
    element.fewer = 1;
    expect(await again()).to.have.length(12);
    expect(rowOf(element, 3).querySelectorAll('[data-column]')).to.have.length(8);
  });

  it('draws the rows between which the tab stop moves', async () => {
    rowOf(element, 0).focus();
    await settled(element);
    element.drawn.length = 0;
    await press(element, 'ArrowDown');
    expect([...element.drawn].sort((a, b) => a - b)).to.deep.equal([0, 1]);
    expect(rowOf(element, 1).tabIndex).to.equal(0);
    expect(rowOf(element, 0).tabIndex).to.equal(-1);
  });

  it('draws every row of a grid whose cells are edited', async () => {
    element.mode = 'cells';
    expect(await again()).to.have.length(12);
    expect(await again()).to.have.length(12);
  });
});
