import { below, type Report } from './finding.js';
import { linesBehind } from './lines-behind.js';
import type { CheckRule, LineRule } from './types.js';

/**
 * Reports lines that are named and not described, and lines that are computed from themselves.
 * @param known ids of all lines that are described, also of those that could not be read
 */
export function checkLineReferences(lines: readonly LineRule[], checks: readonly CheckRule[], known: ReadonlySet<string>, report: Report): void {
  const behind = new Map<string, string[]>();
  for (const line of lines) behind.set(line.id, [...(behind.get(line.id) ?? []), ...linesBehind(line)]);
  const checkKnown = (line: string, path: string): void => {
    if (!known.has(line)) report(path, 'profile-unknown-line', `No line “${line}” is described. Correct its id, or add it under “fund”, “lines”.`, { line });
  };
  for (const [id, others] of behind) for (const other of others) checkKnown(other, `${below('/fund/lines', id)}/of`);
  for (const check of checks) {
    for (const limit of ['atLeast', 'atMost'] as const) {
      const operand = check[limit]?.form === 'share' ? check[limit].of : undefined;
      if (operand && 'line' in operand) checkKnown(operand.line, `${below('/fund/checks', check.id)}/${limit}/of`);
    }
  }
  const finished = new Set<string>();
  for (const id of behind.keys()) findCircle(id, []);

  function findCircle(id: string, way: readonly string[]): void {
    if (finished.has(id)) return;
    const start = way.indexOf(id);
    if (start < 0) {
      for (const other of behind.get(id) ?? []) findCircle(other, [...way, id]);
    } else {
      const circle = [...way.slice(start), id].join(' → ');
      report(`${below('/fund/lines', id)}/of`, 'profile-rule-cycle', `The line is computed from itself: ${circle}. Let one of these lines be computed from something else.`, { circle });
    }
    finished.add(id);
  }
}
