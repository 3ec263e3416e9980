import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { IndexedBackend } from '../indexed-backend.js';
import { MemoryBackend } from '../memory-backend.js';
import { Connection } from '../open.js';
import { ledgerTogetherSuite } from './ledger-together.suite.js';

const tools = { describe, it, assert };

ledgerTogetherSuite('fake-indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
ledgerTogetherSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
