import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { savedSuite } from './saved.suite.js';

const tools = { describe, it, assert };

savedSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
savedSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
