import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { IndexedBackend } from '../indexed-backend.js';
import { MemoryBackend } from '../memory-backend.js';
import { Connection } from '../open.js';
import { snapshotSuite } from './snapshot.suite.js';

const tools = { describe, it, assert };

snapshotSuite('fake-indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
snapshotSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
