import type { OrgTree, TextColumn } from './tree.js';
import { withoutUnsafeCharacters } from './row.js';
import { positionOf } from './tree.js';

/** Reads a character, given as a UTF-16 unit, as syllables in lower-case Latin letters; none for what it does not know. */
export interface Romanization {
  syllablesOf(character: number): readonly string[];
}

export interface FilterResult {
  /** The query as it was searched, see {@link normalizedQuery}. */
  readonly query: string;
  /** Indexes of the units that match, ascending. */
  readonly matches: Int32Array;
  /** The matches and all units above them, ascending: what a filtered tree shows. */
  readonly rows: Int32Array;
}

/**
 * A query in the form in which it is compared: full-width letters, digits and signs as ASCII, lower-case, ends trimmed,
 * and control characters taken out as names have them taken out, so that a pasted line break never joins two names.
 */
export function normalizedQuery(query: string): string {
  return withoutUnsafeCharacters(folded(query));
}

/**
 * A text without the differences that a search overlooks: letter case, and the full-width forms of ASCII, such as the
 * brackets of 第一支部（东片）. Of the same length, so that a place in it is a place in the text.
 */
function folded(text: string): string {
  // İ is the one letter that becomes two in lower case.
  return text.replace(/[\uff01-\uff5e\u3000\u0130]/g, foldedCharacter).toLowerCase();
}

function foldedCharacter(character: string): string {
  if (character === '\u0130') return 'i';
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/**
 * Units whose name or id holds the query, letter case and full-width forms aside, and the units above them. With a
 * romanization, a query of letters also finds names by pinyin: each character by its syllable or its initial, the last
 * by a beginning of its syllable, so `hpc`, `heping` and `hepingc` all find 和平村. The marked node for orphans is never
 * a match. An empty query finds nothing.
 */
export function filterTree(tree: OrgTree, query: string, romanization?: Romanization): FilterResult {
  const wanted = normalizedQuery(query);
  if (wanted === '') return { query: wanted, matches: new Int32Array(0), rows: new Int32Array(0) };
  /** 1: above a match, 2: a match. */
  const marks = new Uint8Array(tree.length);
  markLiteral(tree.names, wanted, marks);
  markLiteral(tree.ids, wanted, marks);
  if (romanization && isRomanized(wanted)) markRomanized(tree.names, wanted, romanization, marks);
  if (tree.orphanRoot >= 0) marks[tree.orphanRoot] = 0;

  const matches = new Int32Array(tree.length);
  let found = 0;
  for (let index = 0; index < tree.length; index++) {
    if (marks[index] !== 2) continue;
    matches[found++] = index;
    for (let above = tree.parent[index] as number; above >= 0 && marks[above] === 0; above = tree.parent[above] as number) marks[above] = 1;
  }
  const rows = new Int32Array(tree.length);
  let kept = 0;
  for (let index = 0; index < tree.length; index++) if (marks[index] !== 0) rows[kept++] = index;
  return { query: wanted, matches: matches.slice(0, found), rows: rows.slice(0, kept) };
}

function markLiteral(column: TextColumn, wanted: string, marks: Uint8Array): void {
  const text = searchedText(column, wanted);
  const { offsets } = column;
  let index = 0;
  for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, offsets[index])) {
    // Hits come in order: a common query has them close together, and a rare one has few of them.
    while ((offsets[index + 1] as number) <= place) index++;
    marks[index++] = 2;
  }
}

const foldedTexts = new WeakMap<TextColumn, string>();

/** The text in which a query is searched: folded once for each column, and only when folding can make a difference. */
function searchedText(column: TextColumn, wanted: string): string {
  // Folding gives ASCII and cased letters only, so a query without them finds in the text itself what it would find folded.
  if (!/[ -~]|\p{Cased}/u.test(wanted)) return column.text;
  let text = foldedTexts.get(column);
  if (text === undefined) {
    text = folded(column.text);
    // Most ids are digits: then the folded text is let go, and the column's own is kept.
    if (text === column.text) text = column.text;
    foldedTexts.set(column, text);
  }
  return text;
}

/** Longest query that is tried as pinyin, in letters. */
const longestRomanized = 60;

/** Whether a normalized query can be pinyin: letters only, not more than 60. */
export function isRomanized(query: string): boolean {
  return query.length <= longestRomanized && /^[a-z]+$/.test(query);
}

function bitOf(letter: number): number {
  return 1 << (letter - 0x61);
}

/** For each UTF-16 unit, the first letters of its readings as bits, worked out as units are met. */
class Initials {
  readonly #bits = new Uint32Array(0x10000);
  readonly #romanization: Romanization;

  constructor(romanization: Romanization) {
    this.#romanization = romanization;
  }

