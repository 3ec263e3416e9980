import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from './open-store.js';
import { draftsSuite } from './drafts.suite.js';

const tools = { describe, it, assert };

draftsSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
draftsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
