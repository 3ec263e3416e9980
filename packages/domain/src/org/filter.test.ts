import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { filterTree, isRomanized, matchedParts, normalizedQuery, type Romanization, romanizedEnd } from './filter.js';
import type { OrgRow } from './row.js';
import type { OrgTree } from './tree.js';
import { idOf, nameOf, pathTo } from './tree.js';

function treeOf(...names: string[]): OrgTree {
  return buildTree(names.map((name, at) => ({ id: String(at + 1), name }))).tree;
}

function namesOf(tree: OrgTree, indexes: Int32Array): string[] {
  return Array.from(indexes, (index) => nameOf(tree, index));
}

/** Lower case and full-width forms, one character after another. */
function plainly(text: string): string {
  return Array.from(text, (character) => (character === 'İ' ? 'i' : character.normalize('NFKC').toLowerCase())).join('');
}

describe('filterTree', () => {
  const letters = fc.constantFrom('a', 'B', 'b', 'É', 'é', 'İ', 'i', 'Ｂ', '（', '(', '　', ' ', '1', '１', '和', '村', '𠮷', 'ن');
  const text = fc.string({ unit: letters, maxLength: 4 });
  const rows = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 3 }), { maxLength: 20 }).chain((ids) =>
    fc.array(fc.record({ random: fc.nat(), name: text }), { minLength: ids.length, maxLength: ids.length }).map((cells) =>
      cells.map(({ random, name }, at): OrgRow => ({ id: ids[at] as string, name, parentId: [null, 'nowhere', ...ids.slice(0, at)][random % (at + 2)] as string | null })),
    ),
  );

  it('matches the units whose name or id holds the query, and shows them with all above them', () => {
    fc.assert(
      fc.property(rows, text, (list, query) => {
        fc.pre(query.trim() !== '');
        const { tree } = buildTree(list);
        const all = Array.from({ length: tree.length }, (_, index) => index);
        const wanted = plainly(query.trim());
        const matches = all.filter((index) => index !== tree.orphanRoot && (plainly(nameOf(tree, index)).includes(wanted) || plainly(idOf(tree, index)).includes(wanted)));
        const shown = all.filter((index) => matches.some((match) => pathTo(tree, match).includes(index)));
        const result = filterTree(tree, query);
        expect([...result.matches]).toEqual(matches);
        expect([...result.rows]).toEqual(shown);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['letters of either case', 'QINGHE', ['Qinghe 社区']],
    ['letters of either case in the name', 'qingHE', ['Qinghe 社区']],
    ['a name that begins with İ, by i', 'istanbul', ['İstanbul']],
    ['a name that begins with İ, by İ', 'İSTANBUL', ['İstanbul']],
    ['other letters of either case, beside a name with İ', 'ÉCOLE', ['école']],
    ['a full-width query', 'ｑｉｎｇｈｅ', ['Qinghe 社区']],
    ['full-width digits, by id', '４', ['école']],
    ['a full-width name', 'a1', ['Ａ１ 楼']],
    ['full-width brackets as they stand', '（东片）', ['第一支部（东片）']],
    ['plain brackets', '(东片)', ['第一支部（东片）']],
    ['a query with an ideographic space', 'a1　楼', ['Ａ１ 楼']],
    ['spaces around', ' \u3000和平\t', ['和平村']],
    ['the end of the id', '7', ['١٢']],
    ['digits of another script', '١', ['١٢']],
  ])('finds %s', (_, query, expected) => {
    const tree = treeOf('和平村', 'Qinghe 社区', 'İstanbul', 'école', '第一支部（东片）', 'Ａ１ 楼', '١٢');
    expect(namesOf(tree, filterTree(tree, query).matches)).toEqual(expected);
  });

  it.each(['平村和', '村\n清', '村清', '村\u0000清', '12', '1\n2'])('never joins two names or ids for %j', (query) => {
    const tree = treeOf('和平村', '清河村');
    expect(filterTree(tree, query).matches).toHaveLength(0);
  });

  it('finds a name with a pasted line break as the tree has cleaned it', () => {
    expect(filterTree(treeOf('和平\n村'), '和平\r\n村').matches).toHaveLength(1);
  });

  it.each(['', '  ', '\u3000', '\n'])('finds nothing for the empty query %j', (query) => {
    expect(filterTree(treeOf('和 平'), query)).toEqual({ query: '', matches: new Int32Array(0), rows: new Int32Array(0) });
  });

  it('never matches the marked node, but shows it above an orphan', () => {
    const { tree } = buildTree([{ id: '1', name: '甲', parentId: 'x' }, { id: 'orphans', name: '乙' }]);
    expect(filterTree(tree, 'orphans').rows).toHaveLength(1);
    expect([...filterTree(tree, '甲').rows]).toEqual([tree.orphanRoot, tree.orphanRoot + 1]);
  });

  it('finds every unit of a name that thousands have', () => {
    const { tree } = buildTree(Array.from({ length: 30_000 }, (_, at) => ({ id: String(at), name: at % 3 ? '和平村' : '清河村', parentId: at ? '0' : null })));
    expect(filterTree(tree, '和平').matches).toHaveLength(20_000);
    expect(filterTree(tree, '和平').rows).toHaveLength(20_001);
  });
});

describe('normalizedQuery', () => {
  it.each([
    ['  Ａｂ（１）　c ', 'ab(1) c'],
    ['İ', 'i'],
    ['a\r\nb', 'a b'],
    ['\u202eabc', 'abc'],
    ['～！', '~!'],
  ])('makes %j to %j', (query, expected) => {
    expect(normalizedQuery(query)).toBe(expected);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(normalizedQuery(normalizedQuery(query))).toBe(normalizedQuery(query));
      }),
    );
  });
});

