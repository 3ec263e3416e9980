import { entryRow, rowOfId } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { correctedPeriod, entryLinks } from './entry-links.js';
import { everything, filterOfParts, filterParts, groupItem, isFiltering, ledgerRows, ruleItem, wholeLedger, type LedgerFilter, type LedgerScope } from './ledger-filter.js';
import { findingCounts, findingRows, findingsOf } from './ledger-findings.js';
import { award, TestLedger } from './ledger.suite.js';

const profile = getProfile('sample-village');
const ledger = new TestLedger();
const meeting = ledger.one('吴登记', award('03-017', 2, { rule: 'village-meeting', source: 'm1' }));
const other = ledger.one('李会计', award('p1', 5));
const mediation = ledger.one('吴登记', award('03-009', 3, { rule: 'mediation', approval: true, date: '2026-07-01' }));
const repeated = ledger.one('李会计', award('03-017', 2, { rule: 'village-meeting', source: 'm1' }));
const refusal = ledger.one('周审核', { kind: 'refuse', target: mediation, note: '不实' });
const delivery = ledger.one('吴登记', { kind: 'stock', item: 'soap', change: 6, reason: 'delivery' });
const soap = ledger.one('吴登记', { kind: 'redeem', account: '03-017', item: 'soap', quantity: 1, points: 2, date: '2026-11-12' });
const reversal = ledger.one('李会计', { kind: 'reverse', target: other, date: '2026-11-10', note: '误' });
const { state } = ledger;

const scope = (more: Partial<LedgerScope> = {}): LedgerScope => ({ state, profile, period: 'all', accounts: state.accounts, isPublic: false, ...more });
const ids = (filter: Partial<LedgerFilter>, more: Partial<LedgerScope> = {}): string[] => [...ledgerRows({ ...wholeLedger, ...filter }, scope(more))].map((row) => entryRow(state, row).id);

describe('the ledger', () => {
  it.each<[string, Partial<LedgerFilter>, Partial<LedgerScope>, readonly string[]]>([
    ['shows what moves points, the newest first', {}, {}, [reversal, soap, repeated, mediation, other, meeting]],
    ['of a period', {}, { period: '2026-Q3' }, [mediation]],
    ['of a category', { item: 'attendance' }, {}, [repeated, meeting]],
    ['of a rule, with what takes its entries back', { item: ruleItem('other') }, {}, [reversal, other]],
    ['of a rule that an address names without its mark', { item: 'village-meeting' }, {}, [repeated, meeting]],
    ['of an item that is none', { item: 'none' }, {}, []],
    ['of other kinds', { item: groupItem('shop') }, {}, [delivery]],
    ['of decisions', { item: groupItem('decisions') }, {}, [refusal]],
    ['of a household, with its people', { account: '03-017' }, {}, [reversal, soap, repeated, other, meeting]],
    ['of a member alone', { account: 'p1' }, {}, [reversal, other]],
    ['of nobody whom it knows', { account: 'nobody' }, {}, []],
    ['of a recorder', { recorder: '李会计' }, {}, [reversal, repeated, other]],
    ['by how entries stand', { standing: 'refused' }, {}, [mediation]],
    ['by what was noticed, of whatever period', { finding: 'duplicate-source' }, { period: '2020' }, [repeated]],
    ['of the accounts that show', {}, { accounts: state.accounts.filter(({ id }) => id === '03-009') }, [mediation]],
    ['for everybody: what counts or was taken back, whatever else is asked for', { recorder: '李会计', account: 'p1' }, { isPublic: true }, [reversal, soap, other, meeting]],
    ['for everybody nothing of other kinds', { item: groupItem('decisions') }, { isPublic: true }, []],
  ])('%s', (_, filter, more, expected) => expect(ids(filter, more)).toEqual(expected));

  it('of everything has every entry that was ever recorded', () => expect(ids({ item: everything })).toHaveLength(state.length));
});

