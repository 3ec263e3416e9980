import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { ledgerSuite } from './ledger.suite.js';

const tools = { describe, it, assert };

ledgerSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
ledgerSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
