import { expect } from '@open-wc/testing';
import type { OrgRow } from '@jiceng/domain';
import { find, flatRows, focus, focusedId, freshDatabase, has, isInSight, press, row, rowsOf, settled, treeWith, until, viewportOf } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

const size = 665_276;
const idAt = (position: number): string => String(position).padStart(7, '0');
const lastId = idAt(size - 1);

/** As many rows as the whole country has: a top unit, towns of a hundred, in the order in which they show. */
function* countryRows(): Iterable<OrgRow> {
  yield { id: idAt(0), parentId: null, name: '全国' };
  for (let position = 1; position < size; position++) {
    const above = position % 100 === 0 ? 0 : position - (position % 100);
    yield { id: idAt(position), parentId: idAt(above), name: `第${position}村` };
  }
}

/** Rows that can be seen, from the top. */
function seenRows(tree: JcOrgTree): HTMLElement[] {
  const { top, bottom } = viewportOf(tree).getBoundingClientRect();
  return rowsOf(tree).filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  });
}

/** The rows that can be seen stand one below the other, without gap or overlap, from the scroller's top to its bottom. */
function expectNoGap(tree: JcOrgTree): void {
  const seen = seenRows(tree);
  const viewport = viewportOf(tree).getBoundingClientRect();
  expect(seen.length).to.be.greaterThan(0);
  expect(seen[0]?.getBoundingClientRect().top).to.be.at.most(viewport.top + 1);
  expect(seen.at(-1)?.getBoundingClientRect().bottom).to.be.at.least(viewport.bottom - 1);
  for (let at = 1; at < seen.length; at++) {
    const above = seen[at - 1] as HTMLElement;
    expect(seen[at]?.getBoundingClientRect().top).to.be.closeTo(above.getBoundingClientRect().bottom, 0.5);
    expect(Number(seen[at]?.dataset['id'])).to.equal(Number(above.dataset['id']) + 1);
  }
}

async function scrollTo(tree: JcOrgTree, top: number): Promise<void> {
  viewportOf(tree).scrollTop = top;
  await settled(tree);
}

/** Scrolls by some pixels as a wheel or finger does. @returns how far the row in the middle moved on the screen */
async function scrollBy(tree: JcOrgTree, pixels: number): Promise<number> {
  const seen = seenRows(tree);
  const id = seen[Math.floor(seen.length / 2)]?.dataset['id'] ?? '';
  const before = row(tree, id).getBoundingClientRect().top;
  viewportOf(tree).scrollBy({ top: pixels, behavior: 'instant' });
  await settled(tree);
  return before - row(tree, id).getBoundingClientRect().top;
}

/** The scroll bar is put where the position is, once the scrolling has rested; rows must not move by that. */
async function rest(tree: JcOrgTree): Promise<void> {
  await until(() => tree.list.window.jumpRow < 0);
  for (let frames = 0; frames < 12; frames++) await settled(tree);
}

