import { accountOf, pointsRuleOn, type AwardRequest } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { award, TestLedger } from '../ledger/ledger.suite.js';
import { accountsFor, checkListInSteps, pastedLines, type ListCheck, type PastedLine } from './list-check.js';

const profile = getProfile('sample-village');
const village = (): TestLedger => {
  const ledger = new TestLedger();
  ledger.add('吴登记', { kind: 'account', account: 'p2', name: '赵大山', accountKind: 'member', household: '03-017' }, { kind: 'account', account: 'p3', name: '孙平', accountKind: 'member', exempt: true });
  return ledger;
};

function checked(ledger: TestLedger, lines: readonly PastedLine[], request: Omit<AwardRequest, 'account'>): ListCheck {
  const steps = checkListInSteps(ledger.state, lines, request, profile, { author: '吴登记', today: '2026-12-31' });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('a pasted list', () => {
  const { accounts } = village().state;
  it.each([
    ['03-017', '03-017'],
    ['０３-０１７', '03-017'],
    ['P1', 'p1'],
    ['钱秀', '03-009'],
    ['1\t03-009\t钱某', '03-009'],
    ['赵大山\t03-017', '03-017'],
    ['赵大山', 'ambiguous'],
    ['99-999', 'unknown'],
    ['03-009\r\n\r\n 03-009 ', '03-009, twice'],
    ['', ''],
  ])('%j means %s', (text, expected) => expect(pastedLines(text, accounts).map(({ account, problem }) => problem ?? account?.id).join(', ')).toBe(expected));
});

describe('who can get an item', () => {
  it.each([
    ['cleaning-day', '03-017 p1 03-009 p2'],
    ['courtyard', '03-017 03-009'],
    ['duty-post', 'p1 p2'],
  ])('%s: %s, and nobody who is exempt', (id, expected) => {
    expect(accountsFor(pointsRuleOn(profile, id, '2026-11-20'), village().state.accounts).map((account) => account.id).join(' ')).toBe(expected);
  });
  it('without an item nobody', () => expect(accountsFor(undefined, village().state.accounts)).toEqual([]));
});

describe('the dry run of a list', () => {
  const lineOf = (ledger: TestLedger, id: string): PastedLine => ({ given: id, account: accountOf(ledger.state, id), problem: null });

  it('checks each line with its own caps, and records nothing', () => {
    const ledger = village();
    ledger.add('吴登记', award('03-017', 12, { rule: 'study-event', date: '2026-03-01' }), award('p1', 11, { rule: 'study-event', date: '2026-03-01' }));
    const before = ledger.state.length;
    const lines = [...['03-017', 'p1', '03-009'].map((id) => lineOf(ledger, id)), { given: '99', account: undefined, problem: 'unknown' as const }];
    const check = checked(ledger, lines, { rule: 'study-event', date: '2026-11-20' });
    expect(check.lines.map(({ state, points, asked, refusals }) => [state, points, asked, refusals[0]?.code])).toEqual([
      ['refused', 0, 0, 'points-cap'],
      ['accepted', 1, 2, undefined],
      ['accepted', 2, 2, undefined],
      ['unread', 0, 0, undefined],
    ]);
    expect(check.counts).toEqual({ entries: 2, points: 3, cut: 1, refused: 2 });
    expect(check.requests.map(({ account }) => account)).toEqual(['p1', '03-009']);
    expect(ledger.state.length).toBe(before);
  });

  it('leaves a line out that stands twice', () => {
    const ledger = village();
    const check = checked(ledger, pastedLines('03-009\n03-009', ledger.state.accounts), { rule: 'village-meeting', date: '2026-11-20' });
    expect([check.requests.length, check.counts.refused]).toEqual([1, 1]);
  });

  it('of nobody is nothing', () => expect(checked(village(), [], { rule: 'other', date: '2026-11-20', points: 1 })).toMatchObject({ lines: [], requests: [], counts: { entries: 0, points: 0 } }));

  it('stops now and then, so that a long one leaves the page alive', () => {
    const ledger = new TestLedger();
    ledger.add('吴登记', ...Array.from({ length: 200 }, (_, at) => ({ kind: 'account' as const, account: `h${at}`, name: `户${at}`, accountKind: 'household' as const })));
    const lines = ledger.state.accounts.map((account) => ({ given: account.id, account, problem: null }));
    const pauses = [...checkListInSteps(ledger.state, lines, { rule: 'village-meeting', date: '2026-11-20' }, profile, { author: '吴登记', today: '2026-12-31' })];
    expect(pauses.map(({ done, total }) => [done, total])).toEqual([[64, 203], [128, 203], [192, 203]]);
  });
});
