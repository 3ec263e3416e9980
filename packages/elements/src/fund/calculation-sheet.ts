import { calculationSheet, yuanText, type Calculation, type CalculationSheetData, type Profile, type SavedHead, type UsedFact } from '@jiceng/domain';
import { makeCsv, makeWorkbook } from '@jiceng/storage/transfer';
import { saveFile } from '../base/save-file.js';
import type { PrintDocument, PrintRow } from '../base/print/print-document.js';
import { dayText } from '../locales/format.js';
import { basisStrings } from '../locales/fund/basis.js';
import { sheetStrings } from '../locales/fund/sheets.js';
import { joins } from '../locales/joins.js';
import { originText } from './basis-content.js';
import { capitalText } from './capital-text.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { conditionText, localText, noticeText, stepTexts, valueText } from './words.js';

/** A calculation that goes out on paper or as a file: the one that shows, or a saved one. */
export interface SheetSource {
  /** Name of the unit; `''` for none. */
  readonly title: string;
  readonly year: number;
  readonly profile: SavedHead['profile'];
  readonly facts: Readonly<Record<string, UsedFact>>;
  readonly calculation: Calculation;
  /** When and under which number it was saved, if it was. */
  readonly saved?: Pick<SavedHead, 'id' | 'time' | 'author'>;
}

/** The calculation that shows, when there is one. */
export function shownSource(element: JcFundCalculator): SheetSource | undefined {
  const { model } = element;
  const { calculation, used } = model.result;
  const { profile } = model;
  if (!calculation || !profile) return undefined;
  return { title: element.unitName, year: model.year, profile: { ...calculation.profile, title: profile.title }, facts: used, calculation };
}

function sheetData(source: SheetSource, locale: string): CalculationSheetData {
  return { ...source, heading: sheetStrings(locale).heading(source.year, source.title), capital: capitalText(source.calculation.totalFen, locale) };
}

/** The rules by which a source was made, when they are still those in force. */
function rulesOf(element: JcFundCalculator, source: SheetSource): Profile | null {
  const { profile } = element.model;
  return profile && profile.hash === source.profile.hash ? profile : null;
}

/** Rules that name facts and choices: those in force, also where the figures are by older ones. */
function namesOf({ model }: JcFundCalculator): Profile | null {
  return model.profile ?? null;
}

/**
 * Saves a calculation as a file: a workbook whose amounts are formulas, or a CSV.
 * @returns the file's name
 */
export async function saveCalculationFile(element: JcFundCalculator, source: SheetSource, format: 'xlsx' | 'csv'): Promise<string> {
  const { locale } = element.settings;
  const text = sheetStrings(locale);
  const workbook = calculationSheet(sheetData(source, locale), namesOf(element), text.calculation);
  const name = text.fileName(source.title, text.calculationFile, source.year, element.todayDate.replaceAll('-', ''), format);
  if (format === 'xlsx') saveFile(name, await makeWorkbook(workbook));
  else {
    const [sheet] = workbook.sheets;
    const rows = [...(sheet?.rows ?? [])].map((cells) => cells.map((cell) => String(typeof cell === 'object' ? cell.value : cell)));
    saveFile(name, await makeCsv(rows));
  }
  return name;
}

