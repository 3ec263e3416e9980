import { batchSheet, idOf, JicengError } from '@jiceng/domain';
import { makeCsv, makePace, makeWorkbook } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';
import { sheetStrings } from '../../locales/fund/sheets.js';
import type { BatchView } from './batch-view.js';

/**
 * Saves the units that show, in their order, as a file: a workbook whose amounts are formulas, or a CSV with the
 * columns of the screen.
 * @returns the file's name
 * @throws {JicengError} `aborted`, `nothing-calculated`
 */
export async function saveBatch(view: BatchView, format: 'xlsx' | 'csv'): Promise<string> {
  const { element, model } = view;
  if (!model) throw new JicengError('nothing-calculated', 'There is nothing to export: no unit was calculated.');
  const text = sheetStrings(element.settings.locale);
  const name = text.fileName(element.unitName, text.batchFile, model.year, element.todayDate.replaceAll('-', ''), format);
  const total = model.rows.length;
  const file = await element.work.run(undefined, (signal) => {
    const pace = makePace(signal);
    const report = (done: number): void => {
      const progress = { phase: 'writing', done: Math.min(done, total), total } as const;
      element.work.progress(progress);
      element.send('jc-progress', progress);
    };
    return format === 'xlsx' ? makeWorkbook(workbookOf(view), pace, report) : makeCsv(rowsOf(view), pace, report);
  });
  saveFile(name, file);
  return name;
}

function workbookOf({ element, model, work }: BatchView): ReturnType<typeof batchSheet> {
  if (!model) throw new JicengError('nothing-calculated', 'There is nothing to export: no unit was calculated.');
  const text = sheetStrings(element.settings.locale);
  return batchSheet(
    {
      heading: text.batchHeading(model.year, element.unitName),
      result: model.result,
      id: (unit) => idOf(element.data.tree, model.facts.indexes[unit] as number),
      name: (unit) => work.words?.name(unit) ?? '',
      facts: (unit) => model.factsOf(unit),
      among: model.rows,
    },
    model.profile,
    text.batch,
    { year: model.year },
  );
}

/** The table as it shows: a heading, a row for each unit, the totals. */
function* rowsOf(view: BatchView): Generator<string[]> {
  const { model, text, work } = view;
  const columns = view.columns.filter((column) => column.text !== null);
  yield [text.id, ...columns.map(({ title }) => title)];
  for (const unit of model?.rows ?? []) yield [work.words?.id(unit) ?? '', ...columns.map((column) => plain(column.text?.(unit) ?? '', column.kind))];
  yield ['', ...columns.map(({ foot, kind }) => plain(typeof foot === 'string' ? foot : '', kind))];
}

/** Amounts and counts go out without the commas that part their thousands, so that a spreadsheet reads numbers. */
function plain(text: string, kind: string): string {
  return kind === 'number' && /^[\d,]+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}