  /** Bit 31 says that the unit was looked up. */
  of(character: number): number {
    let bits = this.#bits[character] as number;
    if (bits === 0) {
      bits = 0x80000000;
      for (const syllable of this.#romanization.syllablesOf(character)) bits |= bitOf(syllable.charCodeAt(0));
      this.#bits[character] = bits;
    }
    return bits;
  }
}

const initialsOf = new WeakMap<Romanization, Initials>();

function markRomanized(column: TextColumn, wanted: string, romanization: Romanization, marks: Uint8Array): void {
  let initials = initialsOf.get(romanization);
  if (!initials) initialsOf.set(romanization, (initials = new Initials(romanization)));
  const endOf = romanizedMatcher(wanted, romanization);
  const { text, offsets } = column;
  const first = bitOf(wanted.charCodeAt(0));
  for (let place = 0; place < text.length; place++) {
    if ((initials.of(text.charCodeAt(place)) & first) === 0) continue;
    if (endOf(text, place) < 0) continue;
    const index = positionOf(column, place);
    marks[index] = 2;
    // On to the line feed before the next name.
    place = (offsets[index + 1] as number) - 1;
  }
}

/**
 * Where in a text a pinyin query that begins at a place ends, or −1 when it does not fit there.
 * @param wanted the query, for which {@link isRomanized} holds
 */
export function romanizedEnd(text: string, place: number, wanted: string, romanization: Romanization): number {
  return romanizedMatcher(wanted, romanization)(text, place);
}

/**
 * {@link romanizedEnd} for one query at many places.
 *
 * All ways to read the query are followed at once, a character at a time. One way after another would never end with
 * 乐乐乐乐…: each 乐 reads as le or lao, so that an `l` fits twice, and the ways double with every character.
 */
function romanizedMatcher(wanted: string, romanization: Romanization): (text: string, place: number) => number {
  const { length } = wanted;
  // By count of letters: 1 when the characters so far can read as just the first so many of the query. All 0 in between.
  let reached = new Uint8Array(length + 1);
  let next = new Uint8Array(length + 1);
  return (text, place) => {
    let least = 0;
    let most = 0;
    let end = -1;
    reached[0] = 1;
    for (let at = place; at < text.length && most >= least; at++) {
      let furthest = -1;
      for (const syllable of romanization.syllablesOf(text.charCodeAt(at))) {
        for (let from = least; from <= most; from++) {
          if (reached[from] === 0 || syllable.charCodeAt(0) !== wanted.charCodeAt(from)) continue;
          const after = from + syllable.length;
          // Of the last character, a beginning of its syllable is enough; its initial is one.
          if (after >= length && syllable.startsWith(wanted.slice(from))) end = at + 1;
          else if (after < length && wanted.startsWith(syllable, from)) {
            next[after] = 1;
            if (after > furthest) furthest = after;
          }
          next[from + 1] = 1;
          if (from >= furthest) furthest = from + 1;
        }
      }
      for (let from = least; from <= most; from++) reached[from] = 0;
      [reached, next] = [next, reached];
      // Each character takes a letter or more.
      least++;
      most = furthest;
      if (end >= 0) break;
    }
    for (let from = least; from <= most; from++) reached[from] = 0;
    return end;
  };
}

/**
 * The parts of a name that a query matches, each as start and end in UTF-16 units, none overlapping. None when only the
 * id matches; by pinyin only when the name does not hold the query as it stands.
 * @param wanted the query in the form of {@link normalizedQuery}
 */
export function matchedParts(name: string, wanted: string, romanization?: Romanization): [start: number, end: number][] {
  const parts: [number, number][] = [];
  if (wanted === '') return parts;
  const text = folded(name);
  for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + wanted.length)) {
    parts.push([place, place + wanted.length]);
  }
  if (parts.length > 0 || !romanization || !isRomanized(wanted)) return parts;
  const endOf = romanizedMatcher(wanted, romanization);
  for (let place = 0; place < name.length; place++) {
    const end = endOf(name, place);
    if (end < 0) continue;
    parts.push([place, end]);
    place = end - 1;
  }
  return parts;
}

/**
 * Type-ahead (键入定位): the next row after one, going round, whose name begins with what was typed, or begins with it
 * in pinyin, or whose id ends with it when it is digits. One character typed again and again goes from one hit to the
 * next; a longer text stays on the row while that fits.
 * @param row the row that has the focus; −1 for none, then the first row is looked at first
 * @returns the row's position, or −1
 */
export function typeAheadRow(
  texts: { readonly count: number; nameAt(row: number): string; idAt(row: number): string },
  row: number,
  typed: string,
  romanization?: Romanization,
): number {
  const all = normalizedQuery(typed);
  const characters = [...all];
  const first = characters[0];
  if (first === undefined || texts.count === 0) return -1;
  const isOneCharacter = characters.every((character) => character === first);
  const wanted = isOneCharacter ? first : all;
  const endOf = romanization && isRomanized(wanted) ? romanizedMatcher(wanted, romanization) : undefined;
  const isDigits = /^\d+$/.test(wanted);
  const start = isOneCharacter || row < 0 ? row + 1 : row;
  for (let step = 0; step < texts.count; step++) {
    const at = (start + step) % texts.count;
    const name = texts.nameAt(at);
    if (folded(name).startsWith(wanted) || (endOf && endOf(name, 0) > 0) || (isDigits && texts.idAt(at).endsWith(wanted))) return at;
  }
  return -1;
}
