import { assert } from '@open-wc/testing';
import { IndexedBackend } from '../indexed-backend.js';
import { Connection } from '../open.js';
import { ledgerFindSuite } from './ledger-find.suite.js';

ledgerFindSuite('indexeddb', (database) => new IndexedBackend(new Connection(database)), { describe, it, assert });
