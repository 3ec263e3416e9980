import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { leavesRowOut } from './finding.js';
import type { OrgRow } from './row.js';
import { compareIds } from './row.js';
import type { OrgTree } from './tree.js';
import { childrenOf, idOf, sizeOf } from './tree.js';
import { unitOf } from './unit.js';

/** `2:1 1:` are two rows, 2 under 1 and 1 on top. */
function rowsOf(text: string): OrgRow[] {
  return text.split(' ').map((piece) => {
    const [id = '', parentId = ''] = piece.split(':');
    return { id, parentId, name: `名${id}` };
  });
}

/** `1(2 3(4)) @(5)`: 2 and 3 under 1, 4 under 3; 5 under the marked node. */
function outline(tree: OrgTree, index = -1): string {
  return childrenOf(tree, index)
    .map((child) => {
      const below = outline(tree, child);
      const name = child === tree.orphanRoot ? '@' : idOf(tree, child);
      return below === '' ? name : `${name}(${below})`;
    })
    .join(' ');
}

const idShape = fc.oneof(
  fc.stringMatching(/^[0-9]{1,14}$/),
  fc.stringMatching(/^[A-Za-z]{1,4}$/),
  fc.stringMatching(/^[A-Z][0-9]{1,3}-[0-9a-z]{1,2}$/),
  fc.stringMatching(/^[村组镇街道]{1,3}$/),
);

/** Rows whose parents are what `parentAt` makes of a random number, which is the one place where forests and tangles differ. */
function rowsWith(parentAt: (ids: readonly string[], at: number, random: number) => string | null): fc.Arbitrary<OrgRow[]> {
  return fc.uniqueArray(idShape, { maxLength: 40 }).chain((ids) =>
    fc
      .array(
        fc.record(
          {
            random: fc.nat(),
            name: fc.string({ maxLength: 6 }),
            kind: fc.constantFrom('镇', '村', ''),
            order: fc.constantFrom(-1, 0, 1, 2.5, Infinity, NaN),
            level: fc.nat(4),
            phone: fc.constantFrom('12345', null),
          },
          { requiredKeys: ['random', 'name'] },
        ),
        { minLength: ids.length, maxLength: ids.length },
      )
      .map((cells) => cells.map(({ random, ...rest }, at) => ({ id: ids[at] as string, parentId: parentAt(ids, at, random), ...rest }))),
  );
}

const forest = rowsWith((ids, at, random) => (random % (at + 1) === at ? null : (ids[random % (at + 1)] as string)));
const tangle = rowsWith((ids, _, random) => [null, 'nowhere', ...ids][random % (ids.length + 2)] as string | null);

function shuffled(rows: fc.Arbitrary<OrgRow[]>): fc.Arbitrary<[OrgRow[], OrgRow[]]> {
  return rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })));
}

/** What holds for the columns of every tree. */
function expectSound(tree: OrgTree): void {
  const { length, parent, level, end } = tree;
  for (const column of [parent, level, end, tree.kind]) expect(column).toHaveLength(length);
  for (let index = 0; index < length; index++) {
    const above = parent[index] as number;
    expect(above).toBeLessThan(index);
    expect(level[index]).toBe(above < 0 ? 1 : (level[above] as number) + 1);
    const children = childrenOf(tree, index);
    expect(children.every((child) => parent[child] === index)).toBe(true);
    expect(end[index]).toBe(children.length === 0 ? index + 1 : end[children.at(-1) as number]);
  }
  for (const column of [tree.ids, tree.names, tree.fields ?? tree.ids]) {
    expect(column.text.split('\n')).toHaveLength(length + 1);
    expect(column.offsets).toHaveLength(length + 1);
    expect(column.offsets[length]).toBe(column.text.length);
  }
}

describe('the order of the rows', () => {
  it('makes no difference to the tree of a forest, in any column', () => {
    fc.assert(
      fc.property(shuffled(forest), ([rows, others]) => {
        expect(buildTree(others).tree).toEqual(buildTree(rows).tree);
      }),
    );
  });

  it('makes no difference with circles and orphans either, nor to what is found', () => {
    fc.assert(
      fc.property(shuffled(tangle), ([rows, others]) => {
        const one = buildTree(rows);
        const other = buildTree(others);
        expect(other.tree).toEqual(one.tree);
        const said = ({ findings }: typeof one) => findings.map(({ code, id, values }) => JSON.stringify([code, id, values])).sort();
        expect(said(other)).toEqual(said(one));
      }),
    );
  });

  it('is made good by order, then by code, as a plain recursive walk has it', () => {
    fc.assert(
      fc.property(shuffled(forest), ([, rows]) => {
        const orderOf = ({ order }: OrgRow) => (Number.isFinite(order) ? (order as number) : Infinity);
        const walk = (parentId: string | null): string[] =>
          rows
            .filter((row) => row.parentId === parentId)
            .sort((a, b) => (orderOf(a) === orderOf(b) ? compareIds(a.id, b.id) : orderOf(a) - orderOf(b)))
            .flatMap(({ id }) => [id, ...walk(id)]);
        const { tree } = buildTree(rows);
        expectSound(tree);
        expect(Array.from({ length: tree.length }, (_, index) => idOf(tree, index))).toEqual(walk(null));
      }),
    );
  });
});

describe('a tree written out as rows', () => {
  it('is the same tree when built again', () => {
    fc.assert(
      fc.property(forest, (rows) => {
        const { tree } = buildTree(rows);
        const again = buildTree(Array.from({ length: tree.length }, (_, index) => unitOf(tree, index)));
        expect(again.tree).toEqual(tree);
      }),
    );
  });
});

