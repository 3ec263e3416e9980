import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { factsSuite } from './facts.suite.js';

const tools = { describe, it, assert };

factsSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
factsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
