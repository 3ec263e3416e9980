import { describe, expect, it } from 'vitest';
import { getProfile, profileIds, rawProfiles } from './index.js';

type Texts = Readonly<Record<string, string>>;

/** The texts for readers within a part of a profile, with their places. What the layers state is their own writing, and stays out. */
function* textsIn(part: unknown, place: string): Generator<readonly [place: string, text: Texts]> {
  if (typeof part !== 'object' || part === null) return;
  if ('zh-CN' in part) yield [place, part as Texts];
  else for (const [key, inner] of Object.entries(part)) if (key !== 'stated') yield* textsIn(inner, `${place}/${key}`);
}

/** Whether a text is the same in every language: a sign, such as `%`. */
const isSign = (text: string): boolean => !/\p{Letter}/u.test(text);

/** The places of the texts of one profile that lack a language of the kit. Titles of documents and words of clauses are not among them: they stay as the document has them. */
function incompleteTexts(id: string): string[] {
  const { summary = '' } = rawProfiles[id] ?? {};
  const texts: (readonly [string, Texts])[] = [...textsIn(getProfile(id), ''), ['/summary', typeof summary === 'string' ? { 'zh-CN': summary } : { ...summary }]];
  return texts.filter(([, text]) => !isSign(text['zh-CN'] ?? '') && !(text['en'] && text['ug'])).map(([place]) => place);
}

describe('the bundled profiles', () => {
  it.each(profileIds)('%s says every text for readers in Chinese, English and Uyghur', (id) => {
    expect(incompleteTexts(id)).toEqual([]);
  });
  it('have texts in every part: facts, funds, dues, meetings and points', () => {
    const parts = new Set(profileIds.flatMap((id) => [...textsIn(getProfile(id), '')].map(([place]) => place.split('/')[1])));
    expect([...parts].sort()).toEqual(['dues', 'facts', 'fund', 'layers', 'meeting', 'points', 'title']);
  });
});
