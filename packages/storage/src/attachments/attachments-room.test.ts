import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { IndexedBackend } from '../indexed-backend.js';
import { MemoryBackend } from '../memory-backend.js';
import { Connection } from '../open.js';
import { attachmentsRoomSuite } from './attachments-room.suite.js';

const tools = { describe, it, assert };

attachmentsRoomSuite('fake-indexeddb', (database) => new IndexedBackend(new Connection(database)), tools);
attachmentsRoomSuite('memory', (database) => new MemoryBackend(database, 'requested'), tools);