/** The calculation sheet (测算表) for A4: facts, every line with its clause and calculation, the total, the rules, who signs. */
export function calculationDocument(element: JcFundCalculator, source: SheetSource): PrintDocument {
  const { locale } = element.settings;
  const text = sheetStrings(locale);
  const words = text.calculation;
  const { calculation, year, title, facts } = source;
  const rules = namesOf(element);
  const isPartial = calculation.isPartial;
  const notes = calculation.notices.filter(({ code }) => code === 'note' || code === 'rule-change').map((notice) => noticeText(notice, element.fundStrings, locale));
  const missing = calculation.missing.map((fact) => factTitle(rules, fact, locale));
  return {
    title: text.heading(year, title),
    unit: title,
    period: element.fundStrings.yearOf(year),
    orientation: 'portrait',
    fileName: text.fileName(title, text.calculationFile, year, element.todayDate.replaceAll('-', ''), 'pdf').replace(/\.pdf$/, ''),
    printedOn: text.printedOn(dayText(element.todayDate, locale)),
    footNote: text.rulesLine(localText(source.profile.title, locale), source.profile.version, source.profile.hash),
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            caption: element.fundStrings.facts,
            columns: [{ label: words.fact, share: 3 }, { label: words.value, align: 'end', share: 2 }, { label: words.source, share: 3 }],
            rows: Object.entries(facts).map(([id, used]) => [
              factTitle(rules, id, locale),
              valueText(rules?.facts[id], used.value, element.fundStrings, locale),
              originText(used, basisStrings(locale), locale),
            ]),
          },
          {
            kind: 'table',
            caption: element.fundStrings.result,
            columns: [
              { label: words.number, align: 'center', share: 1.5 },
              { label: words.line, share: 4 },
              { label: words.clause, share: 5 },
              { label: words.process, share: 7 },
              { label: words.amount, align: 'end', share: 3 },
            ],
            rows: lineRows(element, source),
            foot: ['', isPartial ? text.partialTotal : words.total, '', capitalText(calculation.totalFen, locale), sheetAmount(calculation.totalFen, calculation.highestTotalFen)],
          },
          ...(missing.length === 0 ? [] : [{ kind: 'paragraph' as const, look: 'note' as const, text: words.lacking(missing.join(element.fundStrings.listJoin)) }]),
          ...notes.map((note) => ({ kind: 'paragraph' as const, look: 'note' as const, text: note })),
          {
            kind: 'facts',
            facts: [
              { label: words.rules, value: `${localText(source.profile.title, locale)} (${source.profile.id})` },
              { label: words.version, value: source.profile.version },
              { label: words.hash, value: source.profile.hash },
              ...(source.saved ? [{ label: words.saved, value: `${dayText(source.saved.time, locale)} ${source.saved.author}` }, { label: words.savedId, value: source.saved.id }] : []),
            ],
          },
          { kind: 'signatures', lines: [words.author, words.reviewer, words.responsible] },
        ],
      },
    ],
  };
}

function lineRows(element: JcFundCalculator, source: SheetSource): PrintRow[] {
  const { calculation } = source;
  const rules = namesOf(element);
  // The sentences of the steps are the saved ones, unless the rules that made them are at hand in this language.
  const telling = rulesOf(element, source) ?? undefined;
  const { fundStrings, settings, actions } = element;
  const { locale } = settings;
  const words = sheetStrings(locale).calculation;
  const lines = calculation.lines.map((line) => ({
    title: localText(line.titles, locale),
    clause: [line.clause.title, line.clause.section].filter(Boolean).join(' '),
    process: stepTexts(line, telling, fundStrings, locale).join(joins(locale).clause),
    amount: sheetAmount(line.amountFen, line.highestFen),
  }));
  const without = calculation.omitted
    .filter((line) => line.reason === 'missing' || actions.showsNotApplicable(line))
    .map((line) => ({
      title: localText(line.titles, locale),
      clause: [line.clause.title, line.clause.section].filter(Boolean).join(' '),
      process:
        line.reason === 'missing'
          ? words.lacking(line.missing.map((fact) => factTitle(rules, fact, locale)).join(fundStrings.listJoin))
          : line.unmet && rules
            ? fundStrings.unmet(conditionText(line.unmet, rules, fundStrings, locale))
            : words.notApplicable,
      amount: '–',
    }));
  return [...lines, ...without].map(({ title, clause, process, amount }, index) => [index + 1, title, clause, process, amount]);
}

function factTitle(rules: Profile | null, id: string, locale: string): string {
  const fact = rules?.facts[id];
  return fact ? localText(fact.title, locale) : id;
}

/** An amount on a sheet has its two decimals, also where they are 0. */
function sheetAmount(fen: number, highestFen: number | null): string {
  const written = (amount: number): string => (amount % 100 === 0 ? `${yuanText(amount)}.00` : yuanText(amount));
  return highestFen === null || highestFen === fen ? written(fen) : `${written(fen)}—${written(highestFen)}`;
}
