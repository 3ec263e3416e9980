import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { notesSuite } from './notes.suite.js';

const tools = { describe, it, assert };

notesSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
notesSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
