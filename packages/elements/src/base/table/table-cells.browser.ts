import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { loadStrings } from '../../locales/strings.js';
import { all, cellOf, focusOf, press, query, rowOf, settled, tableWith, type TestTable } from '../../testing/table.suite.js';

const people = 2;
const field = (element: TestTable): HTMLInputElement => query<HTMLInputElement>(element, '.cell-input');
const selected = (element: TestTable): string =>
  all(element, 'tbody [aria-selected=true]')
    .map((cell) => `${(cell.parentElement as HTMLElement).dataset['row']}/${cell.dataset['column']}`)
    .join(' ');

/** Sends a clipboard event to the cell with the focus; as a browser does for Ctrl+C and Ctrl+V. */
function clip(element: TestTable, type: 'copy' | 'paste', text = ''): { readonly text: string; readonly prevented: boolean } {
  const clipboardData = new DataTransfer();
  if (text) clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true });
  element.shadowRoot?.activeElement?.dispatchEvent(event);
  return { text: clipboardData.getData('text/plain'), prevented: event.defaultPrevented };
}

describe('a table whose cells are edited', () => {
  let element: TestTable;

  beforeEach(async () => {
    await setViewport({ width: 1100, height: 700 });
    element = await tableWith({ mode: 'cells' });
    cellOf(element, 1, people).focus();
    await settled(element);
  });

  describe('the focus', () => {
    it('is one tab stop; Tab leaves while nothing is edited', async () => {
      expect(focusOf(element)).to.equal('cell 1 2');
      await press(element, 'Tab');
      expect(focusOf(element)).to.equal('after');
      await press(element, 'Shift+Tab');
      expect(focusOf(element)).to.equal('cell 1 2');
      await press(element, 'Shift+Tab');
      expect(focusOf(element)).to.equal('before');
    });
    const walks: readonly [keys: string[], to: string][] = [
      [['ArrowRight', 'ArrowDown'], 'cell 2 3'],
      [['ArrowLeft', 'ArrowUp'], 'cell 0 1'],
      [['Home'], 'cell 1 0'],
      [['End'], 'cell 1 8'],
      [['Control+Home'], 'cell 0 0'],
      [['Control+End'], 'cell 11 8'],
      [['Enter'], 'cell 2 2'],
      [['Shift+Enter'], 'cell 0 2'],
      [['ArrowUp', 'ArrowUp'], 'head 2'],
    ];
    for (const [keys, to] of walks) {
      it(`${keys.join(', ')} moves it to ${to}`, async () => {
        await press(element, ...keys);
        expect(focusOf(element)).to.equal(to);
      });
    }
    it('moves the other way from right to left', async () => {
      await loadStrings('ug');
      element.locale = 'ug';
      await settled(element);
      await press(element, 'ArrowLeft');
      expect(focusOf(element)).to.equal('cell 1 3');
    });
  });

  describe('editing', () => {
    it('begins with F2, with the plain text and the caret at its end', async () => {
      await press(element, 'F2');
      expect(focusOf(element)).to.equal('field 1 2');
      expect(field(element).value).to.equal('1500');
      expect(field(element).getAttribute('aria-label')).to.equal('第1村，人口');
      await press(element, '7');
      expect(field(element).value).to.equal('15007');
    });
    it('begins with typing, which takes the place of the text', async () => {
      await sendKeys({ type: '2300' });
      await settled(element);
      expect(field(element).value).to.equal('2300');
      expect(element.heard).to.deep.equal([]);
    });
    it('begins with a double click', async () => {
      cellOf(element, 3, people).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      await settled(element);
      expect(focusOf(element)).to.equal('field 1 2');
    });
    it('begins when an input method begins, with an empty field', async () => {
      const event = new KeyboardEvent('keydown', { key: 'Process', bubbles: true, cancelable: true });
      cellOf(element, 1, people).dispatchEvent(event);
      await settled(element);
      expect(focusOf(element)).to.equal('field 1 2');
      expect(field(element).value).to.equal('');
    });
    it('does not begin with / and ?, which belong to the widget, nor where nothing can be edited', async () => {
      await sendKeys({ type: '/?' });
      await press(element, 'ArrowLeft', 'F2');
      await sendKeys({ type: '5' });
      await settled(element);
      expect(focusOf(element)).to.equal('cell 1 1');
      expect(cellOf(element, 1, 1).getAttribute('aria-readonly')).to.equal('true');
      expect(cellOf(element, 1, people).hasAttribute('aria-readonly')).to.equal(false);
    });
    const ends: readonly [key: string, to: string, heard: string[]][] = [
      ['Enter', 'cell 2 2', ['commit 1 people 9']],
      ['Shift+Enter', 'cell 0 2', ['commit 1 people 9']],
      ['Tab', 'cell 1 3', ['commit 1 people 9']],
      ['Shift+Tab', 'cell 1 1', ['commit 1 people 9']],
      ['Escape', 'cell 1 2', []],
    ];
    for (const [key, to, heard] of ends) {
      it(`${key} ends it and goes to ${to}`, async () => {
        await press(element, '9', key);
        expect(focusOf(element)).to.equal(to);
        expect(element.heard).to.deep.equal(heard);
        expect(all(element, '.cell-input')).to.have.length(0);
      });
    }
    it('is no trap: Escape, then Tab leaves the table', async () => {
      await press(element, 'F2', 'Escape', 'Tab');
      expect(focusOf(element)).to.equal('after');
    });
    it('that changes nothing passes nothing on', async () => {
      await press(element, 'F2', 'Enter');
      expect(element.heard).to.deep.equal([]);
    });
    it('passes on what was typed, once, when the focus goes elsewhere', async () => {
      await press(element, '9');
      query(element, '#after').focus();
      await settled(element);
      expect(element.heard).to.deep.equal(['commit 1 people 9']);
      expect(focusOf(element)).to.equal('after');
    });
    it('goes on from cell to cell as in a sheet', async () => {
      await press(element, '1', 'Tab', '2', 'Enter', '3', 'Enter');
      expect(element.heard).to.deep.equal(['commit 1 people 1', 'commit 1 members 2', 'commit 2 members 3']);
      expect(cellOf(element, 1, people).textContent).to.contain('1');
    });
    it('leaves Enter and Escape to an input method that composes', async () => {
      await press(element, 'F2');
      for (const key of ['Enter', 'Escape', 'Tab']) {
        const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
        field(element).dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
      expect(focusOf(element)).to.equal('field 1 2');
    });
  });

  describe('a block', () => {
    it('grows and shrinks with Shift and arrows, and is let go by a move', async () => {
      await press(element, 'Shift+ArrowDown', 'Shift+ArrowRight');
      expect(selected(element)).to.equal('1/2 1/3 2/2 2/3');
      await press(element, 'Shift+ArrowLeft');
      expect(selected(element)).to.equal('1/2 2/2');
      await press(element, 'ArrowDown');
      expect(selected(element)).to.equal('');
    });
    it('is copied as a sheet has it: numbers plain where they can be edited', async () => {
      await press(element, 'Home', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
      expect(clip(element, 'copy')).to.deep.equal({ text: '第1村\t村\t1500\t25\t5,000\r\n第2村\t社区\t1501\t26\t5,000', prevented: true });
    });
    it('goes from one place to another with Control+C and Control+V', async () => {
      await press(element, 'Shift+ArrowDown', 'Control+c', 'ArrowDown', 'Control+v');
      expect(element.heard).to.deep.equal(['paste 3 2 [["1500"],["1501"]]']);
    });
    it('of one cell is copied as well', () => {
      expect(clip(element, 'copy').text).to.equal('1500');
    });
    it('that is pasted is passed on with its first cell', async () => {
      await press(element, 'Shift+ArrowUp');
      expect(clip(element, 'paste', '2300\t61\r\n1,499\t24\r\n').prevented).to.equal(true);
      expect(element.heard).to.deep.equal(['paste 0 2 [["2300","61"],["1,499","24"]]']);
    });
    it('is not taken from the text field', async () => {
      await press(element, 'F2');
      expect(clip(element, 'paste', '1\t2').prevented).to.equal(false);
      expect(clip(element, 'copy').prevented).to.equal(false);
      expect(element.heard).to.deep.equal([]);
    });
    it('is emptied by Delete, as a block of nothing', async () => {
      await press(element, 'Shift+ArrowRight', 'Delete');
      expect(element.heard).to.deep.equal(['paste 1 2 [["",""]]']);
    });
  });

  it('Control+Z takes back, but not while a cell is edited', async () => {
    await press(element, 'Control+z');
    expect(element.heard).to.deep.equal(['undo']);
    await press(element, 'F2', 'Control+z');
    expect(element.heard).to.deep.equal(['undo']);
  });
  it('a cell with a problem says so', async () => {
    element.problems.set('1 people', '人口不能是负数。');
    element.requestUpdate();
    await settled(element);
    expect(cellOf(element, 1, people).getAttribute('aria-invalid')).to.equal('true');
    expect(cellOf(element, 1, people).textContent).to.contain('人口不能是负数。');
  });
  it('as cards, shows the rest of a card when the focus goes there', async () => {
    element.style.inlineSize = '320px';
    await settled(element);
    expect(cellOf(element, 1, 8).getClientRects()).to.have.length(0);
    await press(element, 'End');
    expect(focusOf(element)).to.equal('cell 1 8');
    expect(rowOf(element, 1).hasAttribute('data-expanded')).to.equal(true);
  });
  it('has a tab stop still when columns go', async () => {
    await press(element, 'End');
    element.fewer = 4;
    await settled(element);
    expect(cellOf(element, 1, 4).tabIndex).to.equal(0);
    expect(focusOf(element)).to.equal('cell 1 4');
  });
  it('another order while a cell is edited drops the text field, and the focus follows its row', async () => {
    await press(element, 'F2');
    element.reversed = true;
    await settled(element);
    expect(focusOf(element)).to.equal('cell 10 2');
    expect(element.heard).to.deep.equal([]);
  });
});
