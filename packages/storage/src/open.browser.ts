import { assert } from '@open-wc/testing';
import { openSuite } from './open.suite.js';

openSuite('indexeddb', (database) => void database.dispatchEvent(new Event('close')), { describe, it, assert });
