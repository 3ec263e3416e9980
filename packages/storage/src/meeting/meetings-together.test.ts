import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { meetingsTogetherSuite } from './meetings-together.suite.js';

const tools = { describe, it, assert };

meetingsTogetherSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
meetingsTogetherSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
