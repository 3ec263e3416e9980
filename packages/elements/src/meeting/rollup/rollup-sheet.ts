import { nameOf, type SheetCell } from '@jiceng/domain';
import { makeCsv, makeWorkbook } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';
import { localText } from '../../facts/fact-words.js';
import { rollupStrings } from '../../locales/meeting/rollup.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { Rollup, RollupCount } from './rollup.js';

/** Saves the roll-up as it shows: a row for each unit, of each duty what was done, due by now and overdue. @returns the file's name */
export async function saveRollupFile(element: JcMeetingChecklist, rollup: Rollup, format: 'xlsx' | 'csv'): Promise<string> {
  const { unitName, shownYear, todayDate, settings } = element;
  const text = rollupStrings(settings.locale);
  const rows = rollupRows(element, rollup);
  const name = `${unitName}_${text.file}_${shownYear}_${todayDate.replaceAll('-', '')}.${format}`;
  const file =
    format === 'csv'
      ? await makeCsv(rows)
      : await makeWorkbook({
          sheets: [
            {
              name: text.file,
              rows: rows.map((row, at): SheetCell[] => (at === 0 ? row.map((value) => ({ value, isBold: true, isWrapped: true })) : [...row])),
              widths: rows[0]?.map((_, column) => (column === 1 ? 24 : column === 0 ? 18 : 11)) ?? [],
              frozenRows: 1,
              frozenColumns: 2,
              print: { isLandscape: true, repeatedRows: { from: 1, upTo: 1 }, header: text.caption(unitName, shownYear) },
            },
          ],
        });
  saveFile(name, file);
  return name;
}

/** The rows of the file, the heading first. Counts are numbers. */
function rollupRows({ data, settings }: JcMeetingChecklist, { rows, rules }: Rollup): (string | number)[][] {
  const text = rollupStrings(settings.locale);
  const titles = [text.all, ...rules.map(({ title }) => localText(title, settings.locale))];
  const head = [text.code, text.unit, ...titles.flatMap((title) => [text.done, text.dueHead, text.overdueHead, text.yearHead].map((part) => `${title} ${part}`))];
  const cells = (count: RollupCount | undefined): (string | number)[] => (count ? [count.done, count.due, count.overdue, count.total] : ['', '', '', '']);
  return [head, ...rows.map(({ id, index, counts, all }) => [id, nameOf(data.tree, index), ...[all, ...rules.map((rule) => counts.get(rule.id))].flatMap(cells)])];
}
