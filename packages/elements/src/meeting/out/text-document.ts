import { css, html, type TemplateResult } from 'lit';
import type { PrintBlock, PrintColumn, PrintDocument, PrintFigure, PrintHeading, PrintParagraph, PrintSection, PrintSignatures } from '../../base/print/print-document.js';
import type { YearGrid } from './year-grid.js';

/** A cell of text. */
export type TextCell = string | number;

type TextOf<Block> = Omit<Block, 'text'> & { readonly text: string };

export interface TextTable {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly (Omit<PrintColumn, 'label'> & { readonly label: string })[];
  readonly rows: readonly (readonly TextCell[])[];
  readonly foot?: readonly TextCell[];
}

export interface TextFacts {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** The grid of a year, which is wider than a table of plain rows: a cell may span months. */
export interface TextGrid {
  readonly kind: 'grid';
  readonly grid: YearGrid;
}

/** The end of a formal text: whose it is and when, at the end of their lines. */
export interface TextClosing {
  readonly kind: 'closing';
  readonly lines: readonly string[];
}

/** The blocks of paper whose content is text alone. */
export type TextBlock = TextOf<PrintHeading> | TextOf<PrintParagraph> | TextFacts | TextTable | PrintSignatures | TextGrid | TextClosing;

/** A document of text alone: it goes out on paper and as a page of its own. */
export interface TextDocument extends Omit<PrintDocument, 'sections' | 'styles'> {
  readonly sections: readonly (Omit<PrintSection, 'blocks'> & { readonly blocks: readonly TextBlock[] })[];
}

const textStyles = css`
  .page .closing p {
    text-align: end;
    padding-inline-end: 2em;
  }
  .page .year-grid th,
  .page .year-grid td {
    text-align: center;
    vertical-align: middle;
    padding: 1mm 0.5mm;
  }
  .page .year-grid :is(th, td):first-child {
    text-align: start;
    padding-inline: 1.5mm;
  }
  .year-grid .title {
    inline-size: 13%;
  }
  .year-grid .sum {
    inline-size: 6%;
  }
`;

/** The document for the print preview. */
export function printed(document: TextDocument): PrintDocument {
  return {
    ...document,
    styles: [textStyles],
    sections: document.sections.map(({ blocks, ...section }) => ({ ...section, blocks: blocks.map(printedBlock) })),
  };
}

function printedBlock(block: TextBlock): PrintBlock {
  if (block.kind === 'grid') return figureOf(block.grid);
  if (block.kind === 'closing') return { kind: 'figure', content: html`<div class="closing">${block.lines.map((line) => html`<p>${line}</p>`)}</div>` };
  return block;
}

function figureOf({ head, months, sumHead, rows }: YearGrid): PrintFigure {
  const content: TemplateResult = html`<table class="year-grid">
    <colgroup><col class="title" /><col span=${months.length} /><col class="sum" /></colgroup>
    <thead>
      <tr><th scope="col">${head}</th>${months.map((month) => html`<th scope="col">${month}</th>`)}<th scope="col">${sumHead}</th></tr>
    </thead>
    <tbody>
      ${rows.map(({ title, cells, sum }) => html`<tr><th scope="row">${title}</th>${cells.map(({ span, text }) => html`<td colspan=${span}>${text}</td>`)}<td>${sum}</td></tr>`)}
    </tbody>
  </table>`;
  return { kind: 'figure', content };
}
