import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { proceduresSuite } from './procedures.suite.js';

const tools = { describe, it, assert };

proceduresSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
proceduresSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
