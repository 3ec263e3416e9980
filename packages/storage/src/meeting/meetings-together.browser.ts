import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { meetingsTogetherSuite } from './meetings-together.suite.js';

const tools = { describe, it, assert };

meetingsTogetherSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
meetingsTogetherSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
