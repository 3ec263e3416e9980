import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { importSuite } from './import.suite.js';

const tools = { describe, it, assert };

importSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
importSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
