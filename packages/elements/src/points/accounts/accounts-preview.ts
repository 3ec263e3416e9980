import { accountOf, checkAccounts, type AccountKind, type AccountRequest, type IsoDate, type LedgerAccount, type LedgerState, type Person } from '@jiceng/domain';
import { readDayText } from '../../base/form/day-text.js';
import { kindOfText, type AccountTexts } from './accounts-list.js';

/** Why a line of a list makes no account. */
export interface LineProblem {
  readonly code: 'no-name' | 'unknown-kind' | 'other-kind' | 'unknown-household' | 'not-household' | 'unknown-class' | 'unknown-unit' | 'bad-date' | 'ambiguous' | 'twice';
  /** What stands in the list. */
  readonly given: string;
}

/** A line of a list, read and compared with the accounts that there are. Nothing is recorded. */
export interface PreviewLine {
  readonly row: number;
  readonly request: AccountRequest;
  readonly state: 'added' | 'changed' | 'same' | 'wrong';
  readonly problems: readonly LineProblem[];
}

export interface AccountsPreview {
  readonly lines: readonly PreviewLine[];
  /** What would be recorded. */
  readonly requests: readonly AccountRequest[];
  readonly counts: Readonly<Record<PreviewLine['state'], number>>;
}

/** What a list is read against. */
export interface PreviewContext {
  readonly state: LedgerState;
  /** The kind of lines that do not say theirs. */
  readonly kind: AccountKind;
  /** The unit of new accounts of which the list says none; null for none. */
  readonly unit: string | null;
  readonly today: IsoDate;
  /** Id of the unit that a text names, or undefined. */
  unitOf(text: string): string | undefined;
  /** Id of the class that a text names, or undefined. */
  classOf(text: string): string | undefined;
}

/** Ids longer than this are no codes that people write down; the account gets one of its own. */
const longestCode = 12;

/** The people of a roll as lines of a list of accounts. */
export function textsOfRoll(people: readonly Person[]): AccountTexts[] {
  return people.map(({ id, name, group }, at) => ({ row: at + 1, ...(id.length <= longestCode ? { code: id } : {}), name, kind: 'member', ...(group ? { unit: group } : {}) }));
}

/** Gives codes that no account has: `H001` for households, `M001` for members. */
function codeMaker(taken: ReadonlySet<string>): (kind: AccountKind) => string {
  const numbers = { household: 0, member: 0 };
  return (kind) => {
    for (;;) {
      const code = `${kind === 'household' ? 'H' : 'M'}${String(++numbers[kind]).padStart(3, '0')}`;
      if (!taken.has(code)) return code;
    }
  };
}

interface ReadLine {
  readonly texts: AccountTexts;
  readonly before: LedgerAccount | undefined;
  readonly code: string;
  readonly kind: AccountKind;
  readonly problems: LineProblem[];
}

/**
 * What a list would make of the accounts. An account is known by its code, or, where the list gives none, by a name that
 * only one account of its kind has. A cell that is empty or missing leaves what there is.
 */
