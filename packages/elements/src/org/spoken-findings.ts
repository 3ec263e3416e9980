import type { OrgFinding } from '@jiceng/domain';
import { findingSentences } from '../locales/findings.js';
import type { Finding } from './report.js';

/** Findings with their sentences in a language. */
export function spokenFindings(findings: readonly OrgFinding[], locale: string): Finding[] {
  const sentences = findingSentences(locale);
  return findings.map(({ code, id, row, values }) => ({
    code,
    ...(id === undefined ? {} : { id }),
    ...(row === undefined ? {} : { row }),
    message: sentences.sentence(code, { ...values, id: id ?? '', row: row ?? 0 }),
  }));
}
