import { checkAward, periodAround, pointsRuleOn, purseOn, ruleUse, type AcceptedAward, type AwardRequest, type Checked, type IsoDate, type LedgerAccount, type LedgerState, type PointsRefusal, type PointsRule, type Profile } from '@jiceng/domain';
import { dayOf, readAward, type AwardField, type AwardInput, type InputProblem } from './award-input.js';

/** Why the form cannot be submitted as it stands: what cannot be read, or what the ledger refuses. */
export type AwardProblem = InputProblem | (PointsRefusal & { readonly field: AwardField });

/** What the form comes to, reckoned anew with each change. */
export interface AwardOutcome {
  readonly account: LedgerAccount | undefined;
  /** The item as it holds on the day. */
  readonly rule: PointsRule | undefined;
  readonly request: AwardRequest | null;
  /** What would be recorded, with its caps and balances; null while it is refused or cannot be read. */
  readonly award: AcceptedAward | null;
  readonly problems: readonly AwardProblem[];
  /** Awards of the same item, account and day that stand in the ledger. */
  readonly sameDay: number;
  /** Whose balance it is, when that is the household of the account on the day. */
  readonly purse: LedgerAccount | null;
  /** Of an item whose points differ by class: the class whose points were taken; `''` for all others. Null of other items. */
  readonly classUsed: { readonly id: string; readonly points: number } | null;
}

/** What the form is reckoned against. */
export interface AwardContext {
  readonly state: LedgerState;
  /** Any other account in the input counts as none. */
  readonly shownAccounts: readonly LedgerAccount[];
  readonly profile: Profile;
  readonly today: IsoDate;
  /** Who records; `''` when not known yet. */
  readonly author: string;
}

/** What an input comes to. */
export function awardOutcome(input: AwardInput, { state, shownAccounts, profile, today, author }: AwardContext): AwardOutcome {
  const account = shownAccounts.find(({ id }) => id === input.account);
  const day = dayOf(input.date, today);
  const rule = input.rule === '' ? undefined : pointsRuleOn(profile, input.rule, day || today);
  const { request, problems } = readAward({ ...input, account: account?.id ?? '' }, rule, today);
  const checked: Checked<AcceptedAward> | null = request && checkAward(state, request, profile, { author, today });
  const purse = account && purseOn(state, account, day || today);
  return {
    account,
    rule,
    request,
    award: checked?.ok ? checked : null,
    problems: [
      ...problems,
      ...(checked && !checked.ok ? checked.refusals.map((refusal) => ({ ...refusal, field: fieldOf(refusal) })) : []),
      ...(author === '' ? [{ field: 'author' as const, code: 'no-author' as const, given: '' }] : []),
    ],
    sameDay: account && rule && day !== '' ? ruleUse(state, account, rule.id, periodAround(day, 'day')).entries : 0,
    purse: purse && purse !== account ? purse : null,
    classUsed: classUsed(account, rule),
  };
}

function classUsed(account: LedgerAccount | undefined, rule: PointsRule | undefined): AwardOutcome['classUsed'] {
  if (!account || rule?.how.form !== 'by-class') return null;
  const { points, otherwise } = rule.how;
  const own = account.class !== null && Object.hasOwn(points, account.class) ? points[account.class] : undefined;
  return own === undefined ? { id: '', points: otherwise } : { id: account.class as string, points: own };
}

const fields: Readonly<Partial<Record<PointsRefusal['code'], AwardField>>> = {
  'unknown-account': 'account',
  'unknown-rule': 'rule',
  'points-range': 'points',
  'points-cap': 'rule',
  'points-locked': 'date',
  'points-future': 'date',
  'points-same-person': 'account',
  'points-judges': 'judges',
  'points-evidence': 'evidence',
  'duplicate-source': 'source',
};

/** Beside which field a refusal stands. */
export function fieldOf({ code, details }: PointsRefusal): AwardField {
  if (code === 'points-bad-value') return details['field'] === 'quantity' || details['field'] === 'points' || details['field'] === 'source' ? details['field'] : 'date';
  if (code === 'points-subject') return details['reason'] === 'closed' || details['reason'] === 'exempt' ? 'account' : 'rule';
  return fields[code] ?? 'rule';
}
