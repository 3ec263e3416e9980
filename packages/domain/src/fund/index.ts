export * from './allocate.js';
export * from './averages.js';
export * from './batch.js';
export { filteredUnits, hasKeptAmounts, sumsOf, type BatchFilter, type BatchSums, type KeptBatch, type KeptLine } from './batch-table.js';
export * from './batch-table-payments.js';
export * from './batch-table-sort.js';
export {
  calculateFunds,
  type Calculation,
  type FundLine,
  type Notice,
  type OmittedLine,
} from './calculate.js';
export type { CheckResult } from './checks.js';
export * from './compare.js';
export { calculateDues, compareDuesPaid, duesKinds, monthlyAverageFen, type DuesBase, type DuesCalculation } from './dues.js';
export type { Rounding } from './explain.js';
export { factQuestions, type FactQuestion } from './questions.js';
export type { Facts } from './facts.js';
export * from './income-tiers.js';
export * from './inverse.js';
export * from './paid.js';
export type { PlanOptions } from './plan.js';
export type * from './saved.js';
export { factText, filledSentence, type CalculationStep, type CalculationStepKind } from './steps.js';
export * from './inputs.js';
export { batchSheet, type BatchSheetData } from './spreadsheet-batch.js';
export { calculationSheet, type CalculationSheetData } from './spreadsheet-calculation.js';
export { lineFormula, type FormulaReferences } from './spreadsheet-formula.js';
export { columnName, type NumberFormat, type SheetCell, type SheetPrint, type StyledCell, type Workbook, type WorkbookSheet } from './spreadsheet-model.js';
export type { BatchSheetWords, CalculationSheetWords } from './spreadsheet-words.js';
