import type { LineRule, Operand } from './types.js';

/** The lines that a line is computed from, without those behind them. */
export function linesBehind({ how }: LineRule): string[] {
  const operands: readonly Operand[] = how.form === 'sum' ? how.of : how.form === 'share' ? [how.of] : [];
  return operands.flatMap((operand) => ('line' in operand ? [operand.line] : []));
}
