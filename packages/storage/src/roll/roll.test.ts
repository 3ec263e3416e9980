import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { rollSuite } from './roll.suite.js';

const tools = { describe, it, assert };

rollSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
rollSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
