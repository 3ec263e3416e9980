import type { AwardField } from '@jiceng/domain';
import { makeXlsx } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';
import { importStrings } from '../../locales/points/import.js';
import { outStrings } from '../../locales/points/out.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { outFileName } from './out-list.js';

/** The columns of an empty sheet, each under a heading by which the import knows it, with its width in characters. */
export const templateColumns: readonly (readonly [field: AwardField, width: number])[] = [
  ['account', 14],
  ['name', 14],
  ['rule', 24],
  ['date', 14],
  ['points', 10],
  ['quantity', 14],
  ['source', 20],
  ['evidence', 24],
  ['judges', 20],
  ['note', 30],
];

/** Saves an empty sheet to be filled in; what is typed into it stays as it is typed, such as the code 03-017. */
export async function saveTemplate(element: JcPointsScoreboard): Promise<void> {
  const { locale } = element.settings;
  const text = importStrings(locale);
  const name = outFileName(element, 'template', '', 'xlsx');
  const heading = templateColumns.map(([field]) => text.fields[field]);
  saveFile(name, await makeXlsx({ name: text.templateSheet, rows: [heading], widths: templateColumns.map(([, width]) => width) }));
  element.actions.toast.show({ text: outStrings(locale).exported(name) });
}
