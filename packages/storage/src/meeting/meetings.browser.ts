import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { meetingsSuite } from './meetings.suite.js';

const tools = { describe, it, assert };

meetingsSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
meetingsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
