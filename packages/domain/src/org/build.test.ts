import { describe, expect, it } from 'vitest';
import { buildTree, buildTreeInSteps, type BuildProgress } from './build.js';
import type { OrgFinding } from './finding.js';
import { leavesRowOut, severityOf } from './finding.js';
import type { OrgRow } from './row.js';
import { idOf, kindOf, nameOf, sizeOf } from './tree.js';
import { unitOf } from './unit.js';

/** Rows of what a host may hand over against its types. */
function loose(...rows: unknown[]): OrgRow[] {
  return rows as OrgRow[];
}

function codesOf(findings: readonly OrgFinding[]): string[] {
  return findings.map(({ code }) => code);
}

function circular(): object {
  const row: Record<string, unknown> = { id: '1', name: '甲' };
  return Object.assign(row, { self: row });
}

describe('a row that cannot be taken', () => {
  it.each([
    ['null', null, 'bad-row', { content: 'null' }],
    ['undefined', undefined, 'bad-row', { content: '' }],
    ['a text', '110101', 'bad-row', { content: '110101' }],
    ['a number', 5, 'bad-row', { content: '5' }],
    ['a symbol', Symbol('s'), 'bad-row', { content: 'Symbol(s)' }],
    ['a function', () => 1, 'bad-row', { content: 'function' }],
    ['a field that leads back to the row', circular(), 'bad-row', { content: '1' }],
    ['a BigInt in a field', { id: '1', name: '甲', area: 10n }, 'bad-row', { content: '1' }],
    [
      'a field that throws',
      {
        id: '1',
        name: '甲',
        get area() {
          throw new Error('no');
        },
      },
      'bad-row',
      { content: '1' },
    ],
    ['no id', { name: '甲' }, 'bad-id', { content: '' }],
    ['an empty id', { id: '', name: '甲' }, 'bad-id', { content: '' }],
    ['null as id', { id: null, name: '甲' }, 'bad-id', { content: 'null' }],
    ['a number as id', { id: 110101, name: '甲' }, 'bad-id', { content: '110101' }],
    ['an object without methods as id', { id: Object.create(null), name: '甲' }, 'bad-id', { content: 'object' }],
    ['an id of 201 characters', { id: '1'.repeat(201), name: '甲' }, 'bad-id', { content: '1'.repeat(40) }],
    ['a line feed in the id', { id: '1\n2', name: '甲' }, 'bad-id', { content: '1\n2' }],
    ['an override in the id', { id: '1\u202e2', name: '甲' }, 'bad-id', { content: '1\u202e2' }],
    ['the reserved id', { id: '@orphans', name: '甲' }, 'bad-id', { content: '@orphans' }],
    ['an id that a number format has ruined', { id: '1.10101E+11', name: '甲' }, 'damaged-id', { name: '甲' }],
  ])('because of %s is a finding, and its neighbours are in the tree', (_, row, code, values) => {
    const { tree, findings } = buildTree(loose({ id: 'a', name: 'A' }, row, { id: 'b', name: 'B' }));
    expect(tree.ids.text).toBe('a\nb\n');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, row: 2, values });
    expect(leavesRowOut(code as OrgFinding['code'])).toBe(true);
    expect(severityOf(code as OrgFinding['code'])).toBe('error');
  });

  it('as a duplicate says where the first one stands, which stays', () => {
    const { tree, findings } = buildTree([
      { id: '1', name: '甲' },
      { id: '2', name: '乙' },
      { id: '1', name: '丙', parentId: '2' },
    ]);
    expect(unitOf(tree, 0)).toEqual({ id: '1', parentId: null, name: '甲' });
    expect(sizeOf(tree)).toBe(2);
    expect(findings).toEqual([{ code: 'duplicate-id', id: '1', row: 3, values: { first: 1, name: '丙' } }]);
  });

  it('does not hold its id: a later sound row with the same id is taken', () => {
    const { tree, findings } = buildTree(loose(circular(), { id: '1', name: '乙' }));
    expect(nameOf(tree, 0)).toBe('乙');
    expect(codesOf(findings)).toEqual(['bad-row']);
  });
});

describe('an id', () => {
  it.each(['1'.repeat(200), '0110101', '3E12', 'a b', '@orphan', '和平', '𠮷', '__proto__', 'constructor', '<b>'])('%s is taken as it stands', (id) => {
    const { tree, findings } = buildTree([{ id, name: '甲' }]);
    expect(idOf(tree, 0)).toBe(id);
    expect(findings).toEqual([]);
  });
});

