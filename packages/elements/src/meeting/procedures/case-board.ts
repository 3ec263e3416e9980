import type { Procedure, ProcedureStep } from '@jiceng/domain';
import { backSteps, type ProcedureRow } from './procedure-rows.js';

/** A column of the board: a state with the cases that are in it. */
export interface CaseColumn {
  readonly step: ProcedureStep;
  readonly rows: readonly ProcedureRow[];
}

/** Where a case may be moved to from the menu. */
export interface CaseMove {
  readonly kind: 'next' | 'close' | 'back';
  /** The state it would be in; the last one for `close`. */
  readonly step: ProcedureStep;
}

/** The cases by the state that they are in; a closed one is in the last. Cases of other rules are in none. */
export function caseColumns(procedure: Procedure, rows: readonly ProcedureRow[]): CaseColumn[] {
  return procedure.steps.map((step, index) => ({
    step,
    rows: rows.filter(({ state }) => state !== null && (state.current === step.id || (state.isFinished && index === procedure.steps.length - 1))),
  }));
}

/** The next state, or the closing, and then the states to which the case may go back. None for one that is closed. */
export function caseMoves({ state }: ProcedureRow): CaseMove[] {
  if (!state || state.isFinished) return [];
  const { steps, current } = state;
  const at = steps.findIndex(({ step }) => step.id === current);
  const next = steps[at + 1]?.step;
  const last = steps.at(-1)?.step as ProcedureStep;
  const onward: CaseMove = next ? { kind: 'next', step: next } : { kind: 'close', step: last };
  return [onward, ...backSteps(state).map((step): CaseMove => ({ kind: 'back', step }))];
}

/** The last thing said in a slot, whichever state it belongs to; `''` when nothing is. */
export function slotText({ state }: ProcedureRow, slot: string): string {
  return state?.steps.flatMap(({ proofs }) => proofs).filter((proof) => proof.slot === slot).at(-1)?.value ?? '';
}
