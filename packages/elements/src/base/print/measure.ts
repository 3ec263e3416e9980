import type { FlowItem, FlowPiece } from './paginate.js';
import type { PrintRow, PrintTable } from './print-document.js';
import type { SheetBlock, SheetItem } from './sheets-view.js';

/** A page break leaves at least this many lines of a paragraph on either side. */
const fewestLines = 2;
/** CSS pixels by which the next line lies lower; glyphs of another font within a line differ by less. */
const lowerLine = 4;

/** Rows of a table that are measured at once: more would hold the page up. */
const rowsAtOnce = 400;

/** An item, or some rows of its table, as it is measured. */
export interface MeasuredPiece {
  readonly item: SheetItem;
  /** What stands before the item. */
  readonly before: SheetBlock | undefined;
  /** Rows of the table; one more than there are for its foot. Null for all else. */
  readonly part: { readonly from: number; readonly to: number } | null;
}

/** What is measured, in portions that are measured at once: long tables by some rows at a time, all else together. */
export function piecesOf(items: readonly SheetItem[]): MeasuredPiece[][] {
  const portions: MeasuredPiece[][] = [];
  let rows = Infinity;
  for (const [index, item] of items.entries()) {
    const { block } = item;
    const before = items[index - 1]?.block;
    const length = block.kind === 'table' ? block.rows.length : 0;
    for (let from = 0; from === 0 || from < length; from += rowsAtOnce) {
      const isLast = from + rowsAtOnce >= length;
      const part = block.kind === 'table' ? { from, to: isLast ? length + 1 : from + rowsAtOnce } : null;
      const count = Math.min(rowsAtOnce, length - from) + 1;
      if (rows + count > rowsAtOnce) {
        portions.push([]);
        rows = 0;
      }
      rows += count;
      portions.at(-1)?.push({ item, before, part });
    }
  }
  return portions;
}

/** The flow of whole items from that of their pieces, in the order in which these were measured. */
export function joinedFlow(pieces: readonly MeasuredPiece[], flows: readonly FlowItem[]): FlowItem[] {
  const joined: FlowItem[] = [];
  let last: SheetItem | undefined;
  for (const [index, { item }] of pieces.entries()) {
    const flow = flows[index] as FlowItem;
    const whole = joined.at(-1);
    if (item === last && whole) joined[joined.length - 1] = { ...whole, pieces: [...whole.pieces, ...flow.pieces] };
    else joined.push({ ...flow, startsPage: item.startsPage });
    last = item;
  }
  return joined;
}

/**
 * Measures blocks that were rendered on a page without end, in CSS pixels. Texts learn where their lines begin.
 * @param galley the page, with one block for each piece
 */
export function measure(galley: Element, pieces: readonly MeasuredPiece[]): FlowItem[] {
  const blocks = galley.querySelectorAll<HTMLElement>(':scope > .content > .block');
  return pieces.map(({ item, before, part }, index) => {
    const flow = flowOf(item, blocks[index] as HTMLElement, part);
    const [first, ...others] = flow.pieces;
    if (!first || (part?.from ?? 0) > 0) return flow;
    return { ...flow, pieces: [{ ...first, isGlued: staysTogether(before, item.block) }, ...others] };
  });
}

/** The height that an empty page has for its content, in CSS pixels. */
export function capacityOf(emptyPage: Element): number {
  return heightOf(emptyPage.querySelector('.content'));
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** What is a title of something, and what is signed, is on the page of the other. */
function staysTogether(before: SheetBlock | undefined, block: SheetBlock): boolean {
  return before?.kind === 'heading' || before?.kind === 'title' || block.kind === 'signatures';
}

function flowOf(item: SheetItem, element: HTMLElement, part: MeasuredPiece['part']): FlowItem {
  const { block } = item;
  if (block.kind === 'table') return tableFlow(block, part?.from ?? 0, element);
  if (block.kind !== 'paragraph' || typeof block.text !== 'string') return { pieces: [{ height: heightOf(element) }] };
  const text = element.querySelector('p') as HTMLElement;
  item.lineStarts = lineStartsOf(text);
  // The room around the text is counted on each page, though a page that it goes on from has less of it.
  return { pieces: linesOf(item.lineStarts.length, heightOf(text)), repeated: heightOf(element) - heightOf(text) };
}

/** The lines of a paragraph. */
function linesOf(lines: number, height: number): FlowPiece[] {
  const isGlued = (line: number): boolean => lines < 2 * fewestLines || line < fewestLines || line > lines - fewestLines;
  return Array.from({ length: lines }, (_, line) => ({ height: height / lines, isGlued: line > 0 && isGlued(line) }));
}

function tableFlow({ rows: all, footOn }: PrintTable, from: number, element: HTMLElement): FlowItem {
  const rows = [...element.querySelectorAll(':scope > table > tbody > tr')].map(heightOf);
  const foot = heightOf(element.querySelector(':scope > table > tfoot'));
  const repeatsFoot = footOn === 'every';
  const pieces: FlowPiece[] = rows.map((height, row) => ({ height, isGlued: staysWithRowBefore(all, from + row) }));
  // What is neither a row nor the foot: the head, the caption and the room around the table.
  const around = heightOf(element) - rows.reduce((sum, height) => sum + height, 0) - foot;
  if (foot > 0 && !repeatsFoot) pieces.push({ height: foot, isGlued: rows.length > 0 });
  // A table without rows shows its head.
  return { pieces: pieces.length > 0 ? pieces : [{ height: 0 }], repeated: repeatsFoot ? around + foot : around };
}

/** The first row below a heading over the rows stays with it, and so does a row that says so. */
function staysWithRowBefore(rows: readonly PrintRow[], row: number): boolean {
  const [before, own] = [rows[row - 1], rows[row]];
  return (before !== undefined && 'group' in before) || (own !== undefined && 'staysWithBefore' in own);
}

/** The offsets at which the lines of a text begin as it is wrapped now. */
function lineStartsOf(paragraph: HTMLElement): number[] {
  const text = [...paragraph.childNodes].find((child) => child instanceof Text);
  if (!text) return [0];
  const range = document.createRange();
  const starts: number[] = [];
  let line = -Infinity;
  for (let offset = 0; offset < text.length; offset++) {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    const { bottom, height } = range.getBoundingClientRect();
    // Blanks at either end of a line are not shown.
    if (height === 0 || bottom < line + lowerLine) continue;
    starts.push(starts.length === 0 ? 0 : offset);
    line = bottom;
  }
  return starts.length === 0 ? [0] : starts;
}
