import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type FlowItem, type PagePart } from './paginate.js';

const block = (height: number, options: Partial<FlowItem> = {}): FlowItem => ({ pieces: [{ height }], ...options });
const heading = (height: number): FlowItem => block(height);
/** What follows a heading stays with it by its first piece. */
const below = ({ pieces: [first, ...others], ...item }: FlowItem): FlowItem => ({ ...item, pieces: [{ height: 0, ...first, isGlued: true }, ...others] });
const table = (rows: readonly number[], repeated = 0): FlowItem => ({ pieces: rows.map((height) => ({ height })), repeated });

/** Pages as text: `0 1[2-4]` is all of the first item and the third and fourth piece of the second. */
function textOf(items: readonly FlowItem[], pages: readonly (readonly PagePart[])[]): string {
  const partText = ({ item, from, to }: PagePart): string => (to - from === items[item]?.pieces.length ? String(item) : `${item}[${from}-${to}]`);
  return pages.map((page) => page.map(partText).join(' ')).join(' | ');
}

const cases: readonly (readonly [promise: string, items: readonly FlowItem[], pages: string])[] = [
  ['nothing is one empty page', [], ''],
  ['what fits stays on one page, to the last pixel', [block(60), block(40)], '0 1'],
  ['one pixel more begins the next page', [block(60), block(41)], '0 | 1'],
  ['a block higher than a page has its own page', [block(10), block(250), block(10)], '0 | 1 | 2'],
  ['a first block higher than a page leaves no empty page before it', [block(250)], '0'],
  ['an item without pieces shows nowhere', [block(10), table([]), block(10)], '0 2'],
  ['rows go on over the page', [table([40, 40, 40, 40, 40])], '0[0-2] | 0[2-4] | 0[4-5]'],
  ['the repeated head takes its room on each page', [table([40, 40, 40], 20)], '0[0-2] | 0[2-3]'],
  ['with a head one pixel higher, one row less fits', [table([40, 40, 40], 21)], '0[0-1] | 0[1-2] | 0[2-3]'],
  ['a head whose first row no longer fits goes with it to the next page', [block(50), table([40, 40], 20)], '0 | 1'],
  ['a row higher than a page stands alone', [table([40, 250, 40], 10)], '0[0-1] | 0[1-2] | 0[2-3]'],
  ['a heading goes with the first row below it', [block(50), heading(20), below(table([40, 40]))], '0 | 1 2'],
  ['a heading and a first row that just fit stay', [block(40), heading(20), below(table([40, 40]))], '0 1 2[0-1] | 2[1-2]'],
  ['two headings, one below the other, go together', [block(50), heading(20), below(heading(20)), below(block(40))], '0 | 1 2 3'],
  ['a heading before a block that fills a page is parted from it', [heading(20), below(block(90))], '0 | 1'],
  ['what begins a page does so, once', [block(10), block(10, { startsPage: true }), block(10)], '0 | 1 2'],
  ['what begins a page at the very start leaves no empty page', [block(10, { startsPage: true })], '0'],
  ['what begins a page does so after a heading too', [heading(20), below(block(10, { startsPage: true }))], '0 | 1'],
  ['an item without pieces can begin a page for the next', [block(10), { pieces: [], startsPage: true }, block(10)], '0 | 2'],
  ['a glued last row takes the row before it along', [{ pieces: [{ height: 50 }, { height: 30 }, { height: 30, isGlued: true }] }], '0[0-1] | 0[1-3]'],
];

const flowItems = fc.array(
  fc.record({
    pieces: fc.array(fc.record({ height: fc.integer({ min: 0, max: 130 }), isGlued: fc.boolean() }), { maxLength: 8 }),
    repeated: fc.integer({ min: 0, max: 30 }),
    startsPage: fc.boolean(),
  }),
  { maxLength: 12 },
);
const capacity = 100;

const piecesOn = (page: readonly PagePart[]): string[] =>
  page.flatMap(({ item, from, to }) => Array.from({ length: to - from }, (_, offset) => `${item}/${from + offset}`));

function heightOn(items: readonly FlowItem[], page: readonly PagePart[]): number {
  return page.reduce((height, { item, from, to }) => {
    const { pieces = [], repeated = 0 } = items[item] ?? {};
    return height + repeated + pieces.slice(from, to).reduce((sum, piece) => sum + piece.height, 0);
  }, 0);
}

describe('paginate', () => {
  it.each(cases)('%s', (_promise, items, pages) => {
    expect(textOf(items, paginate(items, capacity))).toBe(pages);
  });

  it('puts every piece on exactly one page, in order', () => {
    fc.assert(
      fc.property(flowItems, (items) => {
        const all = items.flatMap(({ pieces }, item) => pieces.map((_, piece) => `${item}/${piece}`));
        expect(paginate(items, capacity).flatMap(piecesOn)).toEqual(all);
      }),
    );
  });

  it('makes a page higher than allowed only of a single piece', () => {
    fc.assert(
      fc.property(flowItems, (items) => {
        for (const page of paginate(items, capacity)) {
          if (heightOn(items, page) > capacity) expect(piecesOn(page)).toHaveLength(1);
        }
      }),
    );
  });

  it('leaves no page empty', () => {
    fc.assert(
      fc.property(flowItems, (items) => {
        const pages = paginate(items, capacity);
        if (pages.length > 1) for (const page of pages) expect(piecesOn(page)).not.toHaveLength(0);
      }),
    );
  });

  it('turns the page before a piece only where it begins one, does not fit, or goes with others that do not', () => {
    const loose = flowItems.map((items) => items.map((item) => ({ ...item, startsPage: false, pieces: item.pieces.map(({ height }) => ({ height })) })));
    fc.assert(
      fc.property(loose, (items) => {
        const pages = paginate(items, capacity);
        pages.slice(1).forEach((page, before) => {
          const [{ item, from }] = page as [PagePart];
          const extended = [...(pages[before] as PagePart[]), { item, from, to: from + 1 }];
          const goesOn = pages[before]?.at(-1)?.item === item;
          expect(heightOn(items, extended) - (goesOn ? (items[item]?.repeated ?? 0) : 0)).toBeGreaterThan(capacity);
        });
      }),
    );
  });
});
