import { html, nothing, type TemplateResult } from 'lit';
import type { PagePart } from './paginate.js';
import type { PrintBlock, PrintContent, PrintDocument, PrintFigure, PrintSetting, PrintTable } from './print-document.js';

/** What flows over the pages: a block, the title, or one paragraph of a text, with the lines that it begins with. */
export type SheetBlock =
  | Exclude<PrintBlock, { readonly kind: 'paragraph' }>
  | { readonly kind: 'title' }
  | { readonly kind: 'paragraph'; readonly text: PrintContent; readonly look: 'body' | 'note' };

/** A block as it stands in the flow. */
export interface SheetItem {
  readonly block: SheetBlock;
  readonly startsPage: boolean;
  /** Where each line of a text begins, once it is measured. */
  lineStarts: readonly number[];
}

/** All that flows over the pages of a document, in order. */
export function itemsOf({ sections, form }: PrintDocument): SheetItem[] {
  const item = (block: SheetBlock, startsPage = false): SheetItem => ({ block, startsPage, lineStarts: [] });
  return [
    ...(form === 'slips' ? [] : [item({ kind: 'title' })]),
    ...sections.flatMap(({ blocks, startsPage = false }) =>
      blocks.flatMap(paragraphsOf).map((block, index) => item(block, startsPage && index === 0)),
    ),
  ];
}

/** A block; a text as its paragraphs. */
function paragraphsOf(block: PrintBlock): SheetBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const { text, look = 'body' } = block;
  const texts = typeof text === 'string' ? text.split(/\r?\n/).filter((line) => line.trim() !== '') : [text];
  return texts.map((each) => ({ kind: 'paragraph', text: each, look }));
}

/** A page of full height, without its content. */
function renderPage(print: PrintDocument, setting: PrintSetting, look: string, label: string, content: unknown): TemplateResult {
  const { orientation, size, lang, direction } = setting;
  const { form = 'list', paper = 'A4' } = print;
  return html`<div class="page ${paper} ${orientation} ${form} ${form === 'formal' ? '' : size} ${look}" role="group" aria-label=${label} lang=${lang} dir=${direction}>
    <div class="content">${content}</div>
    ${form === 'slips' ? nothing : renderFoot(print, label)}
  </div>`;
}

function renderFoot({ title, unit, period, footNote, printedOn }: PrintDocument, label: string): TemplateResult {
  return html`<div class="foot">
    <span>${[title, unit, period].filter(Boolean).map((text, index) => html`${index > 0 ? ' · ' : ''}<bdi>${text}</bdi>`)}</span>
    <span>${label}</span><span><bdi>${footNote}</bdi></span><span>${printedOn}</span>
  </div>`;
}

/** What is measured, on one page without end. */
export function renderGalley(print: PrintDocument, setting: PrintSetting, pieces: readonly { readonly item: SheetItem; readonly part: RowRange | null }[]): TemplateResult {
  return renderPage(print, setting, 'galley', setting.pageOf(999, 999), pieces.map(({ item, part }) => renderItem(print, item, part ?? undefined)));
}

/** An empty page, whose content is as high as that of any page can be. */
export function renderEmptyPage(print: PrintDocument, setting: PrintSetting): TemplateResult {
  return renderPage(print, setting, 'galley', setting.pageOf(999, 999), nothing);
}

/** The pages as they are printed, from one to the one before another. */
export function renderPages(print: PrintDocument, setting: PrintSetting, items: readonly SheetItem[], pages: readonly (readonly PagePart[])[], first: number, end: number): TemplateResult[] {
  return pages.slice(first, end).map((parts, index) =>
    renderPage(print, setting, '', setting.pageOf(first + index + 1, pages.length), parts.map((part) => renderItem(print, items[part.item] as SheetItem, part))),
  );
}

/** Rows of a table or lines of a paragraph, from the first to the one before the last. */
type RowRange = Pick<PagePart, 'from' | 'to'>;

