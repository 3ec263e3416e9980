import { ledgerState } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { entryNamed } from './entry-number.js';

const own = new WrittenLedger('writer-3f2c').households({ h1: '赵大' });
const award = own.award('h1', 5);
const other = new WrittenLedger('writer-77aa', '2026-07-02T00:00:00.000Z').households({ h2: '钱二' });
const otherAward = other.award('h2', 5);
const both = ledgerState([...own.entries, ...other.entries]);

describe('the entry that somebody names', () => {
  it.each(['2', ' 2 ', '第2笔', '第 2 笔', '2笔', 'No. 2', '\u20682\u2069-خاتىرە'])('as “%s” is found', (text) => expect(entryNamed(own.state, text)).toEqual({ state: 'found', id: award }));

  it.each(['3', '0', '-1', '2.5', '', '清洁日', '2 zz', '99999999999999999999'])('as “%s” is unknown', (text) => expect(entryNamed(own.state, text)).toEqual({ state: 'unknown' }));

  it('by a number that two devices have is ambiguous, until the device or the hash is named', () => {
    const digits = (id: string): string => id.split(':')[2] as string;
    expect(entryNamed(both, '2')).toEqual({ state: 'ambiguous' });
    expect(entryNamed(both, '2·3f2c')).toEqual({ state: 'found', id: award });
    expect(entryNamed(both, '第 2·77aa 笔')).toEqual({ state: 'found', id: otherAward });
    expect(entryNamed(both, `2 ${digits(otherAward).slice(0, 4)} ${digits(otherAward).slice(4, 8)}`)).toEqual({ state: 'found', id: otherAward });
  });

  it('with its thousands parted is the same', () => {
    const long = new WrittenLedger().households({ h1: '赵大' });
    const ids = long.write(...Array.from({ length: 1200 }, () => ({ kind: 'award', account: 'h1', rule: 'other', date: '2026-08-01', points: 1 }) as const));
    for (const text of ['1190', '1,190', '第 1,190 笔', '1，190']) expect(entryNamed(long.state, text)).toEqual({ state: 'found', id: ids[1188] });
  });
});
