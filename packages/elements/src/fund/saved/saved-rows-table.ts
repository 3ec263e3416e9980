import { compareDuesPaid, yuanText, type SavedAllocation, type SavedDues } from '@jiceng/domain';
import type { Column, TableOptions } from '../../base/table/table-options.js';
import { allocateStrings } from '../../locales/fund/allocate.js';
import { duesStrings } from '../../locales/fund/dues.js';
import { weightTitle } from '../allocate/allocation-sheet.js';
import { weightTexts } from '../allocate/allocation-plan.js';
import { duesAmount, duesRate, duesTotal, paidText } from '../dues/dues-words.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';

/** What a table of the rows of a stored result shows: parts of a sum, or members with their dues. */
export interface SavedRows extends Required<Pick<TableOptions, 'foot'>> {
  readonly columns: readonly Column[];
  readonly count: number;
  cell(row: number, column: Column): string;
}

/** The rows of a stored division or of stored dues. */
export function savedRows(element: JcFundCalculator, record: SavedAllocation | SavedDues): SavedRows {
  return record.kind === 'allocation' ? allocationRows(element, record) : duesRows(element, record);
}

function allocationRows({ settings, model }: JcFundCalculator, { names, weights, allocation, by }: SavedAllocation): SavedRows {
  const { locale } = settings;
  const text = allocateStrings(locale);
  const shown = weightTexts(by, weights);
  const columns: Column[] = [
    { key: 'name', title: text.name, kind: 'text' },
    ...(by === 'equal' ? [] : [{ key: 'weight', title: weightTitle(by, model.profile, text, locale), kind: 'number' as const }]),
    { key: 'amount', title: text.amount, kind: 'number' },
    ...(allocation.remainder > 0 ? [{ key: 'remainder', title: text.remainder, kind: 'text' as const }] : []),
  ];
  const cells: Readonly<Record<string, (row: number) => string>> = {
    name: (row) => names[row] ?? '',
    weight: (row) => shown[row] ?? '',
    amount: (row) => yuanText(allocation.shares[row]?.amountFen ?? 0),
    remainder: (row) => (allocation.shares[row]?.hasRemainder ? text.gotRemainder(allocation.unit) : '–'),
  };
  return {
    columns,
    count: names.length,
    cell: (row, { key }) => cells[key]?.(row) ?? '',
    foot: ({ key }) => (key === 'name' ? text.total : key === 'amount' ? yuanText(allocation.totalFen) : key === 'remainder' ? text.remainderOf(allocation.remainder, allocation.unit) : '–'),
  };
}

function duesRows({ settings, fundStrings }: JcFundCalculator, { rows }: SavedDues): SavedRows {
  const { locale } = settings;
  const text = duesStrings(locale);
  const hasNotes = rows.some(({ paidFen, waiver }) => paidFen !== null || waiver !== '');
  const columns: Column[] = [
    { key: 'name', title: text.name, kind: 'text', width: 7 },
    { key: 'kind', title: text.kindColumn, kind: 'text', width: 6 },
    { key: 'base', title: text.baseColumn, kind: 'number' },
    { key: 'how', title: text.how, kind: 'number' },
    { key: 'monthly', title: text.monthly, kind: 'number' },
    { key: 'yearly', title: text.yearly, kind: 'number' },
    ...(hasNotes ? [{ key: 'note', title: text.noteColumn, kind: 'text' as const, width: 14 }] : []),
  ];
  const cell = (position: number, key: string): string => {
    const row = rows[position];
    if (!row) return '';
    const { name, dues, paidFen, waiver } = row;
    switch (key) {
      case 'name':
        return name || text.modes.one;
      case 'kind':
        return localText(dues.titles, locale);
      case 'base':
        return dues.baseFen === null ? '–' : yuanText(dues.baseFen);
      case 'how':
        return duesRate(dues, text, fundStrings);
      case 'note':
        return paidText(dues, paidFen, paidFen === null ? null : compareDuesPaid(dues, paidFen), waiver, text, fundStrings);
      default:
        return duesAmount(dues, fundStrings, key === 'yearly' ? 12 : 1);
    }
  };
  const all = rows.map(({ dues }) => dues);
  return {
    columns,
    count: rows.length,
    cell: (row, { key }) => cell(row, key),
    foot: ({ key }) => (key === 'name' ? text.total(rows.length) : key === 'monthly' ? duesTotal(all, fundStrings) : key === 'yearly' ? duesTotal(all, fundStrings, 12) : '–'),
  };
}