describe('a parent', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['the empty text', ''],
  ])('of %s makes a top unit', (_, parentId) => {
    expect(buildTree(loose({ id: '1', name: '甲', parentId })).findings).toEqual([]);
  });

  it('given as a number is found by its text', () => {
    expect(buildTree(loose({ id: '1', name: '甲' }, { id: '2', name: '乙', parentId: 1 })).tree.parent).toEqual(Int32Array.of(-1, 0));
  });

  it.each([[{}], [Object.create(null)], [[]], [Symbol('s')], [() => 1]])('that is no text leaves its unit in the tree, as an orphan', (parentId) => {
    const { tree, findings } = buildTree(loose({ id: '1', name: '甲', parentId }));
    expect(sizeOf(tree)).toBe(1);
    expect(codesOf(findings)).toEqual(['orphan']);
  });

  it('that is missing is named in the finding', () => {
    expect(buildTree([{ id: '1', name: '甲', parentId: '99' }]).findings).toEqual([
      { code: 'orphan', id: '1', row: 1, values: { name: '甲', parent: '99' } },
    ]);
  });
});

describe('a name', () => {
  const long = '村'.repeat(5000);
  it.each([
    ['empty', '', '', ['empty-name'], {}],
    ['of spaces', ' \u3000', '', ['empty-name'], {}],
    ['that is missing', undefined, '', ['empty-name'], {}],
    ['that is an object', {}, '', ['empty-name'], {}],
    ['that is a number', 7, '7', [], {}],
    ['with markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', ['markup'], {}],
    ['with an entity', '甲&amp;乙', '甲&amp;乙', ['markup'], {}],
    ['with a sign that is no markup', '3 < 5 & 甲<乙', '3 < 5 & 甲<乙', [], {}],
    ['with NUL', '甲\u0000乙', '甲 乙', ['control-characters'], { name: '甲 乙' }],
    ['with line feeds', '甲\r\n乙\n', '甲 乙', ['control-characters'], { name: '甲 乙' }],
    ['with an override', '甲\u202e乙', '甲 乙', ['control-characters'], { name: '甲 乙' }],
    ['of control characters only', '\u0000\u0001', '', ['control-characters', 'empty-name'], { name: '' }],
    ['with both', '<b>\u0000甲', '<b> 甲', ['control-characters', 'markup'], { name: '<b> 甲' }],
    ['with the right-to-left mark', '甲\u200f乙', '甲\u200f乙', [], {}],
    ['of 5,000 characters', long, '村'.repeat(1000), ['long-name'], { name: '村'.repeat(40), count: 5000 }],
    ['whose 1,000th unit is half a character', `${'村'.repeat(999)}𠮷`, '村'.repeat(999), ['long-name'], { count: 1001 }],
    ['of 1,000 characters', '村'.repeat(1000), '村'.repeat(1000), [], {}],
  ])('%s stays in the tree, and what is odd is said', (_, name, kept, codes, values) => {
    const { tree, findings } = buildTree(loose({ id: '0', name: '零' }, { id: '1', name }, { id: '2', name: '贰' }));
    expect(nameOf(tree, 1)).toBe(kept);
    expect([nameOf(tree, 0), nameOf(tree, 2)]).toEqual(['零', '贰']);
    expect(codesOf(findings)).toEqual(codes);
    if (findings[0]) expect(findings[0]).toMatchObject({ id: '1', row: 2, values });
  });
});

describe('a level', () => {
  it('that differs from the place in the tree is a finding, and the place stands', () => {
    const { tree, findings } = buildTree([
      { id: '2', name: '乙', parentId: '1', level: 3 },
      { id: '1', name: '甲', level: 1 },
      { id: '3', name: '丙', level: NaN },
    ]);
    expect(tree.level).toEqual(Int32Array.of(1, 2, 1));
    expect(findings).toEqual([{ code: 'wrong-level', id: '2', row: 1, values: { name: '乙', expected: 3, actual: 2 } }]);
  });

  it('says nothing below the marked node', () => {
    expect(codesOf(buildTree([{ id: '2', name: '乙', parentId: '1', level: 3 }, { id: '3', name: '丙', parentId: '2', level: 9 }]).findings)).toEqual(['orphan']);
  });
});

