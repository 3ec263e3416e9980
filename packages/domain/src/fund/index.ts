export * from './allocate.js';
export * from './averages.js';
export * from './batch.js';
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
export { filledSentence, type CalculationStep, type CalculationStepKind } from './steps.js';