describe('every row is in the tree or in a finding', () => {
  const circular: Record<string, unknown> = { id: '1', name: '环' };
  circular['self'] = circular;
  const fewIds = fc.constantFrom('1', '2', '3', 'a', 'b', '甲', '', '@orphans', '1.1E+5', '1\n', undefined, null, 7);
  const noisyRow = fc.oneof(
    { weight: 8, arbitrary: fc.record({ id: fewIds, parentId: fewIds, name: fc.string(), kind: fewIds, level: fewIds, order: fewIds, other: fc.anything() }) },
    { weight: 1, arbitrary: fc.anything() },
    { weight: 1, arbitrary: fc.constantFrom(circular, { id: '2', name: '乙', area: 1n }) },
  );

  it('and never in both as left out: rows are units plus rows left out', () => {
    fc.assert(
      fc.property(fc.array(noisyRow, { maxLength: 30 }), (rows) => {
        const { tree, findings } = buildTree(rows as OrgRow[]);
        expectSound(tree);
        const out = findings.filter(({ code }) => leavesRowOut(code)).map(({ row }) => row as number);
        expect(new Set(out).size).toBe(out.length);
        const taken = rows.filter((_, position) => !out.includes(position + 1)) as OrgRow[];
        const ids = Array.from({ length: tree.length }, (_, index) => idOf(tree, index)).filter((_, index) => index !== tree.orphanRoot);
        expect(ids.sort()).toEqual(taken.map(({ id }) => id).sort());
        expect(sizeOf(tree)).toBe(taken.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('circles', () => {
  it.each([
    ['a unit above itself', 'b:a a:a', '@(a(b))', [['self-parent', 'a', { name: '名a' }]]],
    ['two units', 'b:a a:b', '@(a(b))', [['cycle', 'a', { name: '名a', count: 2, members: 'a → b → a' }]]],
    ['two numbers', '10:9 9:10', '@(9(10))', [['cycle', '9', { name: '名9', count: 2, members: '9 → 10 → 9' }]]],
    ['five units', 'c:b b:a a:e e:d d:c', '@(a(b(c(d(e)))))', [['cycle', 'a', { name: '名a', count: 5, members: 'a → e → d → c → b → a' }]]],
    ['six units', 'f:e c:b b:a a:f e:d d:c', '@(a(b(c(d(e(f))))))', [['cycle', 'a', { name: '名a', count: 6, members: 'a → f → e → d → c → …' }]]],
    ['a circle that trees hang on', '31:3 3:2 x: 2:1 1:2 4:1 9:x', 'x(9) @(1(2(3(31)) 4))', [['cycle', '1', { name: '名1', count: 2, members: '1 → 2 → 1' }]]],
    [
      'two circles',
      '4:3 3:4 2:1 1:2',
      '@(1(2) 3(4))',
      [
        ['cycle', '3', { name: '名3', count: 2, members: '3 → 4 → 3' }],
        ['cycle', '1', { name: '名1', count: 2, members: '1 → 2 → 1' }],
      ],
    ],
  ])('of %s are opened at the first code, and all stay in the tree', (_, text, expected, found) => {
    const { tree, findings } = buildTree(rowsOf(text));
    expect(outline(tree)).toBe(expected);
    expect(findings.map(({ code, id, values }) => [code, id, values])).toEqual(found);
  });

  it('of 100,000 units, each with a unit hanging on it, are one finding', () => {
    const count = 100_000;
    const rows = Array.from({ length: count * 2 }, (_, at) => ({ id: String(at), name: '甲', parentId: String(at < count ? (at + 1) % count : at - count) }));
    const { tree, findings } = buildTree(rows);
    expect(findings).toMatchObject([{ code: 'cycle', id: '0', values: { count, members: '0 → 1 → 2 → 3 → 4 → …' } }]);
    expect(sizeOf(tree)).toBe(count * 2);
  });
});

describe('orphans', () => {
  it.each([
    ['their codes come first', 'zz: b:q', 'zz @(b)'],
    ['they have units below', 'b1:b b:q 1:', '1 @(b(b1))'],
    ['there is nothing else', 'b:q a:q', '@(a b)'],
    ['they name the marked node as parent', 'b:@orphans 1:', '1 @(b)'],
    ['their parent was left out', '1.1E+5: b:1.1E+5 1:', '1 @(b)'],
  ])('hang under the marked node, which is last among the top units, also when %s', (_, text, expected) => {
    const { tree } = buildTree(rowsOf(text));
    expect(outline(tree)).toBe(expected);
    expect(idOf(tree, tree.orphanRoot)).toBe('@orphans');
  });

  it('leave the marked node last, whatever order the top units have', () => {
    const rows: OrgRow[] = [{ id: '~', name: '甲', order: Infinity }, { id: 'b', name: '乙', parentId: 'q', order: -5 }, { id: 'c', name: '丙', order: 1e308 }];
    expect(outline(buildTree(rows).tree)).toBe('c ~ @(b)');
  });
});

describe('a chain', () => {
  it.each([10_000, 100_000])('of %i units, deepest first, is built', (count) => {
    const rows = Array.from({ length: count }, (_, at) => ({ id: String(count - at), name: '甲', parentId: at === count - 1 ? null : String(count - at - 1) }));
    const { tree, findings } = buildTree(rows);
    expect(findings).toEqual([]);
    expect(tree.level[count - 1]).toBe(count);
    expect(tree.parent[count - 1]).toBe(count - 2);
    expect(tree.end.every((end) => end === count)).toBe(true);
  });
});
