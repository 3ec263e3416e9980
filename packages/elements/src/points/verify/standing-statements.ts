import { isStatementTrue, type LedgerHead, type LedgerProblem, type LedgerState, type LockedPeriod, type PublishedPeriod, type VerifyResult } from '@jiceng/domain';

/** A publication or a lock: a head that stands on paper. */
export type Statement = PublishedPeriod | LockedPeriod;

/** All publications and locks, the oldest first. */
export function statementsOf({ published, locks }: Pick<LedgerState, 'published' | 'locks'>): Statement[] {
  return [...published, ...locks].sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.entries - b.entries));
}

/**
 * Whether a check found everything up to a statement as it was: nothing that is wrong lies before where its heads end. One
 * that cannot be decided does not stand.
 */
export function isStanding(statement: Statement, result: VerifyResult): boolean {
  if (!isStatementTrue(statement)) return false;
  if (result.ok) return true;
  // What was not told one by one may lie anywhere.
  if (result.problemCount > result.problems.length) return false;
  return result.problems.every((problem) => !statement.heads.some((head) => isBehind(problem, head, result)));
}

/** Whether a problem lies at or before a head. */
function isBehind(problem: LedgerProblem, head: LedgerHead, result: VerifyResult): boolean {
  const isWithoutPlace = problem.code === 'unreadable';
  return (isWithoutPlace || problem.writer === head.writer) && firstDoubtful(problem, result) <= head.sequence;
}

/** The first number of the log that a problem puts in doubt. */
function firstDoubtful({ code, position, writer, sequence }: LedgerProblem, { heads }: VerifyResult): number {
  switch (code) {
    case 'missing':
    case 'unreadable':
      // Of one log the place in the list is the number that should stand there; of several it says nothing.
      return heads.length <= 1 ? position : 1;
    case 'broken-link':
      // Which of the two was exchanged cannot be told.
      return sequence - 1;
    case 'cut':
      return (heads.find((head) => head.writer === writer)?.sequence ?? 0) + 1;
    default:
      return sequence;
  }
}
