import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from './open-store.js';
import { storeSuite } from './store.suite.js';

const tools = { describe, it, assert };

storeSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
storeSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
