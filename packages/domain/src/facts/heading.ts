import { plainWord, type Fact, type Profile } from '../profile/index.js';
import { readHeadingDay, type HeadingDay } from './heading-day.js';

/** What a heading of a table, or a field of a unit, says of the values below it. */
export interface FactHeading {
  readonly fact: Fact;
  /** The day that the heading names; null where it names none. */
  readonly day: HeadingDay | null;
  /** The power of ten of its unit: 4 for 万元 and 万人, −2 for fen, 0 for yuan and people. */
  readonly power: number;
}

const wordsOfProfiles = new WeakMap<Profile, ReadonlyMap<string, Fact>>();

/** Every word for a fact, plain. Made once for a profile. */
function headingWords(profile: Profile): ReadonlyMap<string, Fact> {
  let words = wordsOfProfiles.get(profile);
  if (!words) {
    const entries = Object.values(profile.facts).flatMap((fact) =>
      [...fact.names, ...Object.values(fact.title), fact.id].map((word): [string, Fact] => [plainWord(word), fact]),
    );
    wordsOfProfiles.set(profile, (words = new Map(entries)));
  }
  return words;
}

/** A note in brackets, or a slash with a unit, at the end of a heading. */
const notePattern = /(?:[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]|\/([^/]*))$/;
const powers: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 };

/**
 * Reads a heading such as 常住人口, `population`, 党员（2025年末）, 党员 2025-12-31, 村集体经济收入（万元）. Case, spaces and
 * punctuation do not matter.
 * @returns undefined when it names no fact, and when it holds a note that is not understood: 人口（男） is not 人口
 */
export function readFactHeading(profile: Profile, heading: string): FactHeading | undefined {
  const words = headingWords(profile);
  const whole = headingOf(words, heading, null);
  if (whole) return whole;
  const { rest, day } = readHeadingDay(heading);
  return headingOf(words, rest, day);
}

/** The fact that a heading names, whatever day and unit it adds; undefined for another heading. */
export function factForHeading(profile: Profile, heading: string): Fact | undefined {
  return readFactHeading(profile, heading)?.fact;
}

function headingOf(words: ReadonlyMap<string, Fact>, heading: string, day: HeadingDay | null): FactHeading | undefined {
  const plain = plainWord(heading);
  const fact = words.get(plain);
  if (fact) return { fact, day, power: isInFen(fact, plain) ? -2 : 0 };
  const text = heading.normalize('NFKC').trim();
  const note = notePattern.exec(text);
  if (!note) return undefined;
  const noted = words.get(plainWord(text.slice(0, note.index)));
  const power = noted && notedPower(noted, note[1] ?? note[2] ?? '');
  return noted && power !== undefined ? { fact: noted, day, power } : undefined;
}

/** A field named as programs name it, `paidFen`, holds fen; one that is headed in words holds yuan. */
function isInFen(fact: Fact, plain: string): boolean {
  return fact.type === 'money' && fact.id.endsWith('Fen') && plain === plainWord(fact.id);
}

/** The power of ten of a note such as 万元 or 单位:人; undefined for a note that says something else. */
function notedPower(fact: Fact, note: string): number | undefined {
  const plain = plainWord(note).replace(/^单位/, '');
  if (plain === '必填' || plain === '选填') return 0;
  if (fact.type === 'yes-no') return plain === '是否' ? 0 : undefined;
  if (fact.type === 'choice') return undefined;
  if (fact.type === 'money' && plain === '分') return -2;
  const units = fact.type === 'money' ? ['元', '¥', ''] : [...Object.values(fact.unit ?? {}).map(plainWord), '人', ''];
  const [, word = '', unit = ''] = /^([千万亿]?)(.*)$/u.exec(plain) ?? [];
  return units.includes(unit) ? (powers[word] ?? 0) : undefined;
}