describe('an address', () => {
  it('says the filter, and gives it back', () => {
    const filter: LedgerFilter = { account: '03-017', item: groupItem('shop'), standing: 'pending', recorder: '吴登记', finding: 'overdrawn' };
    expect(filterOfParts(filterParts(filter) as Record<string, string>, ['overdrawn'])).toEqual(filter);
    expect(Object.values(filterParts(wholeLedger))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([isFiltering(filter), isFiltering(wholeLedger)]).toEqual([true, false]);
  });

  it('with a state or finding that is none restricts nothing', () => expect(filterOfParts({ s: 'worst', f: 'overdrawn' }, [])).toEqual(wholeLedger));
});

describe('what the ledger noticed', () => {
  it('stands with its count, at the entry, and as rows', () => {
    expect(findingCounts(state)).toEqual([{ code: 'duplicate-source', entries: 1 }]);
    expect(findingsOf(state, repeated).map(({ code }) => code)).toEqual(['duplicate-source']);
    expect(findingsOf(state, meeting)).toEqual([]);
    expect([...findingRows(state, 'duplicate-source')]).toEqual([rowOfId(state, repeated)]);
    expect([...findingRows(state, 'oversold')]).toEqual([]);
  });
});

describe('what belongs to an entry', () => {
  const links = (id: string, of = ledger): string[] => entryLinks(of.state, entryRow(of.state, rowOfId(of.state, id)), of.entry(id)).map(({ relation, id: linked }) => `${relation} ${rowOfId(of.state, linked)}`);
  const at = (id: string, of = ledger): number => rowOfId(of.state, id);

  it('is named from both sides', () => {
    expect(links(other)).toEqual([`reversedBy ${at(reversal)}`]);
    expect(links(reversal)).toEqual([`reverses ${at(other)}`]);
    expect(links(mediation)).toEqual([`refused ${at(refusal)}`]);
    expect(links(refusal)).toEqual([`decides ${at(mediation)}`]);
    expect(links(repeated)).toEqual([`first ${at(meeting)}`]);
    expect(links(delivery)).toEqual([]);
  });

  it('is also the reversal that waits, what was approved, and objections with their answers', () => {
    const own = new TestLedger();
    const waiting = own.one('吴登记', award('03-017', 2, { approval: true }));
    const approval = own.one('周审核', { kind: 'approve', target: waiting });
    const pending = own.one('吴登记', { kind: 'reverse', target: waiting, date: '2026-11-10', note: '误', approval: true });
    const objection = own.one('村民', { kind: 'objection', period: '2026-Q4', date: '2026-11-12', target: waiting, note: '多记' });
    const answer = own.one('吴登记', { kind: 'answer', target: objection, date: '2026-11-13', result: 'upheld', note: '冲正' });
    expect(links(waiting, own)).toEqual([`approved ${at(approval, own)}`, `pendingReversal ${at(pending, own)}`, `objection ${at(objection, own)}`]);
    expect([links(approval, own), links(objection, own), links(answer, own)]).toEqual([[`decides ${at(waiting, own)}`], [`about ${at(waiting, own)}`], [`answers ${at(objection, own)}`]]);
    const second = own.one('周审核', { kind: 'approve', target: pending });
    expect(links(waiting, own)).toContain(`reversedBy ${at(pending, own)}`);
    expect(links(pending, own)).toEqual([`reverses ${at(waiting, own)}`, `approved ${at(second, own)}`]);
  });

  it('names the closed period that a correction is of', () => {
    const own = new TestLedger();
    const early = own.one('吴登记', award('03-017', 2, { date: '2026-08-01' }));
    const heads = [...own.state.heads.values()];
    own.add('吴登记', { kind: 'lock', period: '2026-Q3', date: '2026-11-01', heads, head: '', entries: own.state.length, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] });
    const correction = own.one('吴登记', { kind: 'reverse', target: early, date: '2026-11-20', note: '误' });
    const corrected = (id: string): string | null => correctedPeriod(own.state, entryRow(own.state, rowOfId(own.state, id)));
    expect([corrected(correction), corrected(early)]).toEqual(['2026-Q3', null]);
  });
});
