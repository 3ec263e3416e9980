import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { backupSuite } from './backup.suite.js';

const tools = { describe, it, assert };

backupSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
backupSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
