import type { LedgerFinding } from '@jiceng/domain';
import { expect, it } from 'vitest';
import { newFindings } from './merge-work.js';

const finding = (code: LedgerFinding['code'], entry: string): LedgerFinding => ({ code, entry, details: {} });

it('tells what the ledger noticed only since the merge, each entry once', () => {
  const before = [finding('overdrawn', 'a:1'), finding('unknown-account', 'a:2')];
  const after = [finding('overdrawn', 'a:1'), finding('oversold', 'b:1'), finding('overdrawn', 'b:2'), finding('overdrawn', 'b:2'), finding('overdrawn', 'a:2')];
  expect(newFindings(before, after)).toEqual([['oversold', 1], ['overdrawn', 2]]);
  expect(newFindings(after, after)).toEqual([]);
});
