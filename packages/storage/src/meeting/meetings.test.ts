import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { meetingsSuite } from './meetings.suite.js';

const tools = { describe, it, assert };

meetingsSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
meetingsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