export function previewAccounts(list: readonly AccountTexts[], context: PreviewContext): AccountsPreview {
  const lines = identified(list, context);
  const households = householdsOf(lines, context.state);
  const read = lines.map((line) => ({ line, request: requestOf(line, households, context) }));
  const sound = read.filter(({ line }) => line.problems.length === 0).map(({ request }) => request);
  const checked = checkAccounts(context.state, sound);
  const changing = new Set(checked.ok ? checked.drafts.map(({ account }) => account) : sound.map(({ id }) => id));
  const made = read.map(({ line, request }): PreviewLine => {
    const state = line.problems.length > 0 ? 'wrong' : !changing.has(request.id) ? 'same' : line.before ? 'changed' : 'added';
    return { row: line.texts.row, request, state, problems: line.problems };
  });
  const count = (state: PreviewLine['state']): number => made.filter((line) => line.state === state).length;
  return {
    lines: made,
    requests: sound.filter(({ id }) => changing.has(id)),
    counts: { added: count('added'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
  };
}

/** Which account each line is about, and what new ones are called. */
function identified(list: readonly AccountTexts[], { state, kind: usualKind }: PreviewContext): ReadLine[] {
  const byName = new Map<string, LedgerAccount[]>();
  for (const account of state.accounts) if (account.isKnown) byName.set(account.name, [...(byName.get(account.name) ?? []), account]);
  const makeCode = codeMaker(new Set([...state.accounts.map(({ id }) => id), ...list.map(({ code = '' }) => code.trim())]));
  const seen = new Set<string>();
  return list.map((texts): ReadLine => {
    const problems: LineProblem[] = [];
    const given = texts.code?.trim() ?? '';
    const name = texts.name?.trim() ?? '';
    const kindText = texts.kind?.trim() ?? '';
    const stated = kindText === '' ? undefined : kindOfText(kindText);
    if (kindText !== '' && !stated) problems.push({ code: 'unknown-kind', given: kindText });
    const namesakes = given === '' ? (byName.get(name) ?? []).filter(({ kind }) => stated === undefined || kind === stated) : [];
    if (namesakes.length > 1) problems.push({ code: 'ambiguous', given: name });
    const known = given === '' ? namesakes[0] : accountOf(state, given);
    const before = known?.isKnown ? known : undefined;
    const kind = stated ?? before?.kind ?? ((texts.household?.trim() ?? '') !== '' ? 'member' : usualKind);
    if (before && before.kind !== kind) problems.push({ code: 'other-kind', given: kindText });
    if (!before && name === '') problems.push({ code: 'no-name', given: '' });
    const code = before?.id ?? (given === '' ? makeCode(kind) : given);
    if (seen.has(code)) problems.push({ code: 'twice', given: code });
    seen.add(code);
    return { texts, before, code, kind, problems };
  });
}

/** Households by code and by name, those of the list among them; null for a name of several. */
function householdsOf(lines: readonly ReadLine[], state: LedgerState): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  const codes = new Map<string, string>();
  const add = (id: string, name: string): void => {
    if (codes.has(id)) return;
    codes.set(id, id);
    if (name !== '') names.set(name, names.has(name) ? null : id);
  };
  for (const { id, name, kind, isKnown } of state.accounts) if (isKnown && kind === 'household') add(id, name);
  for (const { code, kind, texts } of lines) if (kind === 'household') add(code, texts.name?.trim() ?? '');
  return new Map([...names, ...codes]);
}

function requestOf({ texts, before, code, kind, problems }: ReadLine, households: ReadonlyMap<string, string | null>, { state, unit, today, unitOf, classOf }: PreviewContext): AccountRequest {
  const text = (column: 'name' | 'household' | 'class' | 'unit' | 'since'): string => texts[column]?.trim() ?? '';
  const found = <Value>(given: string, look: (given: string) => Value | undefined, problem: LineProblem['code']): Value | undefined => {
    const value = given === '' ? undefined : look(given);
    if (given !== '' && value === undefined) problems.push({ code: problem, given });
    return value;
  };
  const isOther = (given: string): boolean => accountOf(state, given)?.isKnown === true && !households.has(given);
  const household = found(text('household'), (given) => households.get(given) ?? undefined, isOther(text('household')) ? 'not-household' : 'unknown-household');
  const since = readDayText(text('since'), today);
  if (since.state === 'bad') problems.push({ code: 'bad-date', given: text('since') });
  const ownUnit = found(text('unit'), unitOf, 'unknown-unit') ?? (before ? undefined : unit);
  const ownClass = found(text('class'), classOf, 'unknown-class');
  const isMoving = household !== undefined && household !== (before?.memberships.at(-1)?.household ?? null);
  // A household that a household is in is refused by the ledger, and told here.
  if (household !== undefined && kind === 'household') problems.push({ code: 'other-kind', given: text('household') });
  return {
    id: code,
    name: text('name') || (before?.name ?? ''),
    kind,
    ...(ownUnit === undefined ? {} : { unit: ownUnit }),
    ...(isMoving ? { household, ...(since.state === 'ok' ? { date: since.value } : before ? { date: today } : {}) } : {}),
    ...(ownClass === undefined ? {} : { class: ownClass }),
  };
}
