import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { proceduresSuite } from './procedures.suite.js';

const tools = { describe, it, assert };

proceduresSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
proceduresSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
