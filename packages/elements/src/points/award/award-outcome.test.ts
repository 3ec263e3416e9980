import { getProfile } from '@jiceng/profiles';
import { resolveProfile, type LedgerDraft, type Profile } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { awardStrings } from '../../locales/points/award.js';
import { pointsZhCN } from '../../locales/points/zh-CN.js';
import { award, TestLedger } from '../ledger/ledger.suite.js';
import { emptyAwardInput, type AwardInput } from './award-input.js';
import { awardOutcome, fieldOf, type AwardOutcome } from './award-outcome.js';
import { problemText, resultWords, rulePointsText, type AwardWording } from './award-words.js';

const profile = getProfile('sample-village');
const today = '2026-11-20';
const text = awardStrings('zh-CN');

const wording = (of: Profile = profile): AwardWording => ({ text, pointsText: pointsZhCN, locale: 'zh-CN', profile: of });
const outcome = (ledger: TestLedger, part: Partial<AwardInput>, { author = '吴登记', of = profile }: { readonly author?: string; readonly of?: Profile } = {}): AwardOutcome =>
  awardOutcome({ ...emptyAwardInput, account: '03-017', rule: 'cleaning-day', date: '20261120', ...part }, { state: ledger.state, shownAccounts: ledger.state.accounts, profile: of, today, author });
const lines = (made: AwardOutcome, of?: Profile): string[] => resultWords(made, wording(of), (id) => `名${id}`)?.lines.map((line) => line.text) ?? [];
const ledgerWith = (...drafts: readonly LedgerDraft[]): TestLedger => {
  const ledger = new TestLedger();
  for (const draft of drafts) ledger.one('吴登记', draft);
  return ledger;
};

describe('the result of an award that waits', () => {
  const made = outcome(ledgerWith(award('03-017', 10, { rule: 'cleaning-day', date: '2026-03-01' }), award('03-017', 148)), {});
  it('names the points, the cap with what is left of it, and the balance', () => {
    expect(resultWords(made, wording(), (id) => id)).toMatchObject({ figure: '+2 分', state: '待审（需第二人通过）', isPending: true });
    expect(lines(made)).toEqual(['2026年该项 10/12 分，通过后 12/12 分，已到上限', '余额 158 → 160 分（通过后）', '同日同项已有 0 笔']);
  });
  it('warns where nothing is left', () => expect(resultWords(made, wording(), (id) => id)?.lines.filter(({ tone }) => tone === 'warning')).toHaveLength(1));
});

