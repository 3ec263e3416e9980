import { createRomanization } from '@jiceng/domain/pinyin';
import { emptyLedger, sealedEntries, withEntries, type LedgerAccount, type LedgerDraft } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { accountOffers, accountTexts, mostOffered, onlyOffer, wantsRomanization } from './account-offers.js';

const names: Readonly<Record<string, string>> = { '03-017': '赵大山', '03-009': '钱小河', '01-022': '欧阳明月', '02-004': '李赵氏', '17-003': '阿卜杜拉·买买提', '05-001': 'Zola' };

function accountsOf(more: readonly LedgerDraft[] = []): LedgerAccount[] {
  const drafts: LedgerDraft[] = Object.entries(names).map(([account, name]) => ({ kind: 'account', account, name, accountKind: 'household' }));
  const state = withEntries(emptyLedger(), sealedEntries(emptyLedger(), [...drafts, ...more], { writer: 'a1', author: '吴登', now: Date.UTC(2026, 10, 20) }));
  return [...state.accounts];
}

const readings = createRomanization();
const texts = accountTexts(accountsOf(), ({ name }) => name);
const found = (query: string): string[] => accountOffers(texts, query, readings).offered.map(({ name }) => name);

describe('the accounts that a query means', () => {
  it.each<[string, string, string[]]>([
    ['a whole code', '03-017', ['赵大山']],
    ['a code without its hyphen', '03017', ['赵大山']],
    ['full-width digits', '０３－０１７', ['赵大山']],
    ['the beginning of codes', '03', ['赵大山', '钱小河', '阿卜杜拉·买买提']],
    ['the end of a code before what only holds it', '17', ['阿卜杜拉·买买提', '赵大山']],
    ['a name', '赵大山', ['赵大山']],
    ['a character, those that begin with it first', '赵', ['赵大山', '李赵氏']],
    ['initials', 'zds', ['赵大山']],
    ['pinyin, the last syllable begun', 'zhaodash', ['赵大山']],
    ['initials within a name, after what begins with them', 'z', ['赵大山', 'Zola', '李赵氏']],
    ['a surname of two characters', 'oym', ['欧阳明月']],
    ['letters whatever their case', 'ZOLA', ['Zola']],
    ['nobody', '孙', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('are the first ones in their order where nothing was typed', () => {
    expect(accountOffers(texts, '  ')).toMatchObject({ query: '', total: 6 });
    expect(found('')).toEqual(Object.values(names));
  });

  it('are at most fifty, and how many there are is told', () => {
    const many = Array.from({ length: mostOffered + 1 }, (_, at): LedgerDraft => ({ kind: 'account', account: `99-${100 + at}`, name: `周${at}`, accountKind: 'household' }));
    const all = accountTexts(accountsOf(many), ({ name }) => name);
    expect(accountOffers(all, '周')).toMatchObject({ total: mostOffered + 1, offered: { length: mostOffered } });
    expect(accountOffers(all.slice(0, -1), '周')).toMatchObject({ total: mostOffered, offered: { length: mostOffered } });
  });

  it('are never found by what is masked', () => {
    const masked = accountTexts(accountsOf(), ({ name }) => `${name.charAt(0)}**`);
    for (const query of ['赵大山', 'zds', '山', 'zhaodashan']) expect(accountOffers(masked, query, readings).total).toBe(0);
    expect(accountOffers(masked, '赵').offered.map(({ name }) => name)).toEqual(['赵**']);
  });

  it('are without those that are closed, and those that no entry sets up', () => {
    const accounts = accountsOf([
      { kind: 'account', account: '03-009', closed: true },
      { kind: 'award', account: '77-777', rule: 'other', date: '2026-11-20', points: 1 },
    ]);
    expect(accounts.map(({ id }) => id)).toContain('77-777');
    expect(accountTexts(accounts, ({ name }) => name).map(({ account }) => account.id)).not.toContain('77-777');
    expect(accountTexts(accounts, ({ name }) => name).map(({ account }) => account.id)).not.toContain('03-009');
  });
});

describe('the one account that can only be meant', () => {
  it.each<[string, string, string | undefined]>([
    ['nothing typed', '', undefined],
    ['a whole code, though others hold it', '03-017', '03-017'],
    ['the only match', '欧阳', '01-022'],
    ['two matches', '赵', undefined],
    ['no match', '孙', undefined],
  ])('%s', (_, query, expected) => {
    expect(onlyOffer(accountOffers(texts, query, readings))?.account.id).toBe(expected);
  });

  it('is the one with the code also where longer codes begin with it', () => {
    const accounts = accountsOf([{ kind: 'account', account: '03-0171', name: '孙女士', accountKind: 'household' }]);
    expect(onlyOffer(accountOffers(accountTexts(accounts, ({ name }) => name), '03-017'))?.name).toBe('赵大山');
  });
});

it.each<[string, boolean]>([['zds', true], ['ZDS', true], ['ｚ', true], ['03', false], ['赵', false], ['z3', false], ['', false]])('“%s” waits for the readings: %s', (query, expected) => {
  expect(wantsRomanization(query)).toBe(expected);
});

