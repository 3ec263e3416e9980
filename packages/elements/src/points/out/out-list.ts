import type { Workbook } from '@jiceng/domain';
import { makeCsv, makePace, makeWorkbook } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';
import { outStrings, type OutStrings } from '../../locales/points/out.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { sheetsOf, textRows, type OutColumn } from './out-sheet.js';

/** The files that a list goes out as. */
export type ListFormat = 'xlsx' | 'csv';

/** Rows that go out. */
export interface OutList<Row> {
  readonly kind: keyof OutStrings['kinds'];
  /** What stands on the sheet's tab. */
  readonly title: string;
  /** In words; `''` for none. */
  readonly period: string;
  readonly columns: readonly OutColumn<Row>[];
  readonly rows: Iterable<Row>;
  readonly count: number;
}

/** A file that was handed to the user, and of how many sheets. */
export interface SavedFile {
  readonly name: string;
  readonly sheets: number;
}

/** The name of a file: `柳树村_积分榜_2026年三季度_20261120.xlsx`. */
export function outFileName({ settings, unitName, todayDate }: JcPointsScoreboard, kind: keyof OutStrings['kinds'], period: string, extension: string): string {
  const text = outStrings(settings.locale);
  return text.fileName(unitName, text.kinds[kind], period, todayDate.replaceAll('-', ''), extension);
}

/**
 * Saves rows as a workbook or a text table, in slices, with progress and a way to call it off.
 * @throws {JicengError} `aborted`
 */
export async function saveList<Row>(element: JcPointsScoreboard, list: OutList<Row>, format: ListFormat): Promise<SavedFile> {
  const name = outFileName(element, list.kind, list.period, format);
  if (format === 'csv') return savedAs(name, 1, await written(element, list.count, (pace, report) => makeCsv(textRows(list.columns, list.rows), pace, report)));
  const text = outStrings(element.settings.locale);
  const header = text.header(element.unitName, text.kinds[list.kind], list.period);
  const sheets = sheetsOf(list.columns, list.rows, list.count, { name: list.title, header, numbered: text.sheetNumber });
  return savedAs(name, sheets.length, await written(element, list.count, (pace, report) => makeWorkbook({ sheets }, pace, report)));
}

/** Saves a workbook of few rows. @throws {JicengError} `aborted` */
export async function saveSmallWorkbook(element: JcPointsScoreboard, name: string, workbook: Workbook): Promise<SavedFile> {
  return savedAs(name, 1, await written(element, 0, (pace, report) => makeWorkbook(workbook, pace, report)));
}

/** Writes a file as long work of the widget. @param total rows */
function written(element: JcPointsScoreboard, total: number, write: (pace: ReturnType<typeof makePace>, report: (done: number) => void) => Promise<Blob>): Promise<Blob> {
  return element.work.run(undefined, (signal) =>
    write(makePace(signal), (done) => {
      const progress = { phase: 'writing', done: Math.min(done, total), total } as const;
      element.work.progress(progress);
      element.send('jc-progress', progress);
    }),
  );
}

function savedAs(name: string, sheets: number, file: Blob): SavedFile {
  saveFile(name, file);
  return { name, sheets };
}
