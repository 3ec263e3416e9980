import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { county, find, flatRows, focus, focusedId, has, idsOf, isInSight, press, recordEvents, row, settled, treeWith, until, viewportOf } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

describe('keys of the org tree', () => {
  let tree: JcOrgTree;

  beforeEach(async () => {
    tree = await treeWith();
  });

  describe('Tab', () => {
    let before: HTMLButtonElement;
    let after: HTMLButtonElement;

    beforeEach(() => {
      before = document.createElement('button');
      after = document.createElement('button');
      tree.before(before);
      tree.after(after);
    });
    afterEach(() => {
      before.remove();
      after.remove();
    });

    async function tabIntoRows(): Promise<void> {
      find(tree, 'input[type=search]').focus();
      for (let presses = 0; presses < 8 && focusedId(tree) === undefined; presses++) await press(tree, 'Tab');
    }

    it('enters on the first row when nothing is selected', async () => {
      await tabIntoRows();
      expect(focusedId(tree)).to.equal('1');
    });
    it('enters on the selected row', async () => {
      await tree.select('12');
      await tabIntoRows();
      expect(focusedId(tree)).to.equal('12');
    });
    it('enters on the row that had the focus last', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowDown');
      before.focus();
      await tabIntoRows();
      expect(focusedId(tree)).to.equal('12');
    });
    it('leaves the rows when pressed again', async () => {
      await tabIntoRows();
      await press(tree, 'Tab');
      expect(focusedId(tree)).to.equal(undefined);
    });
    it('with Shift leaves the rows backwards', async () => {
      await tabIntoRows();
      await press(tree, 'Shift+Tab');
      expect(focusedId(tree)).to.equal(undefined);
    });
    it('finds one stop among the rows, whatever is open, selected or focused', async () => {
      await tree.expandAll();
      await tree.select('112');
      focus(tree, '121');
      await settled(tree);
      expect(tree.shadowRoot?.querySelectorAll('[role=treeitem][tabindex="0"]').length).to.equal(1);
      expect(row(tree, '121').tabIndex).to.equal(0);
    });
    it('finds nothing to stop at inside a row', () => {
      expect(has(tree, '[role=treeitem] :is(button, a, input, [tabindex])')).to.equal(false);
    });
  });

  describe('ArrowDown', () => {
    it('moves to the next row', async () => {
      focus(tree, '1');
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('11');
    });
    it('moves into an open unit', async () => {
      await tree.expand('11');
      focus(tree, '11');
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('111');
    });
    it('passes over what is closed', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('12');
    });
    it('stays on the last row', async () => {
      focus(tree, '13');
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('13');
    });
    it('selects nothing and sends nothing', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view', 'jc-change');
      focus(tree, '1');
      await press(tree, 'ArrowDown', 'ArrowDown');
      expect(tree.selected).to.equal(null);
      expect(heard).to.deep.equal([]);
    });
  });

  describe('ArrowUp', () => {
    it('moves to the row above', async () => {
      focus(tree, '12');
      await press(tree, 'ArrowUp');
      expect(focusedId(tree)).to.equal('11');
    });
    it('moves to the last row inside an open unit', async () => {
      await tree.expand('11');
      focus(tree, '12');
      await press(tree, 'ArrowUp');
      expect(focusedId(tree)).to.equal('113');
    });
    it('stays on the first row', async () => {
      focus(tree, '1');
      await press(tree, 'ArrowUp');
      expect(focusedId(tree)).to.equal('1');
    });
  });

  describe('ArrowRight', () => {
    it('opens a closed unit and stays on it', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowRight');
      expect(idsOf(tree)).to.equal('1 11 111 112 113 12 13');
      expect(focusedId(tree)).to.equal('11');
    });
    it('moves from an open unit to its first child', async () => {
      await tree.expand('11');
      focus(tree, '11');
      await press(tree, 'ArrowRight');
      expect(focusedId(tree)).to.equal('111');
    });
    it('does nothing on a unit without children', async () => {
      focus(tree, '13');
      await press(tree, 'ArrowRight');
      expect(focusedId(tree)).to.equal('13');
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
  });

  describe('ArrowLeft', () => {
    it('closes an open unit and stays on it', async () => {
      await tree.expand('11');
      focus(tree, '11');
      await press(tree, 'ArrowLeft');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      expect(focusedId(tree)).to.equal('11');
    });
    it('moves from a closed unit to the one above', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowLeft');
      expect(focusedId(tree)).to.equal('1');
    });
    it('moves from a unit without children to the one above, over its siblings', async () => {
      await tree.expand('11');
      focus(tree, '113');
      await press(tree, 'ArrowLeft');
      expect(focusedId(tree)).to.equal('11');
    });
    it('does nothing on a closed top unit', async () => {
      await tree.collapseAll();
      focus(tree, '1');
      await press(tree, 'ArrowLeft');
      expect(focusedId(tree)).to.equal('1');
      expect(idsOf(tree)).to.equal('1');
    });
  });

  describe('in Uyghur, from right to left,', () => {
    beforeEach(async () => {
      tree.locale = 'ug';
      await settled(tree);
    });

    it('ArrowLeft opens, then moves to the first child', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowLeft');
      expect(row(tree, '11').getAttribute('aria-expanded')).to.equal('true');
      expect(focusedId(tree)).to.equal('11');
      await press(tree, 'ArrowLeft');
      expect(focusedId(tree)).to.equal('111');
    });
    it('ArrowRight moves to the unit above, then closes it', async () => {
      await tree.expand('11');
      focus(tree, '111');
      await press(tree, 'ArrowRight');
      expect(focusedId(tree)).to.equal('11');
      await press(tree, 'ArrowRight');
      expect(row(tree, '11').getAttribute('aria-expanded')).to.equal('false');
    });
    it('ArrowDown still moves down', async () => {
      focus(tree, '11');
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('12');
    });
  });

  describe('Home and End', () => {
    it('move to the first and to the last row that shows', async () => {
      await tree.expand('11');
      focus(tree, '112');
      await press(tree, 'End');
      expect(focusedId(tree)).to.equal('13');
      await press(tree, 'Home');
      expect(focusedId(tree)).to.equal('1');
    });
  });

  describe('PageDown and PageUp', () => {
    it('move by a screen less a row, and stop at the ends', async () => {
      const long = await treeWith(flatRows(300));
      const page = Math.floor(viewportOf(long).clientHeight / row(long, '0').offsetHeight) - 1;
      focus(long, '0');
      await press(long, 'PageDown');
      expect(focusedId(long)).to.equal(String(page));
      expect(isInSight(long, String(page))).to.equal(true);
      await press(long, 'PageDown');
      expect(focusedId(long)).to.equal(String(2 * page));
      await press(long, 'PageUp');
      expect(focusedId(long)).to.equal(String(page));
      await press(long, 'PageUp', 'PageUp');
      expect(focusedId(long)).to.equal('0');
      await press(long, 'End', 'PageDown');
      expect(focusedId(long)).to.equal('300');
    });
  });

  describe('Enter', () => {
    it('selects, and says so once', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view');
      focus(tree, '12');
      await press(tree, 'Enter');
      expect(tree.selected).to.equal('12');
      expect(heard).to.deep.equal(['jc-select {"id":"12"}', 'jc-view {"view":"outline;u=12"}']);
      expect(focusedId(tree)).to.equal('12');
    });
    it('on the selected row moves to the heading of its details', async () => {
      const heard = recordEvents(tree, 'jc-select');
      focus(tree, '12');
      await press(tree, 'Enter', 'Enter');
      const heading = await until(() => tree.shadowRoot?.activeElement?.closest('[role=heading]'));
      expect(heading.textContent?.trim()).to.equal('河口镇');
      expect(heard).to.have.length(1);
    });
  });

  describe('Space', () => {
    it('opens and closes, and selects nothing', async () => {
      focus(tree, '12');
      await press(tree, 'Space');
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      await press(tree, 'Space');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      expect(tree.selected).to.equal(null);
      expect(focusedId(tree)).to.equal('12');
    });
    it('does not scroll the page, even on a unit without children', async () => {
      focus(tree, '13');
      const scrolled = recordEvents(document, 'scroll');
      await press(tree, 'Space');
      expect(scrolled).to.deep.equal([]);
    });
  });

  describe('+ and −', () => {
    it('open and close, from the keypad too', async () => {
      focus(tree, '12');
      await press(tree, 'NumpadAdd');
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      await press(tree, 'NumpadAdd');
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      await press(tree, 'NumpadSubtract');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      await sendKeys({ type: '+' });
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 12 121 122 13');
      await sendKeys({ type: '-' });
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
  });

  describe('*', () => {
    it('opens all siblings, and only them', async () => {
      focus(tree, '12');
      await press(tree, 'NumpadMultiply');
      expect(idsOf(tree)).to.equal('1 11 111 112 113 12 121 122 13');
      expect(focusedId(tree)).to.equal('12');
    });
    it('on a top unit opens the top units', async () => {
      await tree.load([...county, { id: '2', parentId: null, name: '乐川县' }, { id: '21', parentId: '2', name: '东乡' }]);
      await tree.collapseAll();
      focus(tree, '1');
      await press(tree, 'NumpadMultiply');
      expect(idsOf(tree)).to.equal('1 11 12 13 2 21');
    });
  });

  describe('/', () => {
    it('moves to the search box and types nothing into it', async () => {
      focus(tree, '11');
      await press(tree, '/');
      const box = find<HTMLInputElement>(tree, 'input[type=search]');
      expect(tree.shadowRoot?.activeElement === box).to.equal(true);
      expect(box.value).to.equal('');
    });
  });

  describe('?', () => {
    it('opens the table of keys; Escape closes it, and the focus is back on the row', async () => {
      focus(tree, '12');
      await sendKeys({ type: '?' });
      const help = await until(() => tree.shadowRoot?.querySelector('jc-help-dialog'));
      const dialog = await until(() => help.shadowRoot?.querySelector('dialog[open]'));
      expect(dialog.textContent).to.contain('Ctrl+↓');
      await press(tree, 'Escape');
      await until(() => !help.shadowRoot?.querySelector('dialog[open]'));
      expect(focusedId(tree)).to.equal('12');
    });
  });

  describe('Escape', () => {
    it('does nothing when nothing is searched, and leaves the key to the page', async () => {
      const kept: boolean[] = [];
      document.addEventListener('keydown', (event) => kept.push(event.defaultPrevented), { once: true });
      focus(tree, '12');
      await press(tree, 'Escape');
      expect(focusedId(tree)).to.equal('12');
      expect(kept).to.deep.equal([false]);
    });
  });

  describe('keys with Alt, Meta or Ctrl', () => {
    it('are left to the browser and the page', async () => {
      const prevented: boolean[] = [];
      const listen = (event: KeyboardEvent): unknown => prevented.push(event.defaultPrevented);
      document.addEventListener('keydown', listen);
      focus(tree, '12');
      for (const modifier of ['altKey', 'metaKey', 'ctrlKey'] as const) {
        for (const key of ['ArrowDown', 'Home', 'a', 'Enter', ' ']) {
          row(tree, '12').dispatchEvent(new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true, composed: true, cancelable: true }));
        }
      }
      await settled(tree);
      document.removeEventListener('keydown', listen);
      expect(prevented).to.deep.equal(Array.from({ length: 15 }, () => false));
      expect(focusedId(tree)).to.equal('12');
    });
  });
});
