import { css, html } from 'lit';
import type { PrintBlock, PrintColumn, PrintDocument, PrintHeading, PrintParagraph, PrintSection, PrintSignatures, PrintTable } from '../../base/print/print-document.js';
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
  .year-grid thead th:first-child {
    inline-size: 13%;
  }
  .year-grid thead th:last-child {
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
  if (block.kind === 'grid') return tableOf(block.grid);
  if (block.kind === 'closing') return { kind: 'figure', content: html`<div class="closing">${block.lines.map((line) => html`<p>${line}</p>`)}</div>` };
  return block;
}

/** The grid as a table, so that its rows flow over pages. */
function tableOf({ head, months, sumHead, rows }: YearGrid): PrintTable {
  return {
    kind: 'table',
    look: 'year-grid',
    columns: [head, ...months, sumHead].map((label) => ({ label })),
    rows: rows.map(({ title, cells, sum }) => ({ cells: [title, ...cells.map(({ text }) => text), sum], spans: [1, ...cells.map(({ span }) => span), 1] })),
  };
}
