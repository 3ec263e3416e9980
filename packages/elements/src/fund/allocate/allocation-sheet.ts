import { groupedText, type Profile, type SavedAllocation, type SavedHead, type SheetCell, type Workbook } from '@jiceng/domain';
import type { PrintDocument } from '../../base/print/print-document.js';
import { allocateStrings, type AllocateStrings } from '../../locales/fund/allocate.js';
import { dayText } from '../../locales/format.js';
import { sheetStrings } from '../../locales/fund/sheets.js';
import { capitalText } from '../capital-text.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';
import { weightTexts } from './allocation-plan.js';
import { amountCell, saveWorkbook, sheetAmount, type SheetFormat } from './sheet-file.js';

/** A plan that goes out on paper or as a file: the one that shows, or a saved one. */
export interface AllocationSource extends Omit<SavedAllocation, 'id' | 'time' | 'author' | 'withdrawn'> {
  /** When and under which number it was saved, if it was. */
  readonly saved?: Pick<SavedHead, 'id' | 'time' | 'author'>;
}

/** By what a plan was divided, in words. */
export function basisTitle(by: string, profile: Profile | undefined, text: AllocateStrings, locale: string): string {
  if (by === 'equal') return text.byEqual;
  if (by === 'custom') return text.byCustom;
  if (by === 'listed') return text.byListed;
  const fact = profile?.facts[by];
  return fact ? localText(fact.title, locale) : by;
}

/** What stands above the weights of a plan. */
export function weightTitle(by: string, profile: Profile | undefined, text: AllocateStrings, locale: string): string {
  return by === 'custom' ? text.share : by === 'listed' ? text.listed : basisTitle(by, profile, text, locale);
}

/**
 * Saves the allocation sheet as a file.
 * @returns the file's name
 */
export async function saveAllocationFile(element: JcFundCalculator, source: AllocationSource, format: SheetFormat): Promise<string> {
  const { locale } = element.settings;
  const name = fileName(element, source, format);
  await saveWorkbook(name, allocationWorkbook(source, element.model.profile, locale), format);
  return name;
}

function fileName(element: JcFundCalculator, { title, year }: AllocationSource, extension: string): string {
  const { locale } = element.settings;
  return sheetStrings(locale).fileName(title, allocateStrings(locale).file, year, element.todayDate.replaceAll('-', ''), extension);
}

/** The allocation sheet as a workbook; its total is a formula over the parts. */
export function allocationWorkbook(source: AllocationSource, profile: Profile | undefined, locale: string): Workbook {
  const text = allocateStrings(locale);
  const { names, weights, allocation, by } = source;
  const isEqual = by === 'equal';
  const head = [text.number, text.name, ...(isEqual ? [] : [weightTitle(by, profile, text, locale)]), text.amount, text.note];
  const shown = weightTexts(by, weights);
  const rows: SheetCell[][] = [
    [{ value: text.caption(source.year, source.title), isBold: true }],
    [`${text.byWhat}: ${basisTitle(by, profile, text, locale)}`],
    head.map((value) => ({ value, isBold: true })),
    ...names.map((name, index): SheetCell[] => {
      const share = allocation.shares[index];
      return [index + 1, name, ...(isEqual ? [] : [by === 'custom' ? (shown[index] ?? '') : (weights[index] ?? 0)]), amountCell(share?.amountFen ?? 0), share?.hasRemainder ? text.gotRemainder(allocation.unit) : ''];
    }),
  ];
  const column = isEqual ? 'C' : 'D';
  rows.push([
    '',
    { value: text.total, isBold: true },
    ...(isEqual ? [] : ['']),
    amountCell(allocation.totalFen, { formula: `SUM(${column}4:${column}${rows.length})`, isBold: true }),
    '',
  ]);
  return { sheets: [{ name: text.sheetName, rows, widths: [6, 30, ...(isEqual ? [] : [14]), 18, 20], frozenRows: 3 }] };
}

/** The allocation sheet (分配表) for A4: every part, the total in figures and in capital ones, the rules, who signs. */
export function allocationDocument(element: JcFundCalculator, source: AllocationSource): PrintDocument {
  const { locale } = element.settings;
  const text = allocateStrings(locale);
  const sheets = sheetStrings(locale);
  const { title, year, names, weights, allocation, by, profile, saved } = source;
  const rules = element.model.profile;
  const isEqual = by === 'equal';
  const shown = weightTexts(by, weights);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const capital = capitalText(allocation.totalFen, locale);
  return {
    title: text.sheetTitle(title),
    unit: element.unitName,
    period: element.fundStrings.yearOf(year),
    orientation: 'portrait',
    fileName: fileName(element, source, 'pdf').replace(/\.pdf$/, ''),
    printedOn: sheets.printedOn(dayText(element.todayDate, locale)),
    footNote: sheets.rulesLine(localText(profile.title, locale), profile.version, profile.hash),
    sections: [
      {
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: text.sum, value: element.fundStrings.yuan(sheetAmount(allocation.totalFen)) },
              ...(capital ? [{ label: text.capital, value: capital }] : []),
              { label: text.byWhat, value: basisTitle(by, rules, text, locale) },
            ],
          },
          {
            kind: 'table',
            columns: [
              { label: text.number, align: 'center', share: 1 },
              { label: text.name, share: 5 },
              ...(isEqual ? [] : [{ label: weightTitle(by, rules, text, locale), align: 'end' as const, share: 2 }]),
              { label: text.amount, align: 'end', share: 3 },
              { label: text.note, share: 3 },
            ],
            rows: names.map((name, index) => {
              const share = allocation.shares[index];
              return [index + 1, name, ...(isEqual ? [] : [shown[index] ?? '']), sheetAmount(share?.amountFen ?? 0), share?.hasRemainder ? text.gotRemainder(allocation.unit) : ''];
            }),
            foot: ['', text.total, ...(isEqual ? [] : [by === 'custom' ? '100%' : groupedText(sum)]), sheetAmount(allocation.totalFen), ''],
          },
          ...(saved
            ? [{ kind: 'facts' as const, facts: [{ label: sheets.calculation.saved, value: `${dayText(saved.time, locale)} ${saved.author}`.trim() }, { label: sheets.calculation.savedId, value: saved.id }] }]
            : []),
          { kind: 'signatures', lines: text.signatures },
        ],
      },
    ],
  };
}
