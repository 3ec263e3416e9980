import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, nextFrame, treeWith, until } from '../testing/org-tree.suite.js';
import { settle } from '../testing/widget-keys.suite.js';
import type { JcOrgTree } from '../org/org-tree.js';

const rowOf = ({ shadowRoot }: JcOrgTree): DOMRect => ((shadowRoot as ShadowRoot).activeElement as Element).getBoundingClientRect();

/** An org tree that is higher than the window, in a narrow column, all of it open, the focus on its first row. */
async function highTree(): Promise<JcOrgTree> {
  const tree = await treeWith();
  tree.style.inlineSize = '360px';
  await tree.expandAll();
  await until(() => getComputedStyle(find(tree, '.action')).position === 'absolute');
  await settle(tree);
  scrollTo(0, 0);
  find(tree, '[role=treeitem]').focus({ preventScroll: true });
  return tree;
}

/** Moves, and waits until the page has followed. */
async function move(key: string): Promise<void> {
  await sendKeys({ press: key });
  for (let frames = 0; frames < 3; frames++) await nextFrame();
}

describe('the row to which a key moves', () => {
  beforeEach(() => setViewport({ width: 400, height: 420 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('is in sight of the page, above the bar at the foot and below its top', async () => {
    const tree = await highTree();
    expect(tree.getBoundingClientRect().bottom).to.be.above(innerHeight + 100);
    for (let moves = 0; moves < 9; moves++) {
      await move('ArrowDown');
      expect(rowOf(tree).bottom).to.be.at.most(find(tree, '[part=primary]').getBoundingClientRect().top);
    }
    expect(scrollY).to.be.above(0);
    await move('Home');
    expect(rowOf(tree).top).to.be.at.least(0);
  });

  it('is not followed when the page is scrolled away from it otherwise', async () => {
    const tree = await highTree();
    await move('End');
    expect(scrollY).to.be.above(0);
    scrollTo(0, 0);
    tree.requestUpdate();
    await settle(tree);
    expect(scrollY).to.equal(0);
  });
});
