import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  button,
  county,
  find,
  flatRows,
  focus,
  focusedId,
  has,
  idsOf,
  isInSight,
  nextEvent,
  nextFrame,
  press,
  recordEvents,
  row,
  settled,
  treeWith,
  typeQuery,
  until,
} from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

const hits = (tree: JcOrgTree): string => find(tree, '.hits > span').textContent ?? '';

describe('the search box of the org tree', () => {
  let tree: JcOrgTree;
  let box: HTMLInputElement;

  beforeEach(async () => {
    tree = await treeWith();
    box = find<HTMLInputElement>(tree, 'input[type=search]');
  });

  describe('typing', () => {
    it('searches once, when it pauses, and sends one jc-view', async () => {
      const heard = recordEvents(tree, 'jc-view', 'jc-select');
      box.focus();
      await sendKeys({ type: 'hp' });
      await until(() => has(tree, '.hits'));
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
      expect(heard).to.deep.equal(['jc-view {"view":"outline;q=hp"}']);
    });
    it('shows nothing of a query before the pause', async () => {
      typeQuery(tree, '和');
      await tree.updateComplete;
      expect(has(tree, '.hits')).to.equal(false);
      typeQuery(tree, '和平');
      await until(() => has(tree, '.hits'));
      expect(tree.view).to.equal(`outline;q=${encodeURIComponent('和平')}`);
    });
    it('keeps the focus in the box', async () => {
      box.focus();
      await sendKeys({ type: 'hp' });
      await until(() => has(tree, '.hits'));
      await settled(tree);
      expect(tree.shadowRoot?.activeElement === box).to.equal(true);
    });
    it('letters, / and ? go into the box and do nothing else', async () => {
      box.focus();
      await sendKeys({ type: '/?*+' });
      await settled(tree);
      expect(box.value).to.equal('/?*+');
      expect(has(tree, 'jc-help-dialog')).to.equal(false);
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
  });

  describe('an input method', () => {
    const type = (text: string, isComposing: boolean): void => {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
    };

    it('is not disturbed before it is done: nothing is searched until compositionend', async () => {
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      type("he'ping", true);
      for (let frames = 0; frames < 15; frames++) await nextFrame();
      expect(has(tree, '.hits')).to.equal(false);
      expect(box.value).to.equal("he'ping");
      type('和平', true);
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '和平' }));
      await until(() => has(tree, '.hits'));
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
    it('keeps Enter, Escape and the arrows to itself', async () => {
      const heard = recordEvents(tree, 'jc-select', 'jc-view');
      box.focus();
      type('heping', true);
      for (const key of ['Enter', 'Escape', 'ArrowDown']) {
        const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, composed: true, cancelable: true });
        box.dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
      await settled(tree);
      expect(box.value).to.equal('heping');
      expect(tree.shadowRoot?.activeElement === box).to.equal(true);
      expect(heard).to.deep.equal([]);
    });
    it('that ends before the pause is over stops what was to be searched', async () => {
      typeQuery(tree, '河口');
      type('河口c', true);
      for (let frames = 0; frames < 15; frames++) await nextFrame();
      expect(has(tree, '.hits')).to.equal(false);
    });
  });

  describe('hits', () => {
    beforeEach(async () => {
      box.focus();
      typeQuery(tree, '和平');
      await until(() => has(tree, '.hits'));
      await settled(tree);
    });

    it('are counted, and marked in the names', async () => {
      expect(hits(tree)).to.equal('找到 2 个，第 1 个');
      const marks = [...(tree.shadowRoot?.querySelectorAll('[role=treeitem] mark') ?? [])];
      expect(marks.map((mark) => mark.textContent)).to.deep.equal(['和平', '和平']);
    });
    it('by pinyin are marked too; the units above are muted and have no mark', async () => {
      typeQuery(tree, 'lscdzb');
      await until(() => idsOf(tree) === '1 11 113');
      expect(row(tree, '113').querySelector('mark')?.textContent).to.equal('柳树村党支部');
      expect(row(tree, '11').querySelector('mark') === null).to.equal(true);
      expect(row(tree, '11').hasAttribute('data-above')).to.equal(true);
      expect(row(tree, '113').hasAttribute('data-above')).to.equal(false);
    });
    it('by code have nothing marked in the name', async () => {
      typeQuery(tree, '1112');
      await until(() => idsOf(tree) === '1 11 111 1112');
      expect(row(tree, '1112').querySelector('mark') === null).to.equal(true);
      expect(row(tree, '1112').hasAttribute('data-above')).to.equal(false);
    });
    it('Enter selects the one in sight, moves to it, and sends one jc-select', async () => {
      const heard = recordEvents(tree, 'jc-select');
      await press(tree, 'Enter');
      await until(() => focusedId(tree) === '112');
      expect(tree.selected).to.equal('112');
      expect(heard).to.deep.equal(['jc-select {"id":"112"}']);
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
    it('Control+ArrowDown and Control+ArrowUp go from one to the next, and stay in the box', async () => {
      await press(tree, 'Control+ArrowDown');
      expect(hits(tree)).to.equal('找到 2 个，第 2 个');
      await press(tree, 'Control+ArrowDown');
      expect(hits(tree)).to.equal('找到 2 个，第 1 个');
      await press(tree, 'Control+ArrowUp');
      expect(hits(tree)).to.equal('找到 2 个，第 2 个');
      expect(tree.shadowRoot?.activeElement === box).to.equal(true);
      await press(tree, 'Enter');
      await until(() => tree.selected === '121');
    });
    it('ArrowDown moves to the rows', async () => {
      await press(tree, 'ArrowDown');
      expect(focusedId(tree)).to.equal('112');
    });
    it('the buttons go to the next and the previous one', async () => {
      button(tree, '下一个').click();
      await settled(tree);
      expect(hits(tree)).to.equal('找到 2 个，第 2 个');
      button(tree, '上一个').click();
      await settled(tree);
      expect(hits(tree)).to.equal('找到 2 个，第 1 个');
    });
    it('“results only” is a plain list with the place of each, and back', async () => {
      const pressed = button(tree, '只看结果列表');
      pressed.click();
      await settled(tree);
      expect(idsOf(tree)).to.equal('112 121');
      expect(pressed.getAttribute('aria-pressed')).to.equal('true');
      expect(row(tree, '121').querySelector<HTMLElement>('.meta')?.dataset['text']).to.equal('青溪县 › 河口镇');
      pressed.click();
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
    it('Escape empties the box and brings back what showed', async () => {
      await press(tree, 'Escape');
      expect(box.value).to.equal('');
      expect(idsOf(tree)).to.equal('1 11 12 13');
      expect(tree.shadowRoot?.activeElement === box).to.equal(true);
    });
    it('the button clears, and the focus goes to the box', async () => {
      const viewed = nextEvent<{ view: string }>(tree, 'jc-view');
      button(tree, '清除搜索').click();
      expect((await viewed).detail.view).to.equal('outline');
      await settled(tree);
      expect(box.value).to.equal('');
      expect(tree.shadowRoot?.activeElement === box).to.equal(true);
    });
    it('an emptied box ends the search', async () => {
      typeQuery(tree, '');
      await until(() => !has(tree, '.hits'));
      expect(idsOf(tree)).to.equal('1 11 12 13');
    });
  });

  describe('Enter right after typing', () => {
    it('searches what stands in the box before it selects', async () => {
      box.focus();
      typeQuery(tree, '南坪');
      await press(tree, 'Enter');
      await until(() => tree.selected === '13');
      await settled(tree);
      expect(idsOf(tree)).to.equal('1 13');
    });
    it('in an empty box does nothing', async () => {
      box.focus();
      await press(tree, 'Enter');
      expect(tree.selected).to.equal(null);
    });
  });

  describe('no hits', () => {
    it('say so in words with the query, and offer to clear it', async () => {
      typeQuery(tree, '<b>不存在');
      await until(() => has(tree, '.hits'));
      expect(hits(tree)).to.equal('没有符合“<b>不存在”的单位。');
      expect(idsOf(tree)).to.equal('');
      expect(tree.shadowRoot?.querySelectorAll('.hits button').length).to.equal(1);
      button(tree, '清除搜索').click();
      await until(() => idsOf(tree) === '1 11 12 13');
    });
    it('leave the keys of the rows without a mistake', async () => {
      const errors = recordEvents(window, 'error', 'unhandledrejection');
      box.focus();
      typeQuery(tree, '不存在');
      await until(() => has(tree, '.hits'));
      await press(tree, 'Enter', 'ArrowDown', 'Control+ArrowDown');
      expect(errors).to.deep.equal([]);
      expect(tree.selected).to.equal(null);
    });
  });

  describe('the search ended by', () => {
    it('a unit above in the breadcrumb keeps the search when that unit is found in it', async () => {
      await tree.select('112');
      typeQuery(tree, '和平');
      await until(() => has(tree, '.hits'));
      find(tree, '.breadcrumb button').click();
      await settled(tree);
      expect(tree.selected).to.equal('1');
      expect(has(tree, '.hits')).to.equal(true);
    });
    it('a click on a hit keeps it too', async () => {
      typeQuery(tree, '和平');
      await until(() => has(tree, '.hits'));
      row(tree, '121').click();
      await settled(tree);
      expect(tree.selected).to.equal('121');
      expect(idsOf(tree)).to.equal('1 11 112 12 121');
    });
  });

  describe('in a long list', () => {
    it('the first hit comes into sight, and each next one', async () => {
      const long = await treeWith(flatRows(3000));
      typeQuery(long, '第29');
      await until(() => has(long, '.hits'));
      await until(() => isInSight(long, '29'));
      for (let press = 0; press < 40; press++) await long.actions.goToHit(1, false);
      await settled(long);
      expect(isInSight(long, '2929')).to.equal(true);
      typeQuery(long, '');
      await until(() => !has(long, '.hits'));
      expect(isInSight(long, '0')).to.equal(true);
    });
    it('a search from the rows comes back to the row it began from', async () => {
      const long = await treeWith(flatRows(3000));
      await long.reveal('2000');
      focus(long, '2000');
      await press(long, '/');
      await sendKeys({ type: '1234' });
      await until(() => has(long, '.hits'));
      await press(long, 'Escape');
      await until(() => !has(long, '.hits'));
      await settled(long);
      expect(isInSight(long, '2000')).to.equal(true);
      expect(row(long, '2000').tabIndex).to.equal(0);
    });
  });

  it('searches a tree that was loaded meanwhile', async () => {
    await tree.filter('和平');
    await tree.load([...county, { id: '131', parentId: '13', name: '和平渡口' }]);
    expect((await tree.filter('和平')).matches).to.equal(3);
  });
});
