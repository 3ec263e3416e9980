import { openStore, type Store } from '@jiceng/storage';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { countyThatMeets, seedMeetings } from '../testing/meeting-checklist.suite.js';
import { find, freshDatabase, has, until } from '../testing/org-tree.suite.js';
import { settle, textIn } from '../testing/widget-keys.suite.js';
import type { ProgressDetail } from './jc-element.js';
import '../fund/define.js';

/** Milliseconds after which an opening says that it goes on. */
const soon = 300;

/** Holds the tree of a store back until it is let go. */
function holdTree(store: Store): () => void {
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const { org } = store;
  const [head, read] = [org.head.bind(org), org.read.bind(org)];
  Object.assign(org, { head: () => held.then(head), read: () => held.then(read) });
  return letGo;
}

describe('an opening that takes long', () => {
  for (const [tag, total] of [['jc-meeting-checklist', 3], ['jc-fund-calculator', 2]] as const) {
    it(`says in ${tag} how much is read, and tells the page; nothing moves when it is done`, async () => {
      const database = freshDatabase();
      const seeded = await seedMeetings(database, {}, 'indexeddb');
      const letGo = holdTree(await openStore({ database, storage: 'indexeddb' }));
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries({ database, storage: 'indexeddb', unit: '111', profile: 'county-five-standards', today: '2026-11-20' })) element.setAttribute(name, value);
      const heard: ProgressDetail[] = [];
      element.addEventListener('jc-progress', (event) => heard.push((event as CustomEvent<ProgressDetail>).detail));
      const begun = performance.now();
      await fixture(html`${element}`);
      await until(() => has(element, '.work'));
      // Not at once, so that what is done soon never flickers.
      expect(performance.now() - begun).to.be.at.least(soon);
      await until(() => textIn(element, '.work').startsWith(`正在读取 ${total - 1} / ${total}`));
      expect(has(element, '.work button')).to.equal(false);
      const viewTop = (): number => find(element, '.view').getBoundingClientRect().top;
      const top = viewTop();
      letGo();
      await element.ready;
      await until(() => !has(element, '.work'));
      // What is said of the store comes after it, and is not part of the work.
      expect(viewTop()).to.equal(top);
      expect(heard.map(({ phase }) => phase)).to.satisfy((phases: string[]) => phases.length > 0 && phases.every((phase) => phase === 'reading'));
      expect(heard.at(-1)).to.deep.equal({ phase: 'reading', done: total, total });
      await settle(element);
      expect(element.data.tree.length).to.equal(countyThatMeets.length);
      seeded.close();
    });
  }
});
