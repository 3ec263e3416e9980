import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import {
  find,
  flatRows,
  focus,
  focusedId,
  has,
  idsOf,
  isInSight,
  press,
  pressCharacter,
  recordEvents,
  row,
  settled,
  treeWith,
  until,
  viewportOf,
} from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

async function scrollTo(tree: JcOrgTree, top: number): Promise<void> {
  viewportOf(tree).scrollTop = top;
  await settled(tree);
}

describe('focus in the org tree', () => {
  describe('on a row that is scrolled out of sight', () => {
    let tree: JcOrgTree;

    beforeEach(async () => {
      tree = await treeWith(flatRows(2000));
    });

    it('stays, with the row in the DOM, when scrolled away downwards', async () => {
      focus(tree, '5');
      await scrollTo(tree, 40_000);
      expect(focusedId(tree)).to.equal('5');
      expect(isInSight(tree, '5')).to.equal(false);
    });
    it('stays when scrolled away upwards', async () => {
      await tree.reveal('1500');
      focus(tree, '1500');
      await scrollTo(tree, 0);
      expect(focusedId(tree)).to.equal('1500');
      expect(isInSight(tree, '1500')).to.equal(false);
      await scrollTo(tree, 40_000);
      expect(focusedId(tree)).to.equal('1500');
    });
    it('does not pull the scroller back', async () => {
      await tree.reveal('1500');
      focus(tree, '1500');
      await scrollTo(tree, 0);
      await settled(tree);
      expect(viewportOf(tree).scrollTop).to.equal(0);
    });
    it('goes on from there with ArrowDown and ArrowUp, and comes into sight', async () => {
      focus(tree, '5');
      await scrollTo(tree, 40_000);
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('6');
      expect(isInSight(tree, '6')).to.equal(true);
      await scrollTo(tree, 40_000);
      await press(tree, 'ArrowUp');
      expect(focusedId(tree)).to.equal('5');
    });
    it('keeps one tab stop', async () => {
      focus(tree, '5');
      await scrollTo(tree, 40_000);
      expect(tree.shadowRoot?.querySelectorAll('[role=treeitem][tabindex="0"]').length).to.equal(1);
    });
  });

  describe('while the keyboard moves through a long list', () => {
    it('is in sight after every key', async () => {
      const tree = await treeWith(flatRows(300));
      focus(tree, '0');
      for (const key of ['End', 'ArrowUp', 'PageUp', 'Home', 'PageDown', 'ArrowDown', 'PageDown', 'ArrowUp']) {
        await press(tree, key);
        expect(isInSight(tree, focusedId(tree) ?? '')).to.equal(true, key);
      }
    });
    it('lets the page stay where it is as long as all of the list is in sight', async () => {
      const tree = await treeWith(flatRows(300));
      await setViewport({ width: 1280, height: 1000 });
      const spacer = document.createElement('div');
      spacer.style.height = '3000px';
      tree.after(spacer);
      focus(tree, '0');
      const { scrollY } = window;
      await press(tree, 'End', 'ArrowUp', 'PageUp');
      expect(window.scrollY).to.equal(scrollY);
      spacer.remove();
      await setViewport({ width: 800, height: 600 });
    });
  });

  describe('when an ancestor is closed', () => {
    it('moves up to it: by the keyboard from the ancestor’s sibling, by the mouse, by the host', async () => {
      const tree = await treeWith();
      await tree.expandAll();
      focus(tree, '1112');
      find(tree, '[data-id="11"] .twisty').click();
      await settled(tree);
      expect(focusedId(tree)).to.equal('11');
      await tree.expandAll();
      focus(tree, '1111');
      await tree.collapse('111');
      expect(focusedId(tree)).to.equal('111');
    });
  });

  describe('by the mouse', () => {
    let tree: JcOrgTree;

    beforeEach(async () => {
      tree = await treeWith();
    });

    async function clickOn(element: HTMLElement): Promise<void> {
      const { left, top, width, height } = element.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await settled(tree);
    }

    it('a click on a row selects it, focuses it and sends one jc-select', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view');
      await clickOn(find(tree, '[data-id="12"] .label'));
      expect(tree.selected).to.equal('12');
      expect(focusedId(tree)).to.equal('12');
      expect(heard).to.deep.equal(['jc-select {"id":"12"}', 'jc-view {"view":"outline;u=12"}']);
    });
    it('a click on the arrow opens and closes, and selects nothing', async () => {
      const heard = recordEvents(tree, 'jc-select');
      await clickOn(find(tree, '[data-id="12"] .twisty'));
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      expect(focusedId(tree)).to.equal('12');
      await clickOn(find(tree, '[data-id="12"] .twisty'));
      expect(idsOf(tree)).to.equal('1 11 12 13');
      expect(heard).to.deep.equal([]);
      expect(tree.selected).to.equal(null);
    });
    it('a click where a unit without children would have its arrow selects', async () => {
      await clickOn(find(tree, '[data-id="13"] .twisty'));
      expect(tree.selected).to.equal('13');
    });
  });

  describe('letters and digits', () => {
    let tree: JcOrgTree;

    beforeEach(async () => {
      tree = await treeWith();
      await tree.expandAll();
      focus(tree, '1');
    });

    it('a Chinese character moves to the next row whose name begins with it, and round again', async () => {
      await pressCharacter(tree, '和');
      await until(() => focusedId(tree) === '112');
      await pressCharacter(tree, '和');
      await until(() => focusedId(tree) === '121');
      await pressCharacter(tree, '和');
      await until(() => focusedId(tree) === '112');
    });
    it('a letter moves to the next name whose pinyin begins so', async () => {
      await press(tree, 'h');
      await until(() => focusedId(tree) === '112');
      await press(tree, 'h');
      await until(() => focusedId(tree) === '12');
    });
    it('letters typed one after the other count as one beginning', async () => {
      await press(tree, 'l', 's', 'c');
      await until(() => focusedId(tree) === '113');
    });
    it('digits move to a code that ends so', async () => {
      await press(tree, '1', '2', '2');
      await until(() => focusedId(tree) === '122');
    });
    it('what nothing begins with leaves the focus where it is', async () => {
      await pressCharacter(tree, '龙');
      await settled(tree);
      expect(focusedId(tree)).to.equal('1');
    });
    it('move to rows far out of sight', async () => {
      const long = await treeWith(flatRows(900, (position) => (position === 800 ? '金家村' : `第${position}村`)));
      focus(long, '0');
      await pressCharacter(long, '金');
      await until(() => focusedId(long) === '800');
      expect(isInSight(long, '800')).to.equal(true);
    });
    it('only move: nothing is selected, opened or searched', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view');
      await press(tree, 'h');
      await until(() => focusedId(tree) !== '1');
      expect(tree.selected).to.equal(null);
      expect(tree.view).to.equal('outline');
      expect(heard).to.deep.equal([]);
    });
  });

  describe('the key Process, of an input method,', () => {
    it('shows the hint to press /, and moves nothing', async () => {
      const tree = await treeWith();
      focus(tree, '12');
      await pressCharacter(tree, 'Process');
      expect(find(tree, '[role=note]').textContent).to.equal('输入法已打开，按 / 搜索');
      expect(focusedId(tree)).to.equal('12');
      await press(tree, '/');
      await settled(tree);
      expect(has(tree, '[role=note]')).to.equal(false);
    });
  });

  describe('in a search', () => {
    let tree: JcOrgTree;

    beforeEach(async () => {
      tree = await treeWith();
      await tree.filter('和平');
    });

    it('Control+ArrowDown and Control+ArrowUp move from hit to hit, and round', async () => {
      focus(tree, '112');
      await press(tree, 'Control+ArrowDown');
      expect(focusedId(tree)).to.equal('121');
      await press(tree, 'Control+ArrowDown');
      expect(focusedId(tree)).to.equal('112');
      await press(tree, 'Control+ArrowUp');
      expect(focusedId(tree)).to.equal('121');
    });
    it('arrows move among what was found', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowRight');
      expect(focusedId(tree)).to.equal('112');
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('12');
      await press(tree, 'ArrowLeft');
      expect(idsOf(tree)).to.equal('1 11 112 12');
    });
    it('ArrowLeft on a hit with nothing found below it moves to the unit above', async () => {
      await tree.filter('河口镇');
      focus(tree, '12');
      expect(row(tree, '12').hasAttribute('aria-expanded')).to.equal(false);
      await press(tree, 'ArrowLeft');
      expect(focusedId(tree)).to.equal('1');
    });
    it('Escape ends it and brings back what showed before, the focus too', async () => {
      await tree.filter('');
      await tree.expand('12');
      focus(tree, '122');
      await settled(tree);
      await tree.filter('小组');
      focus(tree, '1111');
      await press(tree, 'Escape');
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      expect(focusedId(tree)).to.equal('122');
      expect(find<HTMLInputElement>(tree, 'input[type=search]').value).to.equal('');
    });
    it('arrows to left and right do nothing in a plain list of hits', async () => {
      find<HTMLButtonElement>(tree, '.hits [aria-pressed]').click();
      await settled(tree);
      expect(idsOf(tree)).to.equal('112 121');
      focus(tree, '121');
      await press(tree, 'ArrowLeft', 'ArrowRight', 'Space', 'NumpadMultiply');
      expect(focusedId(tree)).to.equal('121');
      expect(idsOf(tree)).to.equal('112 121');
    });
    it('keeps no row that it hides', async () => {
      await tree.filter('河口');
      expect(has(tree, '[data-id="112"]')).to.equal(false);
    });
  });

  describe('after a unit above was chosen in the breadcrumb', () => {
    const chooseTop = async (tree: JcOrgTree): Promise<void> => {
      const above = find(tree, '.breadcrumb button');
      above.focus();
      await press(tree, 'Enter');
    };

    it('is on its row: its button is the last of the path now, and no button', async () => {
      const tree = await treeWith(undefined, { unit: '111' });
      await chooseTop(tree);
      await until(() => focusedId(tree) === '1');
      expect(isInSight(tree, '1')).to.equal(true);
    });
    it('is on the head of its details where they have taken the place of the rows', async () => {
      const tree = await treeWith(undefined, { unit: '111' });
      focus(tree, '111');
      await press(tree, 'Enter');
      await until(() => tree.shadowRoot?.activeElement?.id === 'detail-title');
      await chooseTop(tree);
      await until(() => tree.shadowRoot?.activeElement?.id === 'detail-title' && tree.selected === '1');
    });
  });
});
