import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { IndexedBackend } from '../indexed-backend.js';
import { MemoryBackend } from '../memory-backend.js';
import { Connection } from '../open.js';
import { ledgerFindSuite } from './ledger-find.suite.js';

const tools = { describe, it, assert };

ledgerFindSuite('fake-indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
ledgerFindSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
