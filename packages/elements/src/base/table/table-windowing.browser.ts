import { expect } from '@open-wc/testing';
import { all, bandOf, cellOf, focusOf, isInSight, press, query, rowOf, settled, tableWith, viewportOf, type TestTable } from '../../testing/table.suite.js';

const size = 100_000;
const last = size - 1;

const drawnRows = (element: TestTable): HTMLElement[] => all(element, 'tbody > [data-row]').sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);

/** The rows that can be seen follow each other without gap or overlap, from the head to the totals. */
function expectNoGap(element: TestTable): void {
  const { top, bottom } = bandOf(element);
  const seen = drawnRows(element).filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom);
  expect(seen[0]?.getBoundingClientRect().top).to.be.at.most(top + 1);
  expect(seen.at(-1)?.getBoundingClientRect().bottom).to.be.at.least(bottom - 1);
  for (let at = 1; at < seen.length; at++) {
    expect(seen[at]?.getBoundingClientRect().top).to.be.closeTo((seen[at - 1] as HTMLElement).getBoundingClientRect().bottom, 0.5);
    expect(Number(seen[at]?.dataset['row'])).to.equal(Number(seen[at - 1]?.dataset['row']) + 1);
  }
}

async function scrollTo(element: TestTable, top: number): Promise<void> {
  viewportOf(element).scrollTop = top;
  await settled(element);
  await settled(element);
}

describe('a table of 100,000 rows', () => {
  for (const [name, scale, width] of [
    ['in rows', 'standard', 1000],
    ['in rows, large', 'large', 1000],
    ['as cards', 'standard', 320],
    ['as cards, large', 'large', 320],
  ] as const) {
    describe(name, () => {
      let element: TestTable;

      beforeEach(async () => {
        element = await tableWith({ size, scale }, width);
      });

      it('has at most 200 rows in the DOM, wherever it stands', async () => {
        for (const part of [0, 0.3, 1]) {
          await scrollTo(element, part * viewportOf(element).scrollHeight);
          expect(all(element, 'tr').length).to.be.within(4, 200);
        }
      });
      it('Control+End reaches the last row, Control+Home the first', async () => {
        rowOf(element, 0).focus();
        await press(element, 'Control+End');
        expect(focusOf(element)).to.equal(`row ${last}`);
        const box = rowOf(element, last).getBoundingClientRect();
        expect(box.bottom).to.be.at.most(viewportOf(element).getBoundingClientRect().bottom + 1);
        await press(element, 'Control+Home');
        expect(focusOf(element)).to.equal('row 0');
        expect(rowOf(element, 0).getBoundingClientRect().top).to.be.at.least(viewportOf(element).getBoundingClientRect().top);
      });
      it('the end of the scroll bar shows the last row right above the totals', async () => {
        await scrollTo(element, 1e9);
        const foot = query(element, 'tfoot').getBoundingClientRect();
        expect(rowOf(element, last).getBoundingClientRect().bottom).to.be.closeTo(foot.top, 1);
        expect(foot.bottom).to.be.closeTo(viewportOf(element).getBoundingClientRect().bottom, 2);
      });
      it('has no gap between rows, nor above or below them', async () => {
        for (const part of [0, 0.25, 0.5, 1]) {
          await scrollTo(element, part * viewportOf(element).scrollHeight);
          expectNoGap(element);
        }
      });
      it('keeps the focused row in the DOM, and goes on from it', async () => {
        rowOf(element, 0).focus();
        await press(element, 'ArrowDown');
        await scrollTo(element, viewportOf(element).scrollHeight / 2);
        expect(focusOf(element)).to.equal('row 1');
        await press(element, 'ArrowDown');
        expect(focusOf(element)).to.equal('row 2');
      });
      it('gives all its rows one height', () => {
        const heights = new Set(drawnRows(element).map((row) => row.offsetHeight));
        expect([...heights]).to.have.length(1);
      });
    });
  }

  it('says its true size and the place of each row', async () => {
    const element = await tableWith({ size });
    expect(query(element, 'table').getAttribute('aria-rowcount')).to.equal(String(size + 2));
    expect(query(element, 'thead tr').getAttribute('aria-rowindex')).to.equal('1');
    expect(rowOf(element, 0).getAttribute('aria-rowindex')).to.equal('2');
    expect(query(element, 'tfoot tr').getAttribute('aria-rowindex')).to.equal(String(size + 2));
    rowOf(element, 0).focus();
    await press(element, 'End');
    expect(rowOf(element, last).getAttribute('aria-rowindex')).to.equal(String(size + 1));
  });
  it('its head, first column and totals stay in sight, and cover no focused cell', async () => {
    const element = await tableWith({ size, mode: 'cells' }, 600);
    const viewport = viewportOf(element).getBoundingClientRect();
    cellOf(element, 0, 0).focus();
    await press(element, 'Control+End');
    expect(focusOf(element)).to.equal(`cell ${last} 8`);
    expect(isInSight(element, cellOf(element, last, 8))).to.equal(true);
    expect(cellOf(element, last, 0).getBoundingClientRect().left).to.be.closeTo(viewport.left, 2);
    expect(query(element, 'thead').getBoundingClientRect().top).to.be.closeTo(viewport.top, 2);
    await press(element, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(focusOf(element)).to.equal(`cell ${last} 2`);
    expect(cellOf(element, last, 2).getBoundingClientRect().left).to.be.at.least(cellOf(element, last, 0).getBoundingClientRect().right - 1);
  });
  it('more than 200 rows are windowed, 200 are whole', async () => {
    expect(all(await tableWith({ size: 200 }), 'tbody > tr')).to.have.length(200);
    expect(all(await tableWith({ size: 201 }), 'tbody > tr').length).to.be.below(100);
  });
  it('may become small and large again', async () => {
    const element = await tableWith({ size });
    element.size = 3;
    await settled(element);
    expect(all(element, 'tbody > tr')).to.have.length(3);
    expect(rowOf(element, 2).getBoundingClientRect().bottom).to.be.closeTo(query(element, 'tfoot').getBoundingClientRect().top, 1);
    element.size = size;
    await settled(element);
    await scrollTo(element, 1e9);
    expectNoGap(element);
  });
});
