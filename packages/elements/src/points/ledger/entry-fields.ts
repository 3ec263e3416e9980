import { dayInShanghai, type EntryRow, type LedgerEntry } from '@jiceng/domain';
import { shanghaiMoment } from '../../base/shanghai-time.js';
import { localText } from '../../facts/fact-words.js';
import { count, dayText } from '../../locales/format.js';
import { signedPoints, type LedgerStrings } from '../../locales/points/ledger.js';
import { entrySentence, ruleOfEntry, ruleTitle, type EntryWordsScope } from './entry-words.js';

/** One thing that an entry says, in words. */
export interface EntryField {
  readonly key: 'sentence' | 'item' | 'category' | 'points' | 'quantity' | 'day' | 'givenDay' | 'note' | 'judges' | 'panel' | 'source' | 'person' | 'recorder' | 'time';
  readonly label: string;
  readonly value: string;
}

/** Everything that an entry says, in the order in which it is read; evidence, place and hashes stand apart. */
export function entryFields(scope: EntryWordsScope, row: EntryRow, entry: LedgerEntry, text: LedgerStrings): EntryField[] {
  const { locale } = scope;
  const field = (key: EntryField['key'], value: string, label: string = key === 'sentence' ? text.item : text[key]): EntryField[] => (value === '' ? [] : [{ key, label, value }]);
  return [
    ...(entry.kind === 'award' ? awardFields(scope, row, entry, text, field) : field('sentence', entrySentence(scope, row, entry))),
    ...(entry.kind !== 'award' && row.change !== 0 ? field('points', text.pointsOf(signedPoints(row.change))) : []),
    ...dayFields(row, entry, locale, field),
    ...('note' in entry && entry.note !== undefined ? field('note', entry.note, entry.kind === 'reverse' || entry.kind === 'refuse' ? text.reason : text.note) : []),
    ...('person' in entry && entry.person !== undefined ? field('person', scope.accountTitle(entry.person)) : []),
    ...('panel' in entry && entry.panel ? field('panel', text.panelCounts(entry.panel.cadres, entry.panel.members, entry.panel.residents)) : []),
    ...field('recorder', entry.author || text.noRecorder),
    ...field('time', entry.after !== undefined && entry.after > entry.time ? `${shanghaiMoment(entry.time)}${text.clauseJoin}${text.clockBehind(shanghaiMoment(entry.after))}` : shanghaiMoment(entry.time)),
  ];
}

type MakeField = (key: EntryField['key'], value: string, label?: string) => EntryField[];

function awardFields(scope: EntryWordsScope, row: EntryRow, entry: Extract<LedgerEntry, { readonly kind: 'award' }>, text: LedgerStrings, field: MakeField): EntryField[] {
  const { profile, locale } = scope;
  const rule = ruleOfEntry(profile, entry.rule, row.day);
  const category = rule && profile?.points.categories[rule.category];
  const unit = rule && rule.how.form !== 'open' && rule.how.unit ? localText(rule.how.unit, locale) : '';
  return [
    ...field('item', ruleTitle(scope, entry.rule, row.day)),
    ...field('category', category ? localText(category, locale) : ''),
    ...field('points', entry.asked === undefined ? text.pointsOf(signedPoints(entry.points)) : text.asked(signedPoints(entry.points), signedPoints(entry.asked))),
    ...field('quantity', entry.quantity === undefined ? '' : [count(entry.quantity), unit].filter(Boolean).join(' ')),
    ...field('judges', (entry.judges ?? []).join(text.listJoin)),
    ...field('source', entry.source ?? ''),
  ];
}

/** The day to which it counts; also the one that it names, where a lock moved it. What names none has only the time at which it was recorded. */
function dayFields(row: EntryRow, entry: LedgerEntry, locale: string, field: MakeField): EntryField[] {
  const isDatedMove = entry.kind === 'stock' && entry.date !== undefined;
  if (row.change === 0 && entry.kind !== 'award' && entry.kind !== 'reverse' && !isDatedMove) return [];
  const given = 'date' in entry && typeof entry.date === 'string' ? entry.date : '';
  return [...field('day', dayText(row.day, locale)), ...field('givenDay', given !== '' && given !== row.day ? dayText(given, locale) : '')];
}

/** The day on which an entry was recorded. */
export function recordedDay({ time }: EntryRow): string {
  return dayInShanghai(time);
}