describe('the result of an award', () => {
  it('beyond a cap says what does not count', () => {
    const made = outcome(ledgerWith(award('03-017', 11, { rule: 'study-event', date: '2026-03-01' })), { rule: 'study-event' });
    expect(lines(made)).toEqual(['2026年该项 11/12 分，登记后 12/12 分，已到上限', '超出上限的 1 分不计（按规则应得 2 分），流水里会注明', '余额 11 → 12 分', '同日同项已有 0 笔']);
  });
  it('by quantity shows the sum, and counts whole parts only', () => {
    expect(lines(outcome(new TestLedger(), { rule: 'village-meeting', quantity: '3' }))[0]).toBe('+2 分 × 3 = +6 分');
    expect(lines(outcome(new TestLedger(), { rule: 'remote-learning', quantity: '150' })).slice(0, 2)).toEqual(['150 分钟，每满 60 分钟计一份，计 2 份', '+1 分 × 2 = +2 分']);
    expect(resultWords(outcome(new TestLedger(), { rule: 'remote-learning', quantity: '59' }), wording(), (id) => id)?.figure).toBe('0 分');
  });
  it('more often than a cap allows says what counts, what does not, and how often it is used', () => {
    const ledger = ledgerWith({ kind: 'account', account: 'p1', class: 'post-holder' });
    expect(lines(outcome(ledger, { rule: 'duty-post', account: 'p1', quantity: '12' })).slice(1, 4)).toEqual(['+3 分 × 12 = +36 分', '2026年11月该项 0/1 次，本次后 1/1 次，已到上限', '超出上限的 33 分不计（按规则应得 36 分），流水里会注明']);
  });
  it('by class names the class', () => {
    const ledger = ledgerWith({ kind: 'account', account: 'p1', class: 'post-holder' });
    expect(lines(outcome(ledger, { rule: 'duty-post', account: 'p1' }))[0]).toBe('按“有岗位党员”档，+3 分');
    expect(outcome(new TestLedger(), { rule: 'duty-post', account: 'p1' }).classUsed).toEqual({ id: '', points: 2 });
  });
  it('of a person in a household says whose balance it is', () => {
    expect(lines(outcome(new TestLedger(), { account: 'p1', rule: 'village-meeting' }))).toContain('记入农户 03-017 名03-017');
  });
  it('of a person who has moved says that of the day', () => {
    const ledger = ledgerWith({ kind: 'account', account: 'p1', household: '03-009', date: '2026-11-01' }, award('03-017', 4), award('03-009', 7));
    expect(lines(outcome(ledger, { account: 'p1', rule: 'village-meeting', date: '20261031' }))).toEqual(['余额 4 → 6 分', '记入农户 03-017 名03-017', '同日同项已有 0 笔']);
    expect(lines(outcome(ledger, { account: 'p1', rule: 'village-meeting', date: '20261101' }))).toEqual(['余额 7 → 9 分', '记入农户 03-009 名03-009', '同日同项已有 0 笔']);
  });
  it('counts what stands of the same item on the same day, each entry once', () => {
    const ledger = ledgerWith(award('03-017', 6, { rule: 'village-meeting', date: today, quantity: 3 }));
    expect(outcome(ledger, { rule: 'village-meeting' }).sameDay).toBe(1);
    expect(outcome(ledger, { rule: 'village-meeting', date: '20261119' }).sameDay).toBe(0);
  });
  it('that takes more than there is takes what there is', () => {
    const rules = { categories: { other: '其他' }, rules: { late: { title: '扣分', clause: { document: 'd', section: '第三条' }, form: 'fixed', category: 'other', points: -5 } } };
    const of = resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } }, points: rules });
    const made = outcome(ledgerWith(award('03-017', 3)), { rule: 'late' }, { of });
    expect(lines(made, of)).toEqual(['按规则最低 0 分，本次实际扣 3 分（按规则应扣 5 分）', '余额 3 → 0 分', '同日同项已有 0 笔']);
  });
  it('that takes more than a cap allows, or than what waits leaves, says which', () => {
    const rules = { categories: { other: '其他' }, rules: { late: { title: '扣分', clause: { document: 'd', section: '第三条' }, form: 'fixed', category: 'other', points: -3, caps: [{ points: 5, every: 'month' }] } } };
    const of = resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } }, points: rules });
    const capped = outcome(ledgerWith(award('03-017', 30)), { rule: 'late', quantity: '4' }, { of });
    expect(lines(capped, of)).toEqual(['−3 分 × 4 = −12 分', '2026年11月该项 0/5 分，登记后 5/5 分，已到上限', '超出上限的 7 分不扣（按规则应扣 12 分），流水里会注明', '余额 30 → 25 分', '同日同项已有 0 笔']);
    const waiting = outcome(ledgerWith(award('03-017', 4), award('03-017', -3, { rule: 'late', date: '2026-10-01', approval: true })), { rule: 'late' }, { of });
    expect(lines(waiting, of)).toEqual(['2026年11月该项 0/5 分，登记后 1/5 分，还剩 4 分', '待审的扣分有 3 分，按已经扣掉计算', '按规则最低 0 分，本次实际扣 1 分（按规则应扣 3 分）', '余额 4 → 3 分', '同日同项已有 0 笔']);
  });
  it('that cannot be read is none', () => expect(resultWords(outcome(new TestLedger(), { date: '去年' }), wording(), (id) => id)).toBeNull());
});

it.each<[Readonly<Record<string, number>>, string]>([
  [{ lowest: 18, highest: 18, points: 2 }, '按规则是 18 分，不能填 2 分。'],
  [{ lowest: 0, highest: 10, points: 11 }, '每次 0—10 分，不能填 11 分。'],
  [{ lowest: 0, points: -1 }, '每次至少 0 分，不能填 -1 分。'],
  [{ quantity: 3, points: 8 }, '这个项目没有数量，不能填 3。请把数量留空，直接填分数。'],
])('points out of range are told as the rule has them: %j', (details, sentence) => {
  expect(awardStrings('zh-CN').problems['points-range']?.(details)).toBe(sentence);
});

