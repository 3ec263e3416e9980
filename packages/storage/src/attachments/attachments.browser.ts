import { assert } from '@open-wc/testing';
import { openIndexedStore, openMemoryStore } from '../open-store.js';
import { attachmentsSuite } from './attachments.suite.js';

const tools = { describe, it, assert };

attachmentsSuite('indexeddb', (database, clock) => openIndexedStore({ database, clock }), tools);
attachmentsSuite('memory', async (database, clock) => openMemoryStore({ database, clock }, 'requested'), tools);
