import { householdOn, type AccountKind, type AccountRequest, type IsoDate, type LedgerAccount, type PointsRefusal } from '@jiceng/domain';
import { readDayText } from '../../base/form/day-text.js';

/** What stands in the form of an account, as it was typed. */
export interface AccountInput {
  readonly code: string;
  readonly name: string;
  readonly kind: AccountKind;
  /** Id of the unit; `''` for none. */
  readonly unit: string;
  /** Id of the household of a member; `''` for none. */
  readonly household: string;
  /** First day in that household; `''`: from ever, or of a move today. */
  readonly since: string;
  /** Id of the class; `''` for none. */
  readonly class: string;
  readonly isOptedOut: boolean;
  readonly isExempt: boolean;
  readonly isClosed: boolean;
}

/** A new account. @param unit where it is likely to belong */
export function emptyAccountInput(kind: AccountKind, unit: string): AccountInput {
  return { code: '', name: '', kind, unit, household: '', since: '', class: '', isOptedOut: false, isExempt: false, isClosed: false };
}

/** The household that a member belongs to now; null for none. */
export function householdOf(account: LedgerAccount): string | null {
  return householdOn(account, Infinity);
}

/** An account as it stands, for the form that changes it. */
export function inputOfAccount(account: LedgerAccount): AccountInput {
  const { id, name, kind, unit, class: subjectClass, isOptedOut, isExempt, isClosed } = account;
  return { code: id, name, kind, unit: unit ?? '', household: householdOf(account) ?? '', since: '', class: subjectClass ?? '', isOptedOut, isExempt, isClosed };
}

/** Where in the form something is wrong. */
export type AccountField = 'code' | 'name' | 'kind' | 'household' | 'since';

/** What cannot be read or is missing, or what the ledger refuses. */
export type AccountProblem = { readonly field: AccountField; readonly code: 'no-code' | 'code-taken' | 'no-name' | 'bad-date'; readonly given: string } | (PointsRefusal & { readonly field: AccountField });

/** What is asked for, as far as it can be read. */
export interface AccountReading {
  readonly request: AccountRequest;
  readonly problems: readonly AccountProblem[];
}

/**
 * Reads the form of an account.
 * @param before the account as it stands; undefined for a new one
 * @param isTaken whether an account of a code is there already
 * @param today the day of a move without one
 */
export function readAccount(input: AccountInput, before: LedgerAccount | undefined, { isTaken, today }: { readonly isTaken: (code: string) => boolean; readonly today: IsoDate }): AccountReading {
  const problems: AccountProblem[] = [];
  const code = input.code.trim();
  const name = input.name.trim();
  if (code === '') problems.push({ field: 'code', code: 'no-code', given: '' });
  else if (!before && isTaken(code)) problems.push({ field: 'code', code: 'code-taken', given: code });
  if (name === '') problems.push({ field: 'name', code: 'no-name', given: '' });
  const isMember = input.kind === 'member';
  const household = isMember && input.household !== '' ? input.household : null;
  const isMoving = isMember && household !== (before ? householdOf(before) : null);
  const day = readDayText(input.since, today);
  if (isMoving && day.state === 'bad') problems.push({ field: 'since', code: 'bad-date', given: input.since.trim() });
  const since = day.state === 'ok' ? day.value : before ? today : undefined;
  return {
    problems,
    request: {
      id: code,
      name,
      kind: input.kind,
      unit: input.unit === '' ? null : input.unit,
      ...(isMoving ? { household, ...(since === undefined ? {} : { date: since }) } : {}),
      class: input.class === '' ? null : input.class,
      optedOut: input.isOptedOut,
      exempt: input.isExempt,
      closed: input.isClosed,
    },
  };
}

/** Beside which field a refusal stands. */
export function accountFieldOf({ code, details }: PointsRefusal): AccountField {
  if (code === 'unknown-account') return 'household';
  const { field } = details;
  if (field === 'date' || code === 'points-locked' || code === 'points-future') return 'since';
  return field === 'name' || field === 'kind' || field === 'household' ? field : 'code';
}

/** What brings an account back to how it stood before a change; of a new one, that it is closed. */
export function requestBack(before: LedgerAccount | undefined, made: AccountRequest): AccountRequest {
  if (!before) return { id: made.id, name: made.name, kind: made.kind, closed: true };
  const { id, name, kind, unit, class: subjectClass, isOptedOut, isExempt, isClosed } = before;
  return {
    id,
    name,
    kind,
    unit,
    class: subjectClass,
    optedOut: isOptedOut,
    exempt: isExempt,
    closed: isClosed,
    // On the day of the move the household of before takes the place of the new one.
    ...(made.household === undefined ? {} : { household: householdBefore(before, made.date), ...(made.date === undefined ? {} : { date: made.date }) }),
  };
}

function householdBefore({ memberships }: LedgerAccount, date: IsoDate | undefined): string | null {
  return memberships.filter(({ from }) => from === null || date === undefined || from <= date).at(-1)?.household ?? null;
}