describe('what is refused stands beside its field, with the clause', () => {
  const full = ledgerWith(award('03-017', 12, { rule: 'cleaning-day', date: '2026-03-01' }), award('03-017', 1, { rule: 'other', source: 'e1' }), { kind: 'account', account: '03-009', closed: true });
  it.each<[Partial<AwardInput>, string, string, string]>([
    [{}, '吴登记', 'rule', '2026年该项已用 12/12 分，已到上限，不能再记。（依据第五条）'],
    [{ account: 'p1' }, '赵小明', 'account', '登记人不能给自己、也不能给自己这一户登记这个项目。请由另一人登记。（依据第五条）'],
    [{ rule: 'duty-post' }, '吴登记', 'rule', '这个项目只给个人，不给农户。请换一个项目，或选家里的人。（依据第九条）'],
    [{ rule: 'courtyard', points: '11', judges: '甲、乙、丙' }, '吴登记', 'points', '每次 0—10 分，不能填 11 分。（依据第六条）'],
    [{ rule: 'courtyard', points: '9', judges: '甲、赵大山、乙' }, '吴登记', 'judges', '要有 3 名评委（不含被评的人和本户的人），现有 2 名。（依据第六条）'],
    [{ rule: 'courtyard', points: '9', judges: '甲、赵小明、乙' }, '吴登记', 'judges', '要有 3 名评委（不含被评的人和本户的人），现有 2 名。（依据第六条）'],
    [{ rule: 'cleaning-day' }, '赵小明', 'account', '登记人不能给自己、也不能给自己这一户登记这个项目。请由另一人登记。（依据第五条）'],
    [{ rule: 'mediation' }, '吴登记', 'evidence', '这个项目要有证明：添加照片、签到表，或填见证人。（依据第十一条）'],
    [{ rule: 'other', points: '1', source: 'e1' }, '吴登记', 'source', '这个活动编号已经计过，不会重复计分。请核对编号。'],
    [{ account: '03-009', rule: 'other', points: '1' }, '吴登记', 'account', '这个账户已经销户，不能再记分。'],
    [{ date: '20261121' }, '吴登记', 'date', '这一天还没有到，今天是 2026年11月20日。请改正日期，或到那天再记。'],
    [{ rule: 'no-such-rule' }, '吴登记', 'rule', '2026年11月20日没有这个项目。请换一个项目或日期。'],
  ])('%j by %s', (part, author, field, sentence) => {
    const made = outcome(full, part, { author });
    const problem = made.problems.find((each) => each.field === field);
    expect(problem && problemText(problem, made.rule, wording())).toBe(sentence);
    expect(made.award).toBeNull();
  });

  it('a day in a locked period says which, and since when', () => {
    const statement = { period: '2026-Q3', date: '2026-10-09', heads: [], head: '', entries: 1, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] };
    const made = outcome(ledgerWith({ kind: 'lock', ...statement }), { date: '20260930' });
    expect(made.problems.map((problem) => [problem.field, problemText(problem, made.rule, wording())])).toEqual([['date', '这一天在2026年三季度，已于 2026年10月9日锁定。请记到没有锁定的日期，并在说明里写明。']]);
  });

  it('an account that does not show, such as one of another unit, is as none', () => {
    const { state } = new TestLedger();
    const input = { ...emptyAwardInput, account: '03-017', rule: 'other', points: '1', date: '20261120' };
    const shownAccounts = state.accounts.filter(({ id }) => id !== '03-017');
    const made = awardOutcome(input, { state, shownAccounts, profile, today, author: '吴登记' });
    expect([made.account, made.request, made.problems]).toEqual([undefined, null, [{ field: 'account', code: 'no-account', given: '' }]]);
    expect(awardOutcome(input, { state, shownAccounts: state.accounts, profile, today, author: '吴登记' }).problems).toEqual([]);
  });

  it('nobody records without a name', () => expect(outcome(new TestLedger(), {}, { author: '' }).problems).toEqual([{ field: 'author', code: 'no-author', given: '' }]));

  it.each([['quantity', 'quantity'], ['points', 'points'], ['source', 'source'], ['date', 'date'], ['else', 'date']])('a bad %s stands beside %s', (field, beside) => {
    expect(fieldOf({ code: 'points-bad-value', message: '', details: { field } })).toBe(beside);
  });
});

describe('what an item gives, beside its title', () => {
  it.each([
    ['cleaning-day', '每次 +2 分'],
    ['remote-learning', '每 60 分钟 +1 分'],
    ['litter', '每次 −1 分'],
    ['courtyard', '0—10 分'],
    ['other', '0 分起'],
    ['duty-post', '分档 1—3 分'],
  ])('%s: %s', (id, points) => expect(rulePointsText(profile.points.rules.find((rule) => rule.id === id) as Profile['points']['rules'][number], wording())).toBe(points));
});
