import { assert } from '@open-wc/testing';
import { IndexedBackend } from '../indexed-backend.js';
import { MemoryBackend } from '../memory-backend.js';
import { Connection } from '../open.js';
import { ledgerReplacedSuite } from './ledger-replaced.suite.js';

const tools = { describe, it, assert };

ledgerReplacedSuite('indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
ledgerReplacedSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
