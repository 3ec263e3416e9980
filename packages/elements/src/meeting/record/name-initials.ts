import { loadRomanization } from '../../base/romanization.js';

/** The letters with which a name can be read to begin, in lower case: `z` for 周某; its own first letter where it is no Chinese one. */
export async function nameInitials(name: string): Promise<string> {
  const first = name.trim().charAt(0);
  if (first === '') return '';
  if (/[a-z]/i.test(first)) return first.toLowerCase();
  const { syllablesOf } = await loadRomanization();
  return syllablesOf(first.charCodeAt(0)).map((syllable) => syllable.charAt(0)).join('');
}
