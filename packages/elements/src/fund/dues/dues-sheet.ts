import { yuanText, type SavedDues, type SavedHead, type SheetCell, type Workbook } from '@jiceng/domain';
import type { PrintDocument } from '../../base/print/print-document.js';
import { dayText } from '../../locales/format.js';
import { duesStrings } from '../../locales/fund/dues.js';
import type { FundStrings } from '../../locales/fund/index.js';
import { sheetStrings } from '../../locales/fund/sheets.js';
import { amountCell, saveWorkbook, sheetAmount, type SheetFormat } from '../allocate/sheet-file.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';
import { duesAmount, duesRate, duesTotal, hasRange } from './dues-words.js';

/** Dues that go out on paper or as a file: those that show, or saved ones. */
export interface DuesSource extends Omit<SavedDues, 'id' | 'time' | 'author' | 'withdrawn'> {
  /** When and under which number they were saved, if they were. */
  readonly saved?: Pick<SavedHead, 'id' | 'time' | 'author'>;
}

/**
 * Saves the table of dues as a file.
 * @returns the file's name
 */
export async function saveDuesFile(element: JcFundCalculator, source: DuesSource, format: SheetFormat): Promise<string> {
  const name = fileName(element, source, format);
  await saveWorkbook(name, duesWorkbook(source, element.fundStrings, element.settings.locale), format);
  return name;
}

function fileName(element: JcFundCalculator, { title, year }: DuesSource, extension: string): string {
  const { locale } = element.settings;
  return sheetStrings(locale).fileName(title, duesStrings(locale).file, year, element.todayDate.replaceAll('-', ''), extension);
}

/** Whether any row says what was paid, or that less was approved. */
function hasPaid({ rows }: DuesSource): boolean {
  return rows.some(({ paidFen, waiver }) => paidFen !== null || waiver !== '');
}

/** The dues as a workbook; a year is a formula of its month, the totals are sums. */
export function duesWorkbook(source: DuesSource, strings: FundStrings, locale: string): Workbook {
  const text = duesStrings(locale);
  const withPaid = hasPaid(source);
  const head = [text.number, text.name, text.kindColumn, text.baseColumn, text.how, text.monthly, text.yearly, ...(withPaid ? [text.paidColumn, text.noteColumn] : [])];
  const firstRow = 3;
  const rows: SheetCell[][] = [[{ value: text.caption(source.year, source.title), isBold: true }], head.map((value) => ({ value, isBold: true }))];
  source.rows.forEach(({ name, dues, paidFen, waiver }, index) => {
    const row = firstRow + index;
    rows.push([
      index + 1,
      name,
      localText(dues.titles, locale),
      dues.baseFen === null ? '' : amountCell(dues.baseFen),
      duesRate(dues, text, strings),
      amountCell(dues.monthlyFen),
      amountCell(dues.yearlyFen, { formula: `F${row}*12` }),
      ...(withPaid ? [paidFen === null ? '' : amountCell(paidFen), waiver ? text.waivedBy(waiver) : ''] : []),
    ]);
  });
  const last = firstRow + source.rows.length - 1;
  const sum = (fen: number, column: string): SheetCell => amountCell(fen, { formula: `SUM(${column}${firstRow}:${column}${last})`, isBold: true });
  const monthlyFen = source.rows.reduce((all, { dues }) => all + dues.monthlyFen, 0);
  rows.push(['', { value: text.total(source.rows.length), isBold: true }, '', '', '', sum(monthlyFen, 'F'), sum(source.totalFen, 'G'), ...(withPaid ? ['', ''] : [])]);
  if (hasRange(source.rows.map(({ dues }) => dues))) rows.push(['', text.rangeNote]);
  return { sheets: [{ name: text.sheetName, rows, widths: [6, 16, 14, 16, 24, 16, 16, ...(withPaid ? [16, 30] : [])], frozenRows: 2 }] };
}