/** An item, or the part of it that stands on a page. */
function renderItem(print: PrintDocument, { block, lineStarts }: SheetItem, part?: RowRange): TemplateResult {
  switch (block.kind) {
    case 'title':
      return html`<div class="block">
        <h1><bdi>${print.title}</bdi></h1>
        <div class="about">${[print.unit, print.period].filter(Boolean).map((text) => html`<span><bdi>${text}</bdi></span>`)}</div>
      </div>`;
    case 'heading':
      return html`<div class="block">${block.level === 3 ? html`<h3>${block.text}</h3>` : html`<h2>${block.text}</h2>`}</div>`;
    case 'paragraph': {
      const { from = 0, to = lineStarts.length } = part ?? {};
      const goesOn = from > 0 ? 'goes-on' : '';
      const isParted = to < lineStarts.length ? 'is-parted' : '';
      const text = typeof block.text === 'string' && part ? block.text.slice(lineStarts[from] ?? 0, lineStarts[to]) : block.text;
      return html`<div class="block paragraph ${block.look} ${goesOn} ${isParted}"><p>${text}</p></div>`;
    }
    case 'facts':
      return html`<div class="block facts"><dl>${block.facts.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl></div>`;
    case 'table':
      return renderTable(block, part);
    case 'signatures':
      return html`<div class="block signatures"><div>${block.lines.map((line) => html`<span>${line}</span>`)}</div></div>`;
    case 'figure':
      return renderFigure(block);
  }
}

function renderFigure({ content, caption }: PrintFigure): TemplateResult {
  return html`<div class="block figure"><figure>${content}${caption === undefined ? nothing : html`<figcaption>${caption}</figcaption>`}</figure></div>`;
}

/** Hundredths of the width for each column. */
function sharesOf({ columns }: PrintTable): number[] {
  const sum = columns.reduce((total, { share = 1 }) => total + share, 0);
  return columns.map(({ share = 1 }) => Math.max(1, Math.round((100 * share) / sum)));
}

function renderTable(table: PrintTable, part?: RowRange): TemplateResult {
  const { columns, caption, rows, foot, look: tableLook } = table;
  const shares = sharesOf(table);
  const { from = 0, to = Infinity } = part ?? {};
  const hasFoot = foot !== undefined && (table.footOn === 'every' || to > rows.length);
  const cells = (contents: readonly PrintContent[]): TemplateResult[] =>
    contents.map((content, index) => html`<td class=${columns[index]?.align ?? 'start'}>${content}</td>`);
  return html`<div class="block table">
    <table class=${tableLook ?? nothing}>
      ${caption === undefined ? nothing : html`<caption>${caption}</caption>`}
      <thead>
        <tr>${columns.map(({ label, align = 'start' }, index) => html`<th scope="col" class="${align} ${tableLook === undefined ? `share-${shares[index]}` : ''}">${label}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.slice(from, to).map((row, index) => {
          if ('group' in row) return html`<tr><th class="group" scope="rowgroup" colspan=${columns.length}>${row.group}</th></tr>`;
          if ('spans' in row) return renderSpans(row.cells, row.spans);
          const next = rows[from + index + 1];
          const look = next !== undefined && 'staysWithBefore' in next ? 'goes-on' : nothing;
          return html`<tr class=${look}>${cells('cells' in row ? row.cells : row)}</tr>`;
        })}
      </tbody>
      ${hasFoot ? html`<tfoot><tr>${cells(foot)}</tr></tfoot>` : nothing}
    </table>
  </div>`;
}

/** A row of cells that may be several columns wide. */
function renderSpans([head, ...cells]: readonly PrintContent[], [headSpan, ...spans]: readonly number[]): TemplateResult {
  return html`<tr><th scope="row" colspan=${headSpan ?? 1}>${head}</th>${cells.map((content, index) => html`<td colspan=${spans[index] ?? 1}>${content}</td>`)}</tr>`;
}
