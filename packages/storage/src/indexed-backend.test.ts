import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { indexedSuite } from './indexed-backend.suite.js';

indexedSuite('fake-indexeddb', { describe, it, assert });
