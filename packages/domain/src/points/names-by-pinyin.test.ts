import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPinyin, placesBy, placesByPinyin } from './names-by-pinyin.js';

const chinese = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 4 });
/** Few characters, so that names begin alike and many are the same but for their end. */
const alike = fc.string({ unit: fc.constantFrom(...'王李张欧阳单查一㐀𠮷'), maxLength: 4 });
const other = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', 'Li', 'li', 'Li ', '阿不都·热合曼', '03-017', 'ئا', '王A', '王·'));

const order = (places: ReadonlyMap<string, number>): [string, number][] => [...places].sort(([, a], [, b]) => a - b);

describe('placesByPinyin', () => {
  it('is the order that the collator gives, for names of any kind', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(chinese, alike, other), { maxLength: 40 }), (names) => {
        const ours = placesByPinyin(names);
        const collated = placesBy(names, byPinyin);
        expect([...ours.keys()].sort()).toEqual([...names].sort());
        for (const [one, at] of ours) for (const [two, place] of ours) expect(Math.sign(at - place), `${one} and ${two}`).toBe(Math.sign((collated.get(one) as number) - (collated.get(two) as number)));
      }),
      { numRuns: 300 },
    );
  });

  it('may go by characters: no two of them are the same to the collator, whatever accents and cases count', () => {
    const coarse = new Intl.Collator('zh-CN-u-co-pinyin', { sensitivity: 'base' });
    const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at)).sort(byPinyin);
    expect(characters.filter((character, at) => at > 0 && coarse.compare(characters[at - 1] as string, character) >= 0)).toEqual([]);
  });

  it('puts names as registers do, the shorter first', () => {
    const names = ['王芳', '张伟', '王', '李小兰', '李小', '安杰'];
    expect(order(placesByPinyin(names)).map(([name]) => name)).toEqual(['安杰', '李小', '李小兰', '王', '王芳', '张伟']);
  });
});
