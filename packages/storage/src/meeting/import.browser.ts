import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { importSuite } from './import.suite.js';

const tools = { describe, it, assert };

importSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
importSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