describe('kinds', () => {
  it('are kept as text, whatever they were', () => {
    const { tree } = buildTree(loose({ id: '1', name: '甲', kind: '村' }, { id: '2', name: '乙', kind: 7 }, { id: '3', name: '丙', kind: null }, { id: '4', name: '丁' }));
    expect([0, 1, 2, 3].map((index) => kindOf(tree, index))).toEqual(['村', '7', '', '']);
    expect(tree.kinds).toEqual(['', '村', '7']);
  });

  function ofKinds(count: number): OrgRow[] {
    return Array.from({ length: count }, (_, at) => ({ id: String(at), name: '甲', kind: `类${at}` }));
  }

  it('may be 65,535', () => {
    expect(kindOf(buildTree(ofKinds(65_535)).tree, 65_534)).toBe('类65534');
  });

  it('of more than 65,535 are refused with a typed error', () => {
    expect(() => buildTree(ofKinds(65_536))).toThrow(expect.objectContaining({ name: 'JicengError', code: 'too-many-kinds' }));
  });
});

describe('findings', () => {
  const rows = loose(
    { id: 'c', name: 'C', parentId: 'nowhere' },
    { id: 'b', name: '' },
    { id: 'b', name: 'B' },
    5,
    { id: 'a', name: '<b>', parentId: 'a', level: 1 },
    { id: 'd', name: '\u0000D', level: 2 },
  );

  it('come in the order of the rows', () => {
    expect(buildTree(rows).findings.map(({ code, row }) => [row, code])).toEqual([
      [1, 'orphan'],
      [2, 'empty-name'],
      [3, 'duplicate-id'],
      [4, 'bad-row'],
      [5, 'markup'],
      [5, 'self-parent'],
      [6, 'control-characters'],
      [6, 'wrong-level'],
    ]);
  });

  it('carry the row numbers of the source, also for the first of duplicates', () => {
    const { findings } = buildTree(rows, { rowNumberOf: (position) => position * 10 + 2 });
    expect(findings.map(({ row }) => row)).toEqual([2, 12, 22, 32, 42, 42, 52, 52]);
    expect(findings[2]?.values).toEqual({ first: 12, name: 'B' });
  });

  it.each([
    ['a tree', [{ id: 'a', name: '' }]],
    ['nothing', [5]],
  ])('of the reading are put in their places beside %s', (_, given) => {
    const earlier: OrgFinding[] = [{ code: 'bad-row', row: 9, values: {} }, { code: 'indent-jump', row: 1, values: {} }];
    const { findings } = buildTree(loose(...given), { findings: earlier });
    expect(findings.map(({ row }) => row)).toEqual([1, 1, 9]);
    expect(earlier).toHaveLength(2);
    expect(earlier[0]?.row).toBe(9);
  });

  it('of hundreds of thousands do not overflow the stack', () => {
    const earlier = Array.from({ length: 200_000 }, (_, at): OrgFinding => ({ code: 'bad-row', row: 300_000 - at, values: {} }));
    expect(buildTree(Array.from<OrgRow>({ length: 200_000 }), { findings: earlier }).findings).toHaveLength(400_000);
  });
});

describe('the source', () => {
  const rows: OrgRow[] = Array.from({ length: 10_000 }, (_, at) => ({ id: String(at), name: `第${at}组`, parentId: at ? String(at >> 3) : null }));

  it('may be a generator, and is closed when the work is called off', () => {
    let closed = false;
    function* source(): Generator<OrgRow> {
      try {
        yield* rows;
      } finally {
        closed = true;
      }
    }
    expect(buildTree(source())).toEqual(buildTree(rows));
    closed = false;
    const steps = buildTreeInSteps(source());
    steps.next();
    steps.return(undefined as never);
    expect(closed).toBe(true);
  });

  it('may be empty', () => {
    for (const empty of [[], new Set<OrgRow>()]) {
      const { tree, findings } = buildTree(empty);
      expect(tree).toMatchObject({ length: 0, orphanRoot: -1 });
      expect(findings).toEqual([]);
    }
  });

  it('is not changed', () => {
    const frozen = rows.map((row) => Object.freeze({ ...row, name: `${row.name}\u0000`, extra: Object.freeze([1]) }));
    expect(buildTree(Object.freeze(frozen) as readonly OrgRow[]).tree.length).toBe(rows.length);
  });

  it('is worked on in steps that say how far it is', () => {
    const seen: BuildProgress[] = [];
    const steps = buildTreeInSteps(rows);
    for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value);
    const phases = ['parsing', 'checking', 'building'];
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(phases);
    for (const phase of phases) {
      const done = seen.filter((progress) => progress.phase === phase).map((progress) => progress.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(done.at(-1)).toBeLessThanOrEqual(rows.length);
    }
  });
});
