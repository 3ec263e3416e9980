import { assert } from '@open-wc/testing';
import { IndexedBackend } from '../indexed-backend.js';
import { MemoryBackend } from '../memory-backend.js';
import { Connection } from '../open.js';
import { ledgerTogetherSuite } from './ledger-together.suite.js';

const tools = { describe, it, assert };

ledgerTogetherSuite('indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
ledgerTogetherSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
