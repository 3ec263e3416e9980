import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from './open-store.js';
import { draftsSuite } from './drafts.suite.js';

const tools = { describe, it, assert };

draftsSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
draftsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
