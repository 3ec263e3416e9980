import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from './open-store.js';
import { storeSuite } from './store.suite.js';

const tools = { describe, it, assert };

storeSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
storeSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
