import { assert } from '@open-wc/testing';
import { ledgerDamageSuite } from './ledger-damage.suite.js';

ledgerDamageSuite('indexeddb', { describe, it, assert });
