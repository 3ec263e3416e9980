import type { MeetingRecord } from './record.js';

/** The searchable words of many records as one text, so that a search is one sweep. Plain data. */
export interface MeetingArchive {
  /** The texts of all records, each ended by the separator. */
  readonly text: string;
  /** Where the text of each record begins; one more at the end. */
  readonly starts: Uint32Array;
}

/** Between two records; taken out of what people write and what they search for. */
const separator = '\u0000';

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(separator, ' ');
}

/** What of a record is searched: title, place, agenda, what votes were about, resolutions, action items, lists. No names of people. */
function wordsOf({ title = '', place = '', agenda = [], votes = [], resolutions = [], actions = [], tasks = [], problems = [], corrections = [] }: MeetingRecord): string {
  const texts = [title, place, ...agenda.map((item) => item.title), ...votes.map(({ about }) => about), ...resolutions.map((each) => (typeof each === 'string' ? each : each.text)), ...actions.map(({ text }) => text), ...tasks, ...problems, ...corrections.map(({ text }) => text)];
  return texts.filter((text) => text !== '').join('\n');
}

/** Takes up records for searching; the places in a result are those in this list. */
export function meetingArchive(records: readonly MeetingRecord[]): MeetingArchive {
  const starts = new Uint32Array(records.length + 1);
  const texts: string[] = [];
  let at = 0;
  records.forEach((record, index) => {
    const text = folded(wordsOf(record)) + separator;
    texts.push(text);
    at += text.length;
    starts[index + 1] = at;
  });
  return { text: texts.join(''), starts };
}

/**
 * The places of the records in which every word of the query occurs, in their order. Case, full-width forms and the order
 * of the words do not matter; an empty query finds all.
 */
export function searchArchive({ text, starts }: MeetingArchive, query: string): number[] {
  const words = [...new Set(folded(query).split(/\s+/u).filter((word) => word !== ''))].sort((a, b) => b.length - a.length);
  const count = starts.length - 1;
  const [first, ...others] = words;
  if (first === undefined) return Array.from({ length: count }, (_, index) => index);
  const found: number[] = [];
  let index = 0;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, starts[index] as number)) {
    while ((starts[index + 1] as number) <= at) index += 1;
    const [start, end] = [starts[index] as number, starts[index + 1] as number];
    if (others.every((word) => isWithin(text, word, start, end))) found.push(index);
    index += 1;
    if (index >= count) break;
  }
  return found;
}

function isWithin(text: string, word: string, start: number, end: number): boolean {
  // Only the record's own stretch is searched: a word that occurs nowhere in it would else be looked for to the end of all.
  return text.slice(start, end).includes(word);
}
