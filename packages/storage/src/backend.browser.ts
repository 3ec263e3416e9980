import { assert } from '@open-wc/testing';
import { backendSuite } from './backend.suite.js';
import { IndexedBackend } from './indexed-backend.js';
import { Connection } from './open.js';

backendSuite('indexeddb', (database) => new IndexedBackend(new Connection(database)), { describe, it, assert });
