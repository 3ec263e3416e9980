import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { ledgerSuite } from './ledger.suite.js';

const tools = { describe, it, assert };

ledgerSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
ledgerSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
