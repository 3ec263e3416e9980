import type { Romanization } from '@jiceng/domain';
import { loadPart } from '../../base/load-part.js';

let romanization: Promise<Romanization> | undefined;

/** The letters with which a name can be read to begin, in lower case: `z` for 周某; its own first letter where it is no Chinese one. */
export async function nameInitials(name: string): Promise<string> {
  const first = name.trim().charAt(0);
  if (first === '') return '';
  if (/[a-z]/i.test(first)) return first.toLowerCase();
  romanization ??= loadPart(async () => (await import('@jiceng/domain/pinyin')).createRomanization());
  const { syllablesOf } = await romanization;
  return syllablesOf(first.charCodeAt(0)).map((syllable) => syllable.charAt(0)).join('');
}
