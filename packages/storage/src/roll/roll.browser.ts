import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { rollSuite } from './roll.suite.js';

const tools = { describe, it, assert };

rollSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
rollSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
