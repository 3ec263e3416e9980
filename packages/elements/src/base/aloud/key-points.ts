/** How much of what shows is read: a whole screen would take minutes. */
const limits = { rows: 5, points: 40 };
/** A row with more cells that speak for themselves, as the months of a year, is read by its name and its sum. */
const mostSpokenCells = 6;

/** What is asked for of a widget before what it shows: what it is of. */
const subject = '.header .title, .header .unit-button bdi, .header select';
/** What says nothing to who listens: what is pressed and filled in, what is drawn, what helps to find the way. */
const unsaid =
  'button:not(:is(li, td, th) .plain), input, select, textarea, label, .field, nav, template, script, style, [role=toolbar], [role=tablist], [aria-hidden=true], .header, .tabs, .toolbar, .status-line, .column-head, .sample, .legend, .board-legend, .plot-legend';
/** What stands within a sentence, however it is laid out. */
const inline = 'button, span, strong, b, em, i, small, bdi, bdo, time, data, output, mark, sub, sup, a, abbr, code';
/** What is one sentence, whatever it is made of. */
const sentence = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, caption, summary, legend, [role=heading], [role=note]';
const rows = 'tbody tr, [role=treeitem], [role=row][data-row]:not(thead [role=row])';

/** What words the key points need besides those that show. */
export interface KeyPointWords {
  /** That more rows follow. */
  readonly moreRows: (count: number) => string;
  /** Between the parts of one sentence. */
  readonly comma: string;
}

/**
 * The key points (要点) of what a widget shows, as sentences to be read out: what it is and of which unit, the notices, then the
 * view as it stands there, of each list its first rows. Masked is what is masked on the page.
 * @param frame the widget's frame, as it is rendered now
 */
export function keyPointsOf(frame: Element, words: KeyPointWords): readonly string[] {
  const parts = [...frame.querySelectorAll(subject)].filter(isSeen).map((each) => (each instanceof HTMLSelectElement ? (each.selectedOptions[0]?.textContent ?? '') : textOf(each)));
  const points = [joined(parts, words), ...pointsIn(frame, words)].filter(says);
  return points.filter((point, at) => point !== points[at - 1]).slice(0, limits.points);
}

function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function* pointsIn(element: Element, words: KeyPointWords): Generator<string> {
  let loose: string[] = [];
  const said = function* (): Generator<string> {
    if (loose.length > 0) yield joined(loose, words);
    loose = [];
  };
  for (const node of nodesOf(element)) {
    if (node instanceof Text) loose.push(node.data);
    if (!(node instanceof Element) || isUnsaid(node)) continue;
    if (node.matches(inline)) {
      loose.push(textOf(node));
      continue;
    }
    yield* said();
    if (node.matches('[role=img]')) yield textOf(node);
    else if (node.matches('table, [role=tree], [role=grid]')) yield* rowsOf(node, words);
    else if (node.matches(sentence)) yield joined(piecesOf(node), words);
    else yield* pointsIn(node, words);
  }
  yield* said();
}

/** A table's name, its first rows with each value after the name of its column, how many follow, and the sums below. */
function* rowsOf(table: Element, words: KeyPointWords): Generator<string> {
  const caption = table.querySelector('caption');
  if (caption) yield textOf(caption);
  const heads = [...table.querySelectorAll('thead th')].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
  const all = [...table.querySelectorAll(rows)].filter((row) => !isUnsaid(row));
  for (const row of all.slice(0, limits.rows)) yield rowText(row, heads, words);
  const left = sizeOf(table, all.length) - limits.rows;
  if (left > 0) yield words.moreRows(left);
  for (const sums of table.querySelectorAll('tfoot tr')) yield rowText(sums, heads, words);
}

/** How many rows a table has, also those that are not drawn. A tree does not say how many it has; the sentence above it does. */
function sizeOf(table: Element, drawn: number): number {
  if (table.matches('[role=tree]')) return 0;
  const stated = table.getAttribute('aria-rowcount');
  return stated === null ? drawn : Number(stated) - table.querySelectorAll('thead tr, tfoot tr').length;
}

/** A row as one sentence. */
function rowText(row: Element, heads: readonly string[], words: KeyPointWords): string {
  const cells = [...row.querySelectorAll('th, td, [role=gridcell], [role=rowheader]')];
  if (cells.length === 0) return joined([...piecesOf(row), describedBy(row)], words);
  const spoken = cells.filter((cell) => cell.hasAttribute('aria-label'));
  const isLong = spoken.length > mostSpokenCells;
  return joined(cells.map((cell, at) => (isLong && spoken.includes(cell) ? '' : cellText(cell, isLong ? '' : (heads[at] ?? ''), at === 0, words))), words);
}

/** What a row says beside its name to who cannot see its columns. */
function describedBy(row: Element): string {
  const id = row.getAttribute('aria-describedby');
  return (id && row.querySelector(`#${CSS.escape(id)}`)?.textContent) || '';
}

/** What a cell says, after the name of its column; nothing for an empty one. A name needs no word before it. */
function cellText(cell: Element, head: string, isName: boolean, words: KeyPointWords): string {
  const spoken = cell.getAttribute('aria-label');
  if (spoken !== null) return spoken;
  const label = cell.querySelector('.label')?.textContent?.trim();
  const value = joined(piecesOf(cell).filter((piece) => piece !== label), words);
  if (!says(value)) return '';
  const name = label ?? head;
  return (isName && /\p{L}/u.test(value)) || value.startsWith(name) ? value : `${name} ${value}`;
}

/** The texts of an element in their order, as far as they are said. */
function piecesOf(element: Element): string[] {
  return nodesOf(element).flatMap((node) => {
    if (node instanceof Text) return [node.data.trim()];
    if (!(node instanceof Element) || isUnsaid(node)) return [];
    return node.matches(`${inline}, [role=img]`) ? [textOf(node)] : piecesOf(node);
  });
}

/** All text of an element, as far as it is said; of a drawing, what it is called. */
function textOf(element: Element): string {
  if (element.matches('[role=img]')) return element.getAttribute('aria-label') ?? '';
  return nodesOf(element)
    .map((node) => (node instanceof Text ? node.data : node instanceof Element && !isUnsaid(node) ? textOf(node) : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Children as they are drawn, also those of a part of its own. */
function nodesOf(element: Element): readonly Node[] {
  if (element instanceof HTMLSlotElement) return element.assignedNodes({ flatten: true });
  return [...(element.shadowRoot ?? element).childNodes];
}

function isUnsaid(element: Element): boolean {
  return element.matches(unsaid) || !isSeen(element);
}

/** Whether anybody can see it. What is only hidden from sight, as the name of a table, is for those who listen. */
function isSeen(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return visibility !== 'hidden' && (display === 'contents' || element.getClientRects().length > 0);
}

/** Parts as one sentence; after a part that ends one nothing is put. */
function joined(parts: readonly string[], { comma }: KeyPointWords): string {
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .reduce((whole, part) => (whole === '' ? part : /[。！？；：，、.!?;:,،؛؟]$/u.test(whole) ? `${whole} ${part}` : `${whole}${comma}${part}`), '');
}
