import { assert } from '@open-wc/testing';
import { ledgerAtOnceSuite } from './ledger-at-once.suite.js';

ledgerAtOnceSuite('indexeddb', { describe, it, assert });
