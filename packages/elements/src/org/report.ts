import { sizeOf, type OrgFinding, type OrgTree } from '@jiceng/domain';

/** Something to know about one row of what was loaded, in the language of the widget. */
export interface Finding {
  /** `orphan`, `cycle`, `self-parent`, `duplicate-id`, `empty-name`, `bad-id`, `damaged-id`, … */
  readonly code: OrgFinding['code'];
  readonly id?: string;
  /** The row's number: of a file, the number that Excel shows beside it; of a list, from 1. */
  readonly row?: number;
  /** A whole sentence: what is wrong, and what became of the row. */
  readonly message: string;
}

/** What came of loading: how many units are in the tree now, and what there is to know about rows. */
export interface LoadReport {
  readonly total: number;
  readonly findings: Finding[];
}

/** Makes the report of a tree; the sentences are loaded only when there is something to say. */
export async function loadReport(tree: OrgTree, findings: readonly OrgFinding[], locale: string): Promise<LoadReport> {
  const total = sizeOf(tree);
  if (findings.length === 0) return { total, findings: [] };
  const { spokenFindings } = await import('./spoken-findings.js');
  return { total, findings: spokenFindings(findings, locale) };
}
