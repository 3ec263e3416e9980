import { parsedId, pointsRuleOn, type EntryRow, type IsoDate, type LedgerEntry, type LedgerState, type PointsRule, type Profile } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { count, dayText } from '../../locales/format.js';
import { ledgerStrings, signedPoints, type LedgerStrings } from '../../locales/points/ledger.js';

/** What the words for entries are made of. */
export interface EntryWordsScope {
  readonly state: LedgerState;
  readonly profile: Profile | undefined;
  readonly locale: string;
  /** An account with its code, as the audience may see it. */
  readonly accountTitle: (id: string) => string;
  readonly unitTitle: (id: string) => string;
  readonly periodTitle: (period: string) => string;
}

/** How many characters of a writer's id tell it apart where a ledger has several. */
const writerCharacters = 4;

/**
 * The number of an entry: its place in its writer's log, which no merge changes. Where the ledger has several logs, the end
 * of the writer's id stands behind it: `1,190` or `1,190·3f2c`.
 */
export function entryNumber({ heads }: Pick<LedgerState, 'heads'>, writer: string, sequence: number): string {
  return heads.size < 2 ? count(sequence) : `${count(sequence)}·${writer.slice(-writerCharacters)}`;
}

/** What an entry is called: `第 1,190 笔`; for what is no id, the text itself. */
export function entryName({ state, locale }: Pick<EntryWordsScope, 'state' | 'locale'>, id: string): string {
  const place = parsedId(id);
  return place ? ledgerStrings(locale).number(entryNumber(state, place.writer, place.sequence)) : id;
}

/** The beginning of an entry's hash, as it is compared by eye: `3f9a 07c2`. */
export function shortHashOf(id: string): string {
  const digits = parsedId(id)?.digits ?? '';
  return `${digits.slice(0, 4)} ${digits.slice(4, 8)}`;
}

/** A hash in groups of four digits, as it is printed. */
export function groupedHash(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The rule of an award as it held on its day, or as it was last where no wording holds then; undefined where the profile has none. */
export function ruleOfEntry(profile: Profile | undefined, rule: string, day: IsoDate): PointsRule | undefined {
  return profile && (pointsRuleOn(profile, rule, day) ?? profile.points.rules.filter(({ id }) => id === rule).at(-1));
}

/** What an item is called; its id where the profile does not know it. */
export function ruleTitle({ profile, locale }: Pick<EntryWordsScope, 'profile' | 'locale'>, rule: string, day: IsoDate): string {
  const known = ruleOfEntry(profile, rule, day);
  return known ? localText(known.title, locale) : rule;
}

/** What a good of the shop is called; its id where it has no name. */
export function goodTitle(state: LedgerState, item: string): string {
  return state.items.get(item)?.name || item;
}

/**
 * What an entry says, in one plain sentence.
 * @param entry its text; without it only what the columns know is said
 */
export function entrySentence(scope: EntryWordsScope, row: EntryRow, entry: LedgerEntry | undefined): string {
  const { state, locale } = scope;
  const text = ledgerStrings(locale);
  const { words } = text;
  if (row.kind === 'award') return ruleTitle(scope, row.topic, row.day);
  if (!entry) return text.kinds[row.kind];
  const named = (id: string): string => entryName(scope, id);
  switch (entry.kind) {
    case 'approve':
      return words.approve(named(entry.target));
    case 'refuse':
      return words.refuse(named(entry.target), entry.note);
    case 'reverse':
      return entry.undo ? words.undo(named(entry.target)) : words.reverse(named(entry.target), entry.note ?? '');
    case 'redeem':
      return words.redeem(goodTitle(state, entry.item), entry.quantity);
    case 'expire':
      return words.expire(dayText(entry.until, locale));
    case 'account':
      return accountSentence(scope, entry, text);
    case 'item':
      return itemSentence(scope, entry, text);
    case 'stock':
      return words.stock(entry.reason, goodTitle(state, entry.item), signedPoints(entry.change));
    case 'publish':
      return words.publish(scope.periodTitle(entry.period), dayText(entry.ends, locale), entry.days);
    case 'lock':
      return words.lock(scope.periodTitle(entry.period));
    case 'objection':
      return words.objection(scope.periodTitle(entry.period), entry.note);
    case 'answer':
      return words.answer(entry.result === 'upheld', entry.note);
    case 'merge':
      return words.merge(entry.heads.length);
    case 'commend':
      return words.commend(entry.title);
    default:
      return words.unknown;
  }
}

type EntryOf<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { readonly kind: Kind }>;

function accountSentence({ profile, locale, accountTitle, unitTitle }: EntryWordsScope, entry: EntryOf<'account'>, { accounts: words, clauseJoin }: LedgerStrings): string {
  const { account, accountKind, name, unit, household, date, class: subjectClass, optedOut, exempt, closed } = entry;
  const title = accountTitle(account);
  const from = date === undefined ? '' : dayText(date, locale);
  const classTitle = (id: string): string => (profile?.points.classes[id] ? localText(profile.points.classes[id], locale) : id);
  const changes = [
    accountKind === undefined && name !== undefined ? words.name(name) : '',
    accountKind === undefined && unit !== undefined ? (unit === null ? words.noUnit : words.unit(unitTitle(unit))) : '',
    household === undefined ? '' : household === null ? words.noHousehold(from) : words.household(accountTitle(household), from),
    subjectClass === undefined ? '' : subjectClass === null ? words.noClass : words.class(classTitle(subjectClass)),
    ...([['optedOut', optedOut], ['exempt', exempt], ['closed', closed]] as const).map(([key, value]) => (value === undefined ? '' : words[key][value ? 1 : 0])),
  ].filter((change) => change !== '');
  if (accountKind !== undefined) return [words.set(title), ...changes].join(clauseJoin);
  return changes.length === 0 ? words.unchanged(title) : words.changed(title, changes.join(clauseJoin));
}

function itemSentence({ state }: EntryWordsScope, { item, name, price, limit, closed }: EntryOf<'item'>, { words, clauseJoin }: LedgerStrings): string {
  const changes = [
    price === undefined ? '' : words.price(price),
    limit === undefined ? '' : limit === null ? words.noLimit : words.limit(limit.quantity, limit.every),
    closed === undefined ? '' : words.offered[closed ? 1 : 0],
  ].filter((change) => change !== '');
  return words.item(name ?? goodTitle(state, item), changes.join(clauseJoin));
}
