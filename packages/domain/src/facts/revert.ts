import { JicengError } from '../error.js';
import { positionsOf } from './book.js';
import type { FactColumn, FactSheet } from './sheet.js';

/**
 * The columns of a sheet that takes another one back (撤回): for each of its units what held before it, or null where
 * nothing did. A later sheet that was itself taken back does not stand in the way.
 * @param sheets all sheets that touch the same facts, in any order
 * @param id of the sheet to take back
 * @throws {JicengError} `unknown-fact-sheet`; `facts-changed` with `details.unit`, `fact` and `day` when a later sheet states
 * the same fact of the same unit on the same day, so that taking this one back would undo another's work
 */
export function revertedColumns(sheets: Iterable<FactSheet>, id: string): FactColumn[] {
  const all = [...sheets].sort((a, b) => (a.id < b.id ? -1 : 1));
  const target = all.find((sheet) => sheet.id === id);
  if (!target) throw new JicengError('unknown-fact-sheet', `Nothing was taken back: there is no sheet of facts “${id}”. It may belong to another database.`, { sheet: id });
  const undone = undonePairs(all, id);
  const earlier = all.filter((sheet) => sheet.id < id);
  const later = all.filter((sheet) => sheet.id > id && !undone.has(sheet.id));
  return target.columns.map((column) => revertedColumn(column, earlier, later));
}

/** Sheets after `id` that were taken back, and those that took them back: together they change nothing. */
function undonePairs(ascending: readonly FactSheet[], id: string): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const sheet of [...ascending].reverse()) {
    const { reverts } = sheet;
    if (undone.has(sheet.id) || reverts === undefined || !(reverts > id && reverts < sheet.id)) continue;
    undone.add(sheet.id).add(reverts);
  }
  return undone;
}

function revertedColumn(column: FactColumn, earlier: readonly FactSheet[], later: readonly FactSheet[]): FactColumn {
  const { fact, asOf, units } = column;
  const isSame = (other: FactColumn): boolean => other.fact === fact && other.asOf === asOf;
  for (const other of later.flatMap(({ columns }) => columns).filter(isSame)) {
    const unit = other.units.find((each) => positionsOf(units).has(each));
    if (unit === undefined) continue;
    throw new JicengError(
      'facts-changed',
      `Nothing was taken back: “${fact}” of the unit ${unit} for ${asOf} has been entered anew since. Correct the value itself instead.`,
      { unit, fact, day: asOf },
    );
  }
  const values: (FactColumn['values'][number])[] = units.map(() => null);
  for (const other of earlier.flatMap(({ columns }) => columns).filter(isSame)) {
    const positions = positionsOf(units);
    other.units.forEach((unit, index) => {
      const position = positions.get(unit);
      if (position !== undefined) values[position] = other.values[index] ?? null;
    });
  }
  return { fact, asOf, units, values };
}
