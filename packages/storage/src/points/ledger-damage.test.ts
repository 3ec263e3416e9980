import 'fake-indexeddb/auto';
import { assert, describe, it } from 'vitest';
import { ledgerDamageSuite } from './ledger-damage.suite.js';

ledgerDamageSuite('fake-indexeddb', { describe, it, assert });
