import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { backendSuite } from './backend.suite.js';
import { IndexedBackend } from './indexed-backend.js';
import { MemoryBackend } from './memory-backend.js';
import { Connection } from './open.js';

const tools = { describe, it, assert };

backendSuite('fake-indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
backendSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
