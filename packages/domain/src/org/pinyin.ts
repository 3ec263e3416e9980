import tinyPinyin from 'tiny-pinyin';
import { misreadCharacters, otherReadings } from './other-readings.js';
import type { Romanization } from './filter.js';

/**
 * Reads Chinese characters as pinyin (拼音), each as one or more syllables in lower-case letters without tones, ü as v.
 * The library knows the usual reading; {@link misreadCharacters} are those that it takes for others, and
 * {@link otherReadings} adds what place names use (重庆 chong, 长治 zhang).
 * Where the browser cannot sort Chinese the library knows nothing, and only these two tables are read.
 * It stands apart from the rest of this package, so that an element can load it when the first letter is typed.
 */
export function createRomanization(): Romanization {
  const isSupported = tinyPinyin.isSupported();
  const known = new Map<number, readonly string[]>();
  const corrected = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(misreadCharacters)) {
    for (const character of characters) corrected.set(character, syllable);
  }
  return {
    syllablesOf(character: number): readonly string[] {
      let syllables = known.get(character);
      if (!syllables) {
        const text = String.fromCharCode(character);
        const usual = corrected.get(text) ?? (isSupported && isHan(character) ? tinyPinyin.convertToPinyin(text).toLowerCase() : '');
        const others = otherReadings[text]?.split(' ') ?? [];
        // For what it does not know, the library gives the character back.
        syllables = [...new Set([usual, ...others])].filter((syllable) => /^[a-z]+$/.test(syllable));
        known.set(character, syllables);
      }
      return syllables;
    },
  };
}

function isHan(character: number): boolean {
  return (character >= 0x4e00 && character <= 0x9fff) || (character >= 0x3400 && character <= 0x4dbf);
}
