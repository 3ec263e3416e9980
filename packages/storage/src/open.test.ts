import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { assert, describe, it } from 'vitest';
import { openSuite } from './open.suite.js';

openSuite('fake-indexeddb', (database) => forceCloseDatabase(database as never), { describe, it, assert });
