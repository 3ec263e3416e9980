import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { attachmentsSuite } from './attachments.suite.js';

const tools = { describe, it, assert };

attachmentsSuite('fake-indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
attachmentsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
