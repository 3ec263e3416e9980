/** A piece that is never split: a block, a row of a table, a line of a paragraph. */
export interface FlowPiece {
  /** In CSS pixels. */
  readonly height: number;
  /** Stands on the page of the piece before it, wherever a page is high enough for both. */
  readonly isGlued?: boolean;
}

/** Pieces that belong together, such as the rows of one table. */
export interface FlowItem {
  readonly pieces: readonly FlowPiece[];
  /** What is repeated around the pieces on each page, such as the head and the foot of a table, in CSS pixels. */
  readonly repeated?: number;
  /** Begins a new page. */
  readonly startsPage?: boolean;
}

/** Some pieces of an item, from the first to the one before the last, that stand together on a page. */
export interface PagePart {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

interface PlacedPiece extends FlowPiece {
  readonly item: number;
  readonly piece: number;
}

/** Pieces that should stay on one page. */
interface Group {
  readonly pieces: readonly PlacedPiece[];
  readonly startsPage: boolean;
}

/**
 * Distributes what flows over pages of one height. Every piece stands on exactly one page, in order; a page is higher
 * than allowed only where its single piece is. Glued pieces are parted only when no page can hold them together.
 * @param capacity height of a page in CSS pixels
 * @returns the parts of each page; one page without parts when nothing flows
 */
export function paginate(items: readonly FlowItem[], capacity: number): readonly (readonly PagePart[])[] {
  const repeatedOf = (item: number): number => items[item]?.repeated ?? 0;
  const pages: PagePart[][] = [[]];
  let used = 0;

  /** The height that pieces add below what an item left on the page; -1 for an empty page. */
  function heightOf(pieces: readonly PlacedPiece[], lastItem: number): number {
    let height = 0;
    let before = lastItem;
    for (const { item, height: own } of pieces) {
      height += own + (item === before ? 0 : repeatedOf(item));
      before = item;
    }
    return height;
  }

  function lastItem(): number {
    return pages.at(-1)?.at(-1)?.item ?? -1;
  }

  function turnPage(): void {
    if (lastItem() < 0) return;
    pages.push([]);
    used = 0;
  }

  function place(pieces: readonly PlacedPiece[]): void {
    if (used + heightOf(pieces, lastItem()) > capacity) turnPage();
    if (pieces.length > 1 && heightOf(pieces, lastItem()) > capacity) {
      for (const piece of pieces) place([piece]);
      return;
    }
    used += heightOf(pieces, lastItem());
    for (const { item, piece } of pieces) {
      const page = pages.at(-1) as PagePart[];
      const part = page.at(-1);
      if (part?.item === item) page[page.length - 1] = { ...part, to: piece + 1 };
      else page.push({ item, from: piece, to: piece + 1 });
    }
  }

  for (const group of groupsOf(items)) {
    if (group.startsPage) turnPage();
    place(group.pieces);
  }
  return pages;
}

/** The pieces of all items, those that are glued to one another together. */
function groupsOf(items: readonly FlowItem[]): Group[] {
  const groups: { pieces: PlacedPiece[]; startsPage: boolean }[] = [];
  let startsPage = false;
  items.forEach(({ pieces, startsPage: starts }, item) => {
    startsPage ||= starts === true;
    pieces.forEach((each, piece) => {
      const placed = { ...each, item, piece };
      const group = groups.at(-1);
      if (each.isGlued && group && !startsPage) group.pieces.push(placed);
      else groups.push({ pieces: [placed], startsPage });
      startsPage = false;
    });
  });
  return groups;
}
