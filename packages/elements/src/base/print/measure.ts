import type { FlowItem, FlowPiece } from './paginate.js';
import type { SheetBlock, SheetItem } from './sheets-view.js';

/** A page break leaves at least this many lines of a paragraph on either side. */
const fewestLines = 2;
/** CSS pixels by which the next line lies lower; glyphs of another font within a line differ by less. */
const lowerLine = 4;

/**
 * Measures blocks that were rendered on a page without end, in CSS pixels. Texts learn where their lines begin.
 * @param galley the page, with one block for each item
 */
export function measure(galley: Element, items: readonly SheetItem[]): FlowItem[] {
  const blocks = galley.querySelectorAll<HTMLElement>(':scope > .content > .block');
  return items.map((item, index) => {
    const flow = flowOf(item, blocks[index] as HTMLElement);
    const [first, ...others] = flow.pieces;
    const pieces = first ? [{ ...first, isGlued: staysTogether(items[index - 1]?.block, item.block) }, ...others] : [];
    return { ...flow, pieces, startsPage: item.startsPage };
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

function flowOf(item: SheetItem, element: HTMLElement): FlowItem {
  const { block } = item;
  if (block.kind === 'table') return tableFlow(block.rows.map((row) => 'group' in row), block.footOn === 'every', element);
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

function tableFlow(isGroup: readonly boolean[], repeatsFoot: boolean, element: HTMLElement): FlowItem {
  const rows = [...element.querySelectorAll(':scope > table > tbody > tr')].map(heightOf);
  const foot = heightOf(element.querySelector(':scope > table > tfoot'));
  const pieces = rows.map((height, row) => ({ height, isGlued: isGroup[row - 1] ?? false }));
  // What is neither a row nor the foot: the head, the caption and the room around the table.
  const around = heightOf(element) - rows.reduce((sum, height) => sum + height, 0) - foot;
  if (foot > 0 && !repeatsFoot) pieces.push({ height: foot, isGlued: rows.length > 0 });
  // A table without rows shows its head.
  return { pieces: pieces.length > 0 ? pieces : [{ height: 0 }], repeated: repeatsFoot ? around + foot : around };
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