describe('isRomanized', () => {
  it.each([
    ['hpc', true],
    ['a'.repeat(60), true],
    ['a'.repeat(61), false],
    ['', false],
    ['h p', false],
    ['h1', false],
    ['和', false],
  ])('of %j is %s', (query, expected) => {
    expect(isRomanized(query)).toBe(expected);
  });
});

describe('a query read as pinyin', () => {
  const readings: Record<string, readonly string[]> = { 乐: ['le', 'lao'], 昂: ['ang', 'an', 'a'], 阿: ['a'], 和: ['he'], 平: ['ping'] };
  const byReadings: Romanization = { syllablesOf: (character) => readings[String.fromCharCode(character)] ?? [] };

  /** All ways to read a query, one after another. */
  function plainEnds(text: string, place: number, wanted: string): number[] {
    return byReadings.syllablesOf(text.charCodeAt(place)).flatMap((syllable) => [
      ...(syllable.startsWith(wanted) ? [place + 1] : []),
      ...(wanted.startsWith(syllable) && wanted !== syllable ? plainEnds(text, place + 1, wanted.slice(syllable.length)) : []),
      ...(wanted.startsWith(syllable.charAt(0)) && wanted.length > 1 ? plainEnds(text, place + 1, wanted.slice(1)) : []),
    ]);
  }

  it('ends at the first character where one of all ways to read it does', () => {
    const name = fc.string({ unit: fc.constantFrom(...Object.keys(readings), 'a', '村'), maxLength: 8 });
    const query = fc.array(fc.constantFrom('a', 'n', 'g', 'l', 'e', 'le', 'lao', 'ang', 'he', 'p', 'ping'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, query, fc.nat(8), (text, wanted, place) => {
        const ends = plainEnds(text, place, wanted);
        expect(romanizedEnd(text, place, wanted, byReadings)).toBe(ends.length === 0 ? -1 : Math.min(...ends));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['one reading', '阿', 'a'.repeat(60)],
    ['one reading, and no end', '阿', `${'a'.repeat(59)}z`],
    ['two readings that begin alike', '乐', `${'l'.repeat(59)}z`],
    ['three readings that begin alike', '昂', `${'an'.repeat(29)}z`],
  ])('takes no more steps than characters times letters, with %s', (_, character, query) => {
    let calls = 0;
    const counting: Romanization = {
      syllablesOf(unit) {
        calls++;
        return byReadings.syllablesOf(unit);
      },
    };
    const name = character.repeat(1000);
    filterTree(treeOf(name), query, counting);
    matchedParts(name, query, counting);
    // Each of the 1,000 places is followed for at most 60 characters and one more, once for each of the two.
    expect(calls).toBeLessThanOrEqual(2 * 1000 * 61 + 1);
  });

  it('never goes on into the next name', () => {
    const tree = treeOf('和', '平');
    expect(filterTree(tree, 'hp', byReadings).matches).toHaveLength(0);
    expect(filterTree(tree, 'p', byReadings).matches).toHaveLength(1);
  });

  it('is not tried without a romanization', () => {
    expect(filterTree(treeOf('和平'), 'hp').matches).toHaveLength(0);
  });
});

describe('matchedParts', () => {
  const byReadings: Romanization = { syllablesOf: (character) => ({ 和: ['he'], 平: ['ping'], 村: ['cun'] })[String.fromCharCode(character)] ?? [] };
  it.each<[string, string, [number, number][]]>([
    ['和平村', '平', [[1, 2]]],
    ['和和平', '和', [[0, 1], [1, 2]]],
    ['aaa', 'aa', [[0, 2]]],
    ['Qinghe QINGHE', 'qinghe', [[0, 6], [7, 13]]],
    ['İstanbul', 'stan', [[1, 5]]],
    ['İİ', 'i', [[0, 1], [1, 2]]],
    ['第一（东）', '(东)', [[2, 5]]],
    ['和平村', 'hpc', [[0, 3]]],
    ['大和平村和平', 'hep', [[1, 3], [4, 6]]],
    ['和平村', 'pingc', [[1, 3]]],
    ['h 和', 'h', [[0, 1]]],
    ['清河', 'hp', []],
    ['和平村', '', []],
  ])('of %s for %j are %j', (name, wanted, expected) => {
    expect(matchedParts(name, wanted, byReadings)).toEqual(expected);
  });

  it('are literal only, without a romanization', () => {
    expect(matchedParts('和平村', 'hpc')).toEqual([]);
  });
});
