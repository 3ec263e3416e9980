import { entryRows, type EntryQuery, type EntryStanding, type LedgerAccount, type LedgerFindingCode, type LedgerKind, type LedgerState, type Profile } from '@jiceng/domain';
import { findingRows } from './ledger-findings.js';

/** What of the ledger is listed; `''` restricts nothing. */
export interface LedgerFilter {
  /** Id of an account. */
  readonly account: string;
  /** See {@link ruleItem}, {@link groupItem}, {@link everything}, or the id of a category; `''`: what moves points. */
  readonly item: string;
  readonly standing: EntryStanding | '';
  readonly recorder: string;
  /** Only entries of which the ledger noticed this, of whatever period and kind. */
  readonly finding: LedgerFindingCode | '';
}

export const wholeLedger: LedgerFilter = { account: '', item: '', standing: '', recorder: '', finding: '' };

/** What moves points once it counts. */
const movingKinds: readonly LedgerKind[] = ['award', 'reverse', 'redeem', 'expire'];

/** What has a rule of the profile. */
const awardKinds: readonly LedgerKind[] = ['award', 'reverse'];

/** Other parts of the ledger that can be listed by themselves. */
export const entryGroups = {
  reverse: ['reverse'],
  redeem: ['redeem'],
  expire: ['expire'],
  decisions: ['approve', 'refuse'],
  accounts: ['account'],
  shop: ['item', 'stock'],
  periods: ['publish', 'lock', 'objection', 'answer'],
  merge: ['merge'],
} as const satisfies Readonly<Record<string, readonly LedgerKind[]>>;

export type EntryGroup = keyof typeof entryGroups;

/** Before the name of a group, so that no id of the profile is taken for one. */
const groupMark = '.';
/** Before the id of a rule, so that it is not taken for the category of the same id. */
const ruleMark = ':';
/** Everything that was ever recorded. */
export const everything = `${groupMark}all`;

/** How a group stands in the filter. */
export function groupItem(group: EntryGroup): string {
  return `${groupMark}${group}`;
}

/** How a rule of the profile stands in the filter; without the mark it does too, where no category has its id. */
export function ruleItem(rule: string): string {
  return `${ruleMark}${rule}`;
}

/** Standings that can be asked for; what is recorded without moving points is found by its kind. */
export const askedStandings: readonly EntryStanding[] = ['pending', 'counted', 'locked', 'reversed', 'reversal', 'refused', 'repeated'];

/** Whether anything is left out by the filter beside what moves no points. */
export function isFiltering({ account, item, standing, recorder, finding }: LedgerFilter): boolean {
  return [account, item, standing, recorder, finding].some((part) => part !== '');
}

/** The filter as the parts of an address. */
export function filterParts({ account, item, standing, recorder, finding }: LedgerFilter): Readonly<Record<string, string | undefined>> {
  return { a: account || undefined, r: item || undefined, s: standing || undefined, w: recorder || undefined, f: finding || undefined };
}

/** What an address says of the filter; a state or finding that is none restricts nothing. */
export function filterOfParts({ a = '', r = '', s = '', w = '', f = '' }: Readonly<Record<string, string>>, findings: readonly LedgerFindingCode[]): LedgerFilter {
  return {
    account: a,
    item: r,
    standing: askedStandings.find((each) => each === s) ?? '',
    recorder: w,
    finding: findings.find((each) => each === f) ?? '',
  };
}

/** In what the filter looks. */
export interface LedgerScope {
  readonly state: LedgerState;
  readonly profile: Profile | undefined;
  readonly period: string;
  /** The accounts that show. */
  readonly accounts: readonly LedgerAccount[];
  /** Whether only what everybody may see is listed: what moves points, and counts or was taken back. */
  readonly isPublic: boolean;
}

/** The rows that a filter leaves, the newest first. */
export function ledgerRows(filter: LedgerFilter, scope: LedgerScope): Uint32Array {
  const { state, isPublic } = scope;
  if (isPublic) return publicRows(filter, scope);
  if (filter.finding !== '') return findingRows(state, filter.finding);
  return entryRows(state, {
    ...itemQuery(filter.item, scope.profile),
    ...accountQuery(filter.account, scope),
    ...(filter.standing === '' ? {} : { standings: new Set([filter.standing]) }),
    ...(filter.recorder === '' ? {} : { author: filter.recorder }),
    period: scope.period,
    among: scope.accounts,
  });
}

const publicStandings: ReadonlySet<EntryStanding> = new Set(['counted', 'locked', 'reversed', 'reversal']);

/** The same entries that `publicLedger` lets through; by category and item alone, so that nobody is looked up by name. */
function publicRows({ item }: LedgerFilter, { state, profile, period, accounts }: LedgerScope): Uint32Array {
  const query = itemQuery(item, profile);
  const kinds = (query.kinds ?? movingKinds).filter((kind) => movingKinds.includes(kind));
  const { account } = state.book.columns;
  return entryRows(state, { ...query, kinds, period, standings: publicStandings, among: accounts }).filter((row) => (account[row] as number) >= 0);
}

function itemQuery(item: string, profile: Profile | undefined): EntryQuery {
  if (item === '') return { kinds: movingKinds };
  if (item === everything) return {};
  if (item.startsWith(groupMark)) {
    const group = item.slice(groupMark.length);
    return { kinds: Object.hasOwn(entryGroups, group) ? entryGroups[group as EntryGroup] : movingKinds };
  }
  if (item.startsWith(ruleMark)) return { kinds: awardKinds, topics: new Set([item.slice(ruleMark.length)]) };
  const ofCategory = profile?.points.rules.filter(({ category }) => category === item).map(({ id }) => id) ?? [];
  return { kinds: awardKinds, topics: new Set(ofCategory.length > 0 ? ofCategory : [item]) };
}

/** Nobody's entries where the account is not known, or not of what shows. */
function accountQuery(id: string, { accounts }: LedgerScope): EntryQuery {
  return id === '' ? {} : { accounts: accounts.filter((account) => account.id === id) };
}
