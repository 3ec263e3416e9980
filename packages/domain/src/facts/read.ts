import { readWholeNumber, readYuan, type NumberProblem } from '../input/index.js';
import { plainWord, type Fact } from '../profile/index.js';
import type { FactValue } from './value.js';

/** Why a text is no value of a fact: a {@link NumberProblem}, or no word for yes, for no, or for any choice. */
export type FactProblem = NumberProblem | 'not-yes-or-no' | 'not-a-choice';

/** What a text says of a fact. */
export type FactReading =
  | { readonly state: 'empty' }
  /** `isConverted`: the text was not simply that value, so that the form shows how it was read. Money is whole fen. */
  | { readonly state: 'ok'; readonly value: FactValue; readonly isConverted: boolean }
  /** `suggestion`: a number that may be meant, fen for money. */
  | { readonly state: 'bad'; readonly reason: FactProblem; readonly suggestion?: number };

const yesWords = new Set(['是', '有', 'yes', 'y', 'true', '1', '√', '✓', '✔', 'ھەئە', 'بار']);
const noWords = new Set(['否', '无', '不是', '没有', 'no', 'n', 'false', '0', '×', '✗', '✘', 'ياق', 'يوق']);

/**
 * Reads a typed or pasted text by the type of the fact: whole numbers, yuan (as fen), 是 and 否 in their spellings, a choice
 * by its id, by its title in any language or by another word that the profile gives.
 * @param power the power of ten that the heading states for numbers, as in `NumberOptions`
 */
export function readFactText(fact: Fact, text: string, power = 0): FactReading {
  switch (fact.type) {
    case 'yes-no':
      return readYesNo(text);
    case 'choice':
      return readChoice(fact, text);
    case 'money':
      return readYuan(text, { power });
    default:
      return readWholeNumber(text, { units: [...new Set(['人', ...Object.values(fact.unit ?? {})])], power });
  }
}

function readYesNo(text: string): FactReading {
  const word = text.normalize('NFKC').trim().replace(/^'/, '').toLowerCase();
  if (word === '') return { state: 'empty' };
  const value = yesWords.has(word);
  if (!value && !noWords.has(word)) return { state: 'bad', reason: 'not-yes-or-no' };
  return { state: 'ok', value, isConverted: word !== (value ? '是' : '否') };
}

function readChoice(fact: Fact, text: string): FactReading {
  const word = text.trim().replace(/^'/, '').trim();
  if (word === '') return { state: 'empty' };
  const choice = choiceWords(fact).get(plainWord(word));
  if (choice !== undefined) {
    const titles = [choice, ...Object.values(fact.choices[choice] ?? {})];
    return { state: 'ok', value: choice, isConverted: !titles.includes(word) };
  }
  return fact.isOpen ? { state: 'ok', value: word, isConverted: false } : { state: 'bad', reason: 'not-a-choice' };
}

const wordsOfFacts = new WeakMap<Fact, ReadonlyMap<string, string>>();

/** Every word for a choice of the fact, plain, with the choice's id. Made once for a fact. */
function choiceWords(fact: Fact): ReadonlyMap<string, string> {
  let words = wordsOfFacts.get(fact);
  if (!words) {
    const entries = Object.entries(fact.choices).flatMap(([choice, title]) =>
      [...(fact.choiceNames[choice] ?? []), ...Object.values(title), choice].map((word): [string, string] => [plainWord(word), choice]),
    );
    wordsOfFacts.set(fact, (words = new Map(entries.filter(([word]) => word !== ''))));
  }
  return words;
}

/**
 * The choice that a unit's name ends in: 和平村村民委员会 is a village, 土城社区居民委员会 a community. The longest ending
 * counts. Only ever a suggestion that a person confirms; undefined where no word fits.
 */
export function suggestedChoice(fact: Fact, name: string): string | undefined {
  const plain = plainWord(name);
  let longest = '';
  let suggested: string | undefined;
  for (const [word, choice] of choiceWords(fact)) {
    if (word.length > longest.length && plain.endsWith(word)) [longest, suggested] = [word, choice];
  }
  return suggested;
}
