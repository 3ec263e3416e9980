import 'fake-indexeddb/auto';
import { afterEach, assert, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.js';
import { openStoreSuite } from './open-store.suite.js';
import { freshName } from './store.suite.js';

openStoreSuite('fake-indexeddb', { describe, it, assert });

describe('persistence and usage', () => {
  afterEach(() => void vi.unstubAllGlobals());

  const ask = async (storage?: Partial<StorageManager>) => {
    vi.stubGlobal('navigator', storage ? { storage } : {});
    const store = await openStore({ database: freshName(), storage: 'indexeddb' });
    const answers = [await store.requestPersistence(), await store.persistence(), await store.usage()];
    store.close();
    return answers;
  };

  it('are unavailable on a page without TLS, where there is no storage manager', async () => {
    expect(await ask()).toEqual(['unavailable', 'unavailable', null]);
    expect(await ask({})).toEqual(['unavailable', 'unavailable', null]);
  });

  it('are what the browser says', async () => {
    const estimate = async () => ({ usage: 5, quota: 10 });
    expect(await ask({ persist: async () => true, persisted: async () => false, estimate })).toEqual([
      'granted',
      'denied',
      { usedBytes: 5, quotaBytes: 10 },
    ]);
  });

  it('are unavailable where the origin can have no answer', async () => {
    const reject = () => Promise.reject(new TypeError('opaque'));
    expect(await ask({ persist: reject, persisted: reject, estimate: reject })).toEqual(['unavailable', 'unavailable', null]);
  });

  it('are unavailable for memory', async () => {
    vi.stubGlobal('navigator', { storage: { persist: async () => true, persisted: async () => true, estimate: async () => ({}) } });
    const store = await openStore({ database: freshName(), storage: 'memory' });
    expect([await store.requestPersistence(), await store.persistence(), await store.usage()]).toEqual(['unavailable', 'unavailable', null]);
    store.close();
  });
});

describe('a page without BroadcastChannel', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('stores and tells its own listeners', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const store = await openStore({ database: freshName(), storage: 'indexeddb' });
    const heard = vi.fn();
    store.subscribe(heard);
    await store.settings.set('scale', 'large');
    expect(heard).toHaveBeenCalledOnce();
    store.close();
  });
});

describe('a channel that others write into', () => {
  it('passes on only what has the shape of a notice', async () => {
    const database = freshName();
    const store = await openStore({ database, storage: 'indexeddb' });
    const heard: unknown[] = [];
    const arrived = new Promise<void>((resolve) => {
      store.subscribe((notice) => {
        heard.push(notice);
        resolve();
      });
    });
    const channel = new BroadcastChannel(`jiceng:${database}`);
    for (const message of [null, 'text', {}, { noun: 'org', op: 'replace', key: 1, id: 'x' }]) channel.postMessage(message);
    channel.postMessage({ noun: 'org', op: 'replace', key: 'v', id: 'x' });
    await arrived;
    expect(heard).toEqual([{ type: 'change', noun: 'org', op: 'replace', key: 'v', id: 'x', foreign: true }]);
    channel.close();
    store.close();
  });
});
