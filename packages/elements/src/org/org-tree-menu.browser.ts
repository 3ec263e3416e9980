import { expect } from '@open-wc/testing';
import { button, focusedId, press, settled, treeWith, until } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

describe('the menu of the org tree', () => {
  let tree: JcOrgTree;
  const items = (): string[] => [...(tree.shadowRoot?.querySelectorAll('[role=menuitem]') ?? [])].map((item) => item.textContent?.trim() ?? '');
  const focusedItem = (): string => (tree.shadowRoot?.activeElement?.textContent ?? '').trim();

  beforeEach(async () => {
    tree = await treeWith();
    button(tree, '更多操作').focus();
  });

  for (const [key, position] of [['Enter', 0], ['Space', 0], ['ArrowDown', 0], ['ArrowUp', -1]] as const) {
    it(`opens with ${key} at its ${position === 0 ? 'first' : 'last'} item`, async () => {
      await press(tree, key);
      await until(() => items().length > 0 && focusedItem() === items().at(position));
      expect(button(tree, '更多操作').getAttribute('aria-expanded')).to.equal('true');
    });
  }
  it('arrows, Home and End move and go round; Escape closes and the focus is back', async () => {
    await press(tree, 'Enter');
    await until(() => focusedItem() === items()[0]);
    await press(tree, 'ArrowDown');
    expect(focusedItem()).to.equal(items()[1]);
    await press(tree, 'End');
    expect(focusedItem()).to.equal(items().at(-1));
    await press(tree, 'ArrowDown');
    expect(focusedItem()).to.equal(items()[0]);
    await press(tree, 'ArrowUp', 'Home');
    expect(focusedItem()).to.equal(items()[0]);
    await press(tree, 'Escape');
    expect(items()).to.deep.equal([]);
    expect(tree.shadowRoot?.activeElement === button(tree, '更多操作')).to.equal(true);
  });
  it('says what, how many rows and which format an export has', async () => {
    await press(tree, 'Enter');
    await until(() => items().length > 0);
    expect(items()).to.include('导出全部 11 行 · CSV（WPS/Excel 可直接打开）').and.include('导出当前列表 4 行 · CSV');
  });
  it('Tab and a press outside close it', async () => {
    await press(tree, 'Enter');
    await until(() => items().length > 0);
    await press(tree, 'Tab');
    expect(items()).to.deep.equal([]);
    button(tree, '更多操作').click();
    await until(() => items().length > 0);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(tree);
    expect(items()).to.deep.equal([]);
    expect(focusedId(tree)).to.equal(undefined);
  });
  for (const scale of ['standard', 'large'] as const) {
    it(`keeps items of two lines apart in a narrow column, and draws the ring of the focus within its item, in ${scale} type`, async () => {
      tree.scale = scale;
      tree.locale = 'en';
      tree.style.inlineSize = '320px';
      await settled(tree);
      tree.shadowRoot?.querySelector<HTMLElement>('.menu-anchor button')?.click();
      await until(() => items().length > 0);
      let wrapped = 0;
      for (const item of tree.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []) {
        const words = document.createRange();
        words.selectNodeContents(item);
        const [text, box] = [words.getBoundingClientRect(), item.getBoundingClientRect()];
        if (text.height > 2 * parseFloat(getComputedStyle(item).fontSize)) wrapped += 1;
        expect(Math.min(text.top - box.top, box.bottom - text.bottom), item.textContent ?? '').to.be.at.least(4);
        expect(parseFloat(getComputedStyle(item).outlineOffset), 'ring').to.be.below(0);
      }
      expect(wrapped, 'items of two lines').to.be.at.least(1);
    });
  }
});
