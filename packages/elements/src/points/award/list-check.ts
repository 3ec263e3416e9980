import { checkAwardsInSteps, halfWidth, type AwardBy, type AwardRequest, type AwardsProgress, type CheckedAwards, type LedgerAccount, type LedgerState, type PointsRefusal, type PointsRule, type Profile } from '@jiceng/domain';
import { rowsOfTabSeparated } from '../../base/table/tab-separated.js';

/** One line of a pasted list, with the account that it means. */
export interface PastedLine {
  readonly given: string;
  readonly account: LedgerAccount | undefined;
  /** Why it means none, or is not counted. */
  readonly problem: 'unknown' | 'ambiguous' | 'twice' | null;
}

const folded = (text: string): string => halfWidth(text).toLowerCase();

/**
 * The accounts that a pasted list means, line by line: by code in any of its cells, else by a name that only one has.
 * Empty lines are left out.
 */
export function pastedLines(text: string, accounts: readonly LedgerAccount[]): PastedLine[] {
  const byCode = new Map(accounts.map((account) => [folded(account.id), account]));
  const byName = new Map<string, LedgerAccount[]>();
  for (const account of accounts) byName.set(folded(account.name), [...(byName.get(folded(account.name)) ?? []), account]);
  const seen = new Set<string>();
  return rowsOfTabSeparated(text)
    .map((cells) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells): PastedLine => {
      const given = cells.join(' ');
      const namesakes = cells.flatMap((cell) => byName.get(folded(cell)) ?? []);
      const account = cells.map((cell) => byCode.get(folded(cell))).find((found) => found !== undefined) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
      if (!account) return { given, account: undefined, problem: namesakes.length > 1 ? 'ambiguous' : 'unknown' };
      const isTwice = seen.has(account.id);
      seen.add(account.id);
      return { given, account, problem: isTwice ? 'twice' : null };
    });
}

/** The accounts that an item can be recorded for: of its kinds, set up, neither closed nor exempt. */
export function accountsFor(rule: PointsRule | undefined, accounts: readonly LedgerAccount[]): LedgerAccount[] {
  return rule ? accounts.filter(({ kind, isKnown, isClosed, isExempt }) => rule.subjects.includes(kind) && isKnown && !isClosed && !isExempt) : [];
}

/** What a list would make of the ledger, line by line; nothing is recorded. */
export interface ListCheck {
  readonly lines: readonly ListLine[];
  /** What would be recorded, in the order of the lines. */
  readonly requests: readonly AwardRequest[];
  readonly counts: { readonly entries: number; readonly points: number; readonly cut: number; readonly refused: number };
}

export interface ListLine {
  readonly given: string;
  readonly account: LedgerAccount | undefined;
  readonly state: 'accepted' | 'refused' | 'unread';
  readonly problem: PastedLine['problem'];
  readonly refusals: readonly PointsRefusal[];
  /** Of an accepted line: what counts, and what the rule alone would give. */
  readonly points: number;
  readonly asked: number;
}

/** The dry run of a list in slices: caps count from one line to the next. @param request what all have in common */
export function* checkListInSteps(state: LedgerState, lines: readonly PastedLine[], request: Omit<AwardRequest, 'account'>, profile: Profile, by: AwardBy): Generator<AwardsProgress, ListCheck> {
  const readable = lines.filter((line): line is PastedLine & { readonly account: LedgerAccount } => line.account !== undefined && line.problem === null);
  const requests = readable.map(({ account }) => ({ ...request, account: account.id }));
  const checked = yield* checkAwardsInSteps(state, requests, profile, by);
  const results = new Map(readable.map((line, at) => [line as PastedLine, checked.results[at] as CheckedAwards['results'][number]]));
  const made = lines.map((line): ListLine => {
    const result = results.get(line);
    const { given, account, problem } = line;
    if (!result) return { given, account, problem, state: 'unread', refusals: [], points: 0, asked: 0 };
    if (!result.ok) return { given, account, problem, state: 'refused', refusals: result.refusals, points: 0, asked: 0 };
    return { given, account, problem, state: 'accepted', refusals: [], points: result.draft.points, asked: result.asked };
  });
  const accepted = made.filter((line) => line.state === 'accepted');
  return {
    lines: made,
    requests: requests.filter((_, at) => checked.results[at]?.ok),
    counts: {
      entries: accepted.length,
      points: accepted.reduce((sum, { points }) => sum + points, 0),
      cut: accepted.filter(({ points, asked }) => points !== asked).length,
      refused: made.length - accepted.length,
    },
  };
}
