import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { savedSuite } from './saved.suite.js';

const tools = { describe, it, assert };

savedSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
savedSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
