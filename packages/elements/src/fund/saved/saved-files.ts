import { JicengError, type Profile, type SavedFund } from '@jiceng/domain';
import { saveFile } from '../../base/save-file.js';
import type { PrintDocument } from '../../base/print/print-document.js';
import { dayText } from '../../locales/format.js';
import { savedStrings } from '../../locales/fund/saved.js';
import { sheetStrings } from '../../locales/fund/sheets.js';
import { allocationDocument, saveAllocationFile } from '../allocate/allocation-sheet.js';
import { sheetAmount, type SheetFormat } from '../allocate/sheet-file.js';
import { calculationDocument, saveCalculationFile } from '../calculation-sheet.js';
import { duesDocument, saveDuesFile } from '../dues/dues-sheet.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { savedRules, stateText } from './saved-words.js';
import { savedTimeText } from './saved-time.js';

/**
 * Saves a stored result as a file; its figures are those that were saved.
 * @returns the file's name
 */
export async function saveSavedFile(element: JcFundCalculator, record: SavedFund, format: SheetFormat | 'json'): Promise<string> {
  if (format === 'json') return saveJson(element, record);
  switch (record.kind) {
    case 'calculation':
      return saveCalculationFile(element, { ...record, saved: record }, format);
    case 'allocation':
      return saveAllocationFile(element, { ...record, saved: record }, format);
    case 'dues':
      return saveDuesFile(element, { ...record, saved: record }, format);
  }
}

function saveJson(element: JcFundCalculator, record: SavedFund): string {
  const { locale } = element.settings;
  const name = sheetStrings(locale).fileName(record.title, savedStrings(locale).file, record.year, element.todayDate.replaceAll('-', ''), 'json');
  saveFile(name, new Blob([`${JSON.stringify(record, null, 2)}\n`], { type: 'application/json' }));
  return name;
}

/** A stored result for A4, as it was saved. */
export function savedDocument(element: JcFundCalculator, record: SavedFund): PrintDocument {
  switch (record.kind) {
    case 'calculation':
      return calculationDocument(element, { ...record, saved: record });
    case 'allocation':
      return allocationDocument(element, { ...record, saved: record });
    case 'dues':
      return duesDocument(element, { ...record, saved: record });
  }
}

/** The list of stored results for A4. */
export function savedListDocument(element: JcFundCalculator, records: readonly SavedFund[]): PrintDocument {
  const { locale } = element.settings;
  const text = savedStrings(locale);
  const sheets = sheetStrings(locale);
  const current = currentRules(element);
  return {
    title: text.caption,
    unit: element.unitName,
    orientation: 'landscape',
    printedOn: sheets.printedOn(dayText(element.todayDate, locale)),
    footNote: sheets.rulesLine(current.title['zh-CN'], current.version, current.hash),
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            columns: [
              { label: text.date, share: 3 },
              { label: text.unit, share: 4 },
              { label: text.kind, share: 2 },
              { label: text.year, align: 'center', share: 1.5 },
              { label: text.total, align: 'end', share: 3 },
              { label: text.rules, share: 5 },
              { label: text.author, share: 2 },
              { label: text.state, share: 3 },
            ],
            rows: records.map((record) => [
              savedTimeText(record.time),
              record.title || text.noUnit,
              text.kinds[record.kind],
              record.year,
              sheetAmount(record.totalFen),
              savedRules(record, text, locale),
              record.author || text.noAuthor,
              stateText(record, current, text),
            ]),
          },
        ],
      },
    ],
  };
}

function currentRules(element: JcFundCalculator): Profile {
  const { profile } = element.model;
  if (!profile) throw new JicengError('unknown-profile', 'There are no rules yet. Wait until they are loaded.');
  return profile;
}