describe('windowing of the org tree', () => {
  describe('of 665,276 rows, all open,', () => {
    let tree: JcOrgTree;

    before(async function () {
      tree = document.createElement('jc-org-tree');
      Object.assign(tree, { storage: 'memory', database: freshDatabase() });
      document.body.append(tree);
      await tree.ready;
      await tree.load(countryRows());
      await tree.expandAll();
    });
    after(() => tree.remove());

    for (const scale of ['standard', 'large'] as const) {
      describe(`at scale="${scale}"`, () => {
        before(async () => {
          tree.scale = scale;
          await settled(tree);
        });
        beforeEach(async () => {
          await scrollTo(tree, 0);
          await rest(tree);
        });

        it('End reaches the last row, Home the first', async () => {
          focus(tree, idAt(0));
          await press(tree, 'End');
          expect(focusedId(tree)).to.equal(lastId);
          expect(isInSight(tree, lastId)).to.equal(true);
          expectNoGap(tree);
          await press(tree, 'Home');
          expect(focusedId(tree)).to.equal(idAt(0));
          expect(isInSight(tree, idAt(0))).to.equal(true);
          expectNoGap(tree);
        });
        it('the end of the scroll bar shows the last row at the bottom', async () => {
          await scrollTo(tree, viewportOf(tree).scrollHeight);
          expect(seenRows(tree).at(-1)?.dataset['id']).to.equal(lastId);
          expectNoGap(tree);
          await rest(tree);
          expect(seenRows(tree).at(-1)?.dataset['id']).to.equal(lastId);
          expect(isInSight(tree, lastId)).to.equal(true);
        });
        it('never has more than 200 row elements, nor a gap, wherever it is scrolled', async () => {
          const { scrollHeight } = viewportOf(tree);
          for (const part of [0.5, 0.25, 0.999, 0.01, 0.75]) {
            await scrollTo(tree, Math.round(scrollHeight * part));
            expect(rowsOf(tree).length).to.be.at.most(200);
            expectNoGap(tree);
            await rest(tree);
            expectNoGap(tree);
          }
        });
        it('the middle of the scroll bar is the middle of the list', async () => {
          const { scrollHeight, clientHeight } = viewportOf(tree);
          await scrollTo(tree, (scrollHeight - clientHeight) / 2);
          expect(Number(seenRows(tree)[0]?.dataset['id'])).to.be.closeTo(size / 2, 200);
        });
        it('a wheel moves rows by true pixels, near the ends and between', async () => {
          const { scrollHeight } = viewportOf(tree);
          for (const part of [0.001, 0.3, 0.9]) {
            await scrollTo(tree, Math.round(scrollHeight * part));
            await rest(tree);
            for (const pixels of [100, -40, 7, 333, -333]) expect(await scrollBy(tree, pixels)).to.be.closeTo(pixels, 1);
          }
        });
        it('scrolled slowly it never jumps, also when the scroll bar is put right in between', async () => {
          await scrollTo(tree, 4_000_000);
          await rest(tree);
          for (let step = 0; step < 12; step++) {
            expect(await scrollBy(tree, 120)).to.be.closeTo(120, 1);
            const [first] = seenRows(tree) as [HTMLElement];
            const { top } = first.getBoundingClientRect();
            if (step % 4 === 3) await rest(tree);
            expect(row(tree, first.dataset['id'] ?? '').getBoundingClientRect().top).to.be.closeTo(top, 1);
          }
        });
        it('scrolled slowly it comes to the very end, and back to the beginning', async () => {
          const viewport = viewportOf(tree);
          await scrollTo(tree, viewport.scrollHeight - viewport.clientHeight - 2000);
          await rest(tree);
          for (let step = 0; step < 10; step++) {
            viewport.scrollBy({ top: 300, behavior: 'instant' });
            await settled(tree);
            expectNoGap(tree);
          }
          expect(seenRows(tree).at(-1)?.dataset['id']).to.equal(lastId);
          await scrollTo(tree, 1500);
          for (let step = 0; step < 8; step++) {
            viewport.scrollBy({ top: -300, behavior: 'instant' });
            await settled(tree);
          }
          expect(seenRows(tree)[0]?.dataset['id']).to.equal(idAt(0));
          expect(isInSight(tree, idAt(0))).to.equal(true);
        });
        it('reveal() shows any row, in the middle', async () => {
          for (const position of [333_333, 5, 600_001, size - 1]) {
            await tree.reveal(idAt(position));
            await settled(tree);
            expect(isInSight(tree, idAt(position)), idAt(position)).to.equal(true);
            expectNoGap(tree);
          }
        });
        it('a row far away keeps the focus, and ArrowDown goes on from it', async () => {
          await tree.reveal(idAt(300_000));
          focus(tree, idAt(300_000));
          await scrollTo(tree, 0);
          await rest(tree);
          expect(focusedId(tree)).to.equal(idAt(300_000));
          expectNoGap(tree);
          await press(tree, 'ArrowDown');
          expect(focusedId(tree)).to.equal(idAt(300_001));
          expect(isInSight(tree, idAt(300_001))).to.equal(true);
          await press(tree, 'PageDown', 'ArrowUp');
          expect(isInSight(tree, focusedId(tree) ?? '')).to.equal(true);
        });
        it('says the row while the thumb is pulled, and only then', async () => {
          await scrollTo(tree, 4_000_000);
          expect(find(tree, '.thumb-label').textContent).to.match(/^第 [\d,]+ 行 · 第\d+村$/);
          await until(() => !has(tree, '.thumb-label'));
        });
      });
    }

    describe('afterwards', () => {
      it('a change of the scale keeps the first row in sight', async () => {
        tree.scale = 'standard';
        await settled(tree);
        await tree.reveal(idAt(400_000));
        await settled(tree);
        const first = Number(seenRows(tree)[0]?.dataset['id']);
        tree.scale = 'large';
        await settled(tree);
        expect(Number(seenRows(tree)[0]?.dataset['id'])).to.be.closeTo(first, 1);
        expectNoGap(tree);
      });
      it('collapsed it is a short list again, at its beginning', async () => {
        await tree.collapseAll();
        await settled(tree);
        expect(rowsOf(tree)).to.have.length(1);
        expect(viewportOf(tree).scrollHeight).to.equal(viewportOf(tree).clientHeight);
        expect(isInSight(tree, idAt(0))).to.equal(true);
      });
    });
  });

  describe('of some thousand rows', () => {
    it('draws no more than 200 row elements however tall the scroller is', async () => {
      const tree = await treeWith(flatRows(3000));
      tree.style.setProperty('--jc-block-size', '20000px');
      await settled(tree);
      await settled(tree);
      expect(rowsOf(tree).length).to.be.at.most(200);
      tree.style.setProperty('--jc-block-size', '400px');
      await settled(tree);
      expect(rowsOf(tree).length).to.be.at.most(60);
      expectNoGap(tree);
    });
    it('leaves the DOM alone while it is scrolled by less than a few rows', async () => {
      const tree = await treeWith(flatRows(3000));
      await scrollTo(tree, 3600);
      const before = rowsOf(tree).map((row) => row.dataset['id']).join();
      await scrollTo(tree, 3640);
      expect(rowsOf(tree).map((row) => row.dataset['id']).join()).to.equal(before);
    });
    it('shows rows at the top when another, shorter tree is loaded', async () => {
      const tree = await treeWith(flatRows(3000));
      await scrollTo(tree, 80_000);
      await tree.load(flatRows(5));
      await settled(tree);
      expect(seenRows(tree)).to.have.length(6);
      expect(viewportOf(tree).scrollTop).to.equal(0);
    });
    it('shows rows when the tree was emptied and filled again after it was scrolled', async () => {
      const tree = await treeWith(flatRows(3000));
      await scrollTo(tree, 80_000);
      await tree.load([]);
      await tree.load(flatRows(3000));
      await settled(tree);
      expectNoGap(tree);
    });
    it('stands where it stood when it was hidden and is shown again', async () => {
      const tree = await treeWith(flatRows(3000));
      await scrollTo(tree, 36_000);
      tree.hidden = true;
      await settled(tree);
      tree.hidden = false;
      await settled(tree);
      expectNoGap(tree);
      expect(viewportOf(tree).scrollTop).to.equal(36_000);
    });
    it('shows rows when it was hidden, scrolled by the host and shown again', async () => {
      const tree = await treeWith(flatRows(3000));
      tree.hidden = true;
      await settled(tree);
      await tree.reveal('2000');
      tree.hidden = false;
      await settled(tree);
      await settled(tree);
      expectNoGap(tree);
      expect(isInSight(tree, '2000')).to.equal(true);
    });
  });
});
