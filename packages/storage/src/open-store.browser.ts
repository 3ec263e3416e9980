import { assert } from '@open-wc/testing';
import { openStore } from './open-store.js';
import { openStoreSuite } from './open-store.suite.js';
import type { StoreNotice } from './store.js';
import { freshName, sampleTree } from './store.suite.js';

openStoreSuite('indexeddb', { describe, it, assert });

describe('two copies of this code in a page', () => {
  it('hear each other and read the same data', async () => {
    const copy = (await import(new URL('./open-store.ts?copy', import.meta.url).href)) as typeof import('./open-store.js');
    assert.notEqual(copy.openStore, openStore);
    const database = freshName();
    const here = await openStore({ database, storage: 'indexeddb' });
    const there = await copy.openStore({ database, storage: 'indexeddb' });
    assert.notEqual(here, there);
    const heard = new Promise<StoreNotice>((resolve) => {
      there.subscribe(resolve);
    });
    const { version } = await here.org.replace(sampleTree(4), { author: '' });
    const notice = await heard;
    assert.isTrue(notice.type === 'change' && notice.foreign && notice.key === version);
    assert.deepEqual((await there.org.read())?.tree, sampleTree(4));
    here.close();
    there.close();
  });
});
