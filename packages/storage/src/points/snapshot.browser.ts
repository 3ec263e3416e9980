import { assert } from '@open-wc/testing';
import { IndexedBackend } from '../indexed-backend.js';
import { Connection } from '../open.js';
import { snapshotSuite } from './snapshot.suite.js';

snapshotSuite('indexeddb', (database) => new IndexedBackend(new Connection(database)), { describe, it, assert });
