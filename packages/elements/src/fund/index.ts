export type { FundCalculatorEventMap } from './events.js';
export { JcFundCalculator } from './fund-calculator.js';
