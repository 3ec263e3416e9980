import { accepted, checkPublication, emptyLedger, ledgerState, resolveProfile } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { verifyStrings } from '../../locales/points/verify.js';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { comparison, type CheckedState, type CompareScope } from './head-compare.js';

const text = verifyStrings('zh-CN');
const scope: CompareScope = { text, locale: 'zh-CN', nameOf: (period) => period, entryName: (id) => `第 ${id.split(':')[1]} 笔` };
const profile = resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: {}, points: {} });
const ledger = new WrittenLedger().households({ h1: '赵大' });
ledger.award('h1', 1);
const printed = ledger.entries.at(-1)?.hash ?? '';
ledger.record(accepted(checkPublication(ledger.state, { period: '2026-07', date: '2026-08-03', places: [], days: 5 }, profile, (start) => start)).draft);

describe('a head from paper', () => {
  it.each<[string, CheckedState, string, 'success' | 'warning' | 'danger', string]>([
    ['of a publication, in a ledger that stands', 'sound', printed.slice(0, 16), 'success', text.foundPublished('2026-07', '2026年8月3日')],
    ['of the ledger as it is now', 'sound', ledger.entries.at(-1)?.hash ?? '', 'success', text.foundNow],
    ['of an earlier entry', 'sound', ledger.entries[0]?.hash ?? '', 'success', text.foundEntry('第 1 笔')],
    ['in a ledger that nobody has verified', 'unchecked', printed, 'warning', text.foundUnchecked],
    ['in a ledger that does not stand', 'broken', printed, 'warning', text.foundUnsound],
    ['of another ledger', 'sound', 'a'.repeat(64), 'danger', text.notFound],
    ['too short', 'sound', printed.slice(0, 15), 'warning', text.tooShort(15)],
  ])('%s', (_, checked, given, kind, sentence) => expect(comparison(ledger.state, checked, given, scope)).toEqual({ kind, text: sentence }));

  it('does not agree once the entries up to it were cut away, though what is left stands', () => {
    expect(comparison(ledgerState(ledger.entries.slice(0, 1)), 'sound', printed, scope).kind).toBe('danger');
    expect(comparison(emptyLedger(), 'sound', printed, scope).kind).toBe('danger');
  });
});
