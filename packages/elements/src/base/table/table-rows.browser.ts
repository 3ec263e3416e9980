import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cellOf, focusOf, isInSight, press, query, rowOf, settled, tableWith, viewportOf, type TestTable } from '../../testing/table.suite.js';

describe('a table whose rows are walked through', () => {
  let element: TestTable;

  beforeEach(async () => {
    element = await tableWith({ size: 60 });
    query(element, '#before').focus();
    await press(element, 'Tab');
  });

  it('is one tab stop, on its first row', async () => {
    expect(focusOf(element)).to.equal('row 0');
    await press(element, 'Tab');
    expect(focusOf(element)).to.equal('after');
    await press(element, 'Shift+Tab');
    expect(focusOf(element)).to.equal('row 0');
    await press(element, 'Shift+Tab');
    expect(focusOf(element)).to.equal('before');
  });

  const walks: readonly [keys: string[], to: string][] = [
    [['ArrowDown', 'ArrowDown'], 'row 2'],
    [['ArrowDown', 'ArrowUp'], 'row 0'],
    [['End'], 'row 59'],
    [['Control+End'], 'row 59'],
    [['End', 'ArrowDown'], 'row 59'],
    [['End', 'Home'], 'row 0'],
    [['End', 'Control+Home'], 'row 0'],
    [['End', 'ArrowRight'], 'row 59'],
  ];
  for (const [keys, to] of walks) {
    it(`${keys.join(', ')} goes to ${to}`, async () => {
      await press(element, ...keys);
      expect(focusOf(element)).to.equal(to);
      expect(isInSight(element, element.shadowRoot?.activeElement as HTMLElement)).to.equal(true);
    });
  }

  it('Page Down moves one screen less a row, Page Up comes back', async () => {
    const visible = Array.from({ length: 60 }, (_, row) => row).filter((row) => isInSight(element, rowOf(element, row))).length;
    expect(visible).to.be.within(3, 40);
    await press(element, 'PageDown');
    const moved = Number(focusOf(element).split(' ')[1]);
    expect(moved).to.be.within(visible - 2, visible - 1);
    await press(element, 'PageUp');
    expect(focusOf(element)).to.equal('row 0');
  });

  it('Enter opens a row, and so does a click', async () => {
    await press(element, 'ArrowDown', 'Enter');
    cellOf(element, 4, 2).click();
    expect(element.heard).to.deep.equal(['open 1', 'open 4']);
  });

  it('the focused row has a ring, also after a press and after keys with Ctrl', async () => {
    rowOf(element, 1).focus();
    await press(element, 'Control+End');
    const { outlineStyle, outlineWidth } = getComputedStyle(rowOf(element, 59), '::after');
    expect(`${outlineStyle} ${outlineWidth}`).to.equal('solid 3px');
  });

  describe('its head', () => {
    it('is reached by an arrow up from the first row, sorts with Enter and Space, and is left downwards', async () => {
      await press(element, 'ArrowUp');
      expect(focusOf(element)).to.equal('head 0');
      await press(element, 'ArrowRight', 'Enter', 'ArrowRight', 'Space');
      expect(focusOf(element)).to.equal('head 8');
      expect(element.heard).to.deep.equal(['sort people', 'sort total']);
      await press(element, 'ArrowLeft');
      expect(focusOf(element)).to.equal('head 2');
      await press(element, 'End', 'ArrowRight');
      expect(focusOf(element)).to.equal('head 8');
      await press(element, 'Home', 'ArrowLeft');
      expect(focusOf(element)).to.equal('head 0');
      await press(element, 'ArrowDown');
      expect(focusOf(element)).to.equal('row 0');
    });
    it('is the tab stop while it has the focus', async () => {
      await press(element, 'ArrowUp', 'Tab');
      expect(focusOf(element)).to.equal('after');
      await press(element, 'Shift+Tab');
      expect(focusOf(element)).to.equal('head 0');
    });
  });

  describe('another order', () => {
    it('takes the focus along with its row', async () => {
      await press(element, 'ArrowDown', 'ArrowDown');
      element.reversed = true;
      await settled(element);
      expect(focusOf(element)).to.equal('row 57');
      expect(rowOf(element, 57).textContent).to.contain('第2村');
    });
    it('with the row gone leaves the focus at its place, or at the end', async () => {
      await press(element, 'End');
      element.size = 30;
      await settled(element);
      expect(focusOf(element)).to.equal('row 29');
    });
  });

  it('leaves letters, / and ? to its widget', async () => {
    const heard: string[] = [];
    query(element, '.root').addEventListener('keydown', (event) => heard.push(`${(event as KeyboardEvent).key} ${event.defaultPrevented}`));
    await sendKeys({ type: '/?a' });
    expect(heard).to.include.members(['/ false', '? false', 'a false']);
    expect(focusOf(element)).to.equal('row 0');
  });
  it('does nothing while an input method composes', async () => {
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true });
    rowOf(element, 0).dispatchEvent(event);
    await settled(element);
    expect(event.defaultPrevented).to.equal(false);
    expect(focusOf(element)).to.equal('row 0');
  });
});

describe('a table that is only read', () => {
  it('has its sort buttons as tab stops, and no rows among them', async () => {
    const element = await tableWith({ mode: 'table', size: 3 });
    query(element, '#before').focus();
    await press(element, 'Tab');
    expect(focusOf(element)).to.equal('head 0');
    await press(element, 'Tab', 'Tab', 'Tab');
    expect(focusOf(element)).to.equal('after');
    cellOf(element, 0, 0).click();
    expect(element.heard).to.deep.equal([]);
  });
  it('can be scrolled with the keyboard when it is larger than its box', async () => {
    const element = await tableWith({ mode: 'table', size: 60 });
    query(element, '#before').focus();
    await press(element, 'Tab');
    expect(element.shadowRoot?.activeElement === viewportOf(element)).to.equal(true);
    await press(element, 'End');
    await press(element, 'End');
    expect(viewportOf(element).scrollTop).to.be.greaterThan(0);
  });
});
