import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { backupSuite } from './backup.suite.js';

const tools = { describe, it, assert };

backupSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
backupSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
