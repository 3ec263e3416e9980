import type { CSSResult, TemplateResult } from 'lit';

/** Text, or a template where text alone does not do. */
export type PrintContent = string | number | TemplateResult;

/** A heading. It never stands at the foot of a page without what follows it. */
export interface PrintHeading {
  readonly kind: 'heading';
  readonly text: PrintContent;
  /** 2, which is the default, or 3 for one below it. */
  readonly level?: 2 | 3;
}

/** Running text. A string goes on over pages between its lines, each line break in it begins a paragraph; a template stays whole. */
export interface PrintParagraph {
  readonly kind: 'paragraph';
  readonly text: PrintContent;
  /** A `note` is set smaller, without an indent. Default `body`. */
  readonly look?: 'body' | 'note';
}

/** Labels, each with its value. It stays whole. */
export interface PrintFacts {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: PrintContent; readonly value: PrintContent }[];
}

export interface PrintColumn {
  readonly label: PrintContent;
  /** Default `start`. */
  readonly align?: 'start' | 'center' | 'end';
  /** Its part of the width, in proportion to the other columns. Default 1. */
  readonly share?: number;
}

/**
 * A row by its cells, which may have to stay on the page of the row before; or a row over the whole width that names the
 * rows below it and stays with the first of them. With spans, each cell is as many columns wide as its span says, and the
 * first one heads its row. A row that another one stays with has the class `goes-on`.
 */
export type PrintRow = readonly PrintContent[] | { readonly cells: readonly PrintContent[]; readonly staysWithBefore: true } | { readonly cells: readonly PrintContent[]; readonly spans: readonly number[] } | { readonly group: PrintContent };

/** A table. Its head is repeated on each page and no row is split, unless it is higher than a page. */
export interface PrintTable {
  readonly kind: 'table';
  readonly caption?: PrintContent;
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
  /** A class of the table, for the styles of the document; these say how wide its columns are. */
  readonly look?: string;
  /** The totals. */
  readonly foot?: readonly PrintContent[];
  /** Whether the totals stand below the last row, which is the default, or on every page. */
  readonly footOn?: 'last' | 'every';
}

/** Lines to sign on, each by what stands before it. They stay on the page of what they sign. */
export interface PrintSignatures {
  readonly kind: 'signatures';
  readonly lines: readonly string[];
}

/** Anything that stays whole, such as a drawing. */
export interface PrintFigure {
  readonly kind: 'figure';
  readonly content: TemplateResult;
  readonly caption?: PrintContent;
}

export type PrintBlock = PrintHeading | PrintParagraph | PrintFacts | PrintTable | PrintSignatures | PrintFigure;

export interface PrintSection {
  readonly blocks: readonly PrintBlock[];
  /** Begins a new page. */
  readonly startsPage?: boolean;
  /** The list of attachments (附件目录): the user can leave it out. */
  readonly isAttachments?: boolean;
}

/** What is printed, in the words of the reader. */
export interface PrintDocument {
  readonly title: string;
  /** Whose sheet it is. */
  readonly unit?: string;
  /** The period, or the day as of which it holds. */
  readonly period?: string;
  /** What is chosen at first. */
  readonly orientation: PrintOrientation;
  /**
   * `list` has margins of 15 mm and type of 10.5 pt; `formal` is set as minutes and notices are, in 16 pt; `slips` are small
   * papers, each of which says itself what it is: without title and foot, with margins of 10 mm. Default `list`.
   */
  readonly form?: 'list' | 'formal' | 'slips';
  /** Default A4. */
  readonly paper?: 'A4' | 'A6';
  /** The name that the browser suggests for a PDF, without its ending. Default the title. */
  readonly fileName?: string;
  /** When it was printed and by whom, as a sentence for the foot of each page. */
  readonly printedOn: string;
  /** What stands at the foot of each page below the title, such as the rules package with its version. */
  readonly footNote: string;
  readonly sections: readonly PrintSection[];
  /** Whether the list of attachments is left out as long as nobody asks for it. Default false. */
  readonly leavesOutAttachments?: boolean;
  /** Styles for what the templates bring along. */
  readonly styles?: readonly CSSResult[];
}

export type PrintOrientation = 'portrait' | 'landscape';

/** How it is set. */
export interface PrintSetting {
  readonly orientation: PrintOrientation;
  /** `large` is 14 pt instead of 10.5 pt. A formal text keeps its prescribed size. */
  readonly size: 'standard' | 'large';
  /** Language and direction of the sheets. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** The words for a page's place, such as 第 2 / 3 页. */
  readonly pageOf: (page: number, pages: number) => string;
}
