import type { FactOrigin } from './saved.js';

/** What every sheet of amounts says, in the language of the page. */
interface SharedWords {
  /** Heads of columns and of single rows. */
  readonly line: string;
  readonly clause: string;
  readonly total: string;
  readonly rules: string;
  readonly version: string;
  readonly hash: string;
}

/** The words of the calculation sheet (测算表) of one unit. */
export interface CalculationSheetWords extends SharedWords {
  /** On the tab. */
  readonly tab: string;
  readonly unit: string;
  readonly year: string;
  readonly fact: string;
  readonly value: string;
  readonly source: string;
  readonly origins: Readonly<Record<FactOrigin, string>>;
  readonly number: string;
  readonly process: string;
  readonly amount: string;
  /** The upper end, where the document gives a range. */
  readonly highest: string;
  readonly notApplicable: string;
  /** Instead of the calculation of a line, with the titles of the facts that it lacks. */
  readonly lacking: (facts: string) => string;
  readonly notes: string;
  readonly missing: string;
  readonly saved: string;
  readonly savedId: string;
  /** Who signs: 编制, 审核, 负责人. */
  readonly author: string;
  readonly reviewer: string;
  readonly responsible: string;
}

/** The words of the sheet of many units (批量) and of the sheet of its rules. */
export interface BatchSheetWords extends SharedWords {
  readonly tab: string;
  readonly rulesTab: string;
  readonly id: string;
  readonly name: string;
  /** Below the units: how many there are together. */
  readonly sum: (units: number) => string;
  /** Below the total, when some units are without a line because a fact is missing. */
  readonly partial: (units: number) => string;
  /** Below the total, when some units were left out because a fact cannot be true. */
  readonly refused: (units: number) => string;
  readonly rule: string;
  readonly clauseText: string;
  /** How the line is computed, as a formula with the facts' titles. */
  readonly method: string;
  readonly comparison: string;
  readonly checked: string;
  readonly unchecked: string;
}
