import { findHead, readHead } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { noticeStrings } from '../../locales/points/notice.js';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { headText } from '../publicity/notice-document.js';
import { digitsIn, headIn } from './head-text.js';

const head = '3f9a07c2b1d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e';

describe('the head that somebody gives', () => {
  it.each<[string, string, string]>([
    ['typed', head.slice(0, 16), head.slice(0, 16)],
    ['in groups', '3f9a 07c2 b1d4 e5f6', head.slice(0, 16)],
    ['with capitals and blanks around', ` ${head.toUpperCase()}\n`, head],
    ['scanned in Chinese', headText(head, 1208, noticeStrings('zh-CN')), head],
    ['scanned in English', headText(head, 877, noticeStrings('en')), head],
    ['scanned, as a field of one line has it', headText(head, 877, noticeStrings('en')).replace(/\n/g, ''), head],
  ])('%s is read', (_, text, expected) => expect(readHead(headIn(text))).toBe(expected));

  it.each<[string, number]>([
    ['', 0],
    ['3f9a 07c', 7],
    ['3f9a07c2b1d4e5f', 15],
    ['3f9a-07c2', 4],
    ['链头', 0],
  ])('“%s” has %i digits and is none', (text, digits) => {
    expect(digitsIn(text)).toBe(digits);
    expect(readHead(headIn(text))).toBeNull();
  });

  it('from a notice of this ledger is found in it', () => {
    const ledger = new WrittenLedger().households({ h1: '赵大' });
    const own = ledger.entries.at(-1)?.hash ?? '';
    expect(findHead(ledger.state, headIn(headText(own, 1, noticeStrings('en'))))).toEqual({ at: 'now' });
  });
});