/** The table of dues (党费计算表) for A4: monthly and yearly, the rules with their clauses, who signs. */
export function duesDocument(element: JcFundCalculator, source: DuesSource): PrintDocument {
  const { fundStrings } = element;
  const { locale } = element.settings;
  const text = duesStrings(locale);
  const sheets = sheetStrings(locale);
  const { title, year, rows, profile, saved } = source;
  const withPaid = hasPaid(source);
  const monthlyFen = rows.reduce((all, { dues }) => all + dues.monthlyFen, 0);
  return {
    title: text.sheetTitle(title),
    unit: element.unitName,
    period: fundStrings.yearOf(year),
    orientation: withPaid ? 'landscape' : 'portrait',
    fileName: fileName(element, source, 'pdf').replace(/\.pdf$/, ''),
    printedOn: sheets.printedOn(dayText(element.todayDate, locale)),
    footNote: sheets.rulesLine(localText(profile.title, locale), profile.version, profile.hash),
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            columns: [
              { label: text.number, align: 'center', share: 1 },
              { label: text.name, share: 2 },
              { label: text.kindColumn, share: 2 },
              { label: text.baseColumn, align: 'end', share: 2.5 },
              { label: text.how, align: 'end', share: 3 },
              { label: text.monthly, align: 'end', share: 2.5 },
              { label: text.yearly, align: 'end', share: 2.5 },
              ...(withPaid ? [{ label: text.paidColumn, align: 'end' as const, share: 2.5 }, { label: text.noteColumn, share: 4 }] : []),
            ],
            rows: rows.map(({ name, dues, paidFen, waiver }, index) => [
              index + 1,
              name,
              localText(dues.titles, locale),
              dues.baseFen === null ? '–' : sheetAmount(dues.baseFen),
              duesRate(dues, text, fundStrings),
              sheetAmount(dues.monthlyFen),
              sheetAmount(dues.yearlyFen),
              ...(withPaid ? [paidFen === null ? '' : sheetAmount(paidFen), waiver ? text.waivedBy(waiver) : ''] : []),
            ]),
            foot: ['', text.total(rows.length), '', '', '', sheetAmount(monthlyFen), sheetAmount(source.totalFen), ...(withPaid ? ['', ''] : [])],
          },
          ...(hasRange(rows.map(({ dues }) => dues)) ? [{ kind: 'paragraph' as const, look: 'note' as const, text: text.rangeNote }] : []),
          ...clausesOf(source, locale).map((clause) => ({ kind: 'paragraph' as const, look: 'note' as const, text: clause })),
          ...(saved
            ? [{ kind: 'facts' as const, facts: [{ label: sheets.calculation.saved, value: `${dayText(saved.time, locale)} ${saved.author}`.trim() }, { label: sheets.calculation.savedId, value: saved.id }] }]
            : []),
          { kind: 'signatures', lines: text.signatures },
        ],
      },
    ],
  };
}

/** The clause of each class that occurs, once. */
function clausesOf({ rows }: DuesSource, locale: string): string[] {
  const clauses = rows.map(({ dues }) => `${localText(dues.titles, locale)}: ${[dues.clause.title, dues.clause.section, dues.clause.text].filter(Boolean).join(' ')}`);
  return [...new Set(clauses)];
}

/** Rows of texts for the clipboard: a heading, the members, the total. */
export function duesTexts(rows: readonly DuesTextRow[], strings: FundStrings, locale: string): string[][] {
  const text = duesStrings(locale);
  const counted = rows.flatMap(({ dues }) => (dues ? [dues] : []));
  return [
    [text.name, text.kindColumn, text.baseColumn, text.how, text.monthly, text.yearly],
    ...rows.map(({ name, kind, dues, problem }) =>
      dues
        ? [name, localText(dues.titles, locale), dues.baseFen === null ? '' : yuanText(dues.baseFen), duesRate(dues, text, strings), duesAmount(dues, strings), duesAmount(dues, strings, 12)]
        : [name, kind, '', problem, '', ''],
    ),
    [text.total(counted.length), '', '', '', duesTotal(counted, strings), duesTotal(counted, strings, 12)],
  ];
}

/** A row for the clipboard: with dues, or with what is wrong in words. */
export interface DuesTextRow {
  readonly name: string;
  readonly kind: string;
  readonly dues: SavedDues['rows'][number]['dues'] | null;
  readonly problem: string;
}
