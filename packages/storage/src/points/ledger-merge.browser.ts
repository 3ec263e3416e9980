import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { ledgerMergeSuite } from './ledger-merge.suite.js';

const tools = { describe, it, assert };

ledgerMergeSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
ledgerMergeSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
