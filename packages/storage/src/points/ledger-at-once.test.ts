import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { ledgerAtOnceSuite } from './ledger-at-once.suite.js';

ledgerAtOnceSuite('fake-indexeddb', { describe, it, assert });
