import { calculateDues, isJicengError, readYuan, type DuesCalculation, type DuesKind, type NumberProblem, type Profile } from '@jiceng/domain';
import { pastedRows, type PastedRow } from '../allocate/pasted-rows.js';

/** Why a row of the list has no dues. */
export type DuesProblem =
  | { readonly kind: 'no-name' | 'no-base' | 'too-large' }
  | { readonly kind: 'unknown-class'; readonly text: string }
  | { readonly kind: 'bad-base'; readonly text: string; readonly reason: NumberProblem };

/** A member of the list. */
export interface DuesRow {
  /** The line in the text, from 1. */
  readonly line: number;
  readonly name: string;
  /** Null when the class that was written is none of the profile's. */
  readonly kind: DuesKind | null;
  /** Either the dues or what keeps them from being told is there. */
  readonly dues: DuesCalculation | null;
  readonly problem: DuesProblem | null;
}

export interface DuesList {
  readonly rows: readonly DuesRow[];
  /** How many rows have dues, and how many have not. */
  readonly members: number;
  readonly problems: number;
}

/** By what rules a list is read. */
export interface DuesListRules {
  readonly profile: Profile;
  readonly year: number;
  /** The kinds that hold in the year. */
  readonly kinds: readonly DuesKind[];
  /** Id of the kind of those whose row names none. */
  readonly usualKind: string;
}

/**
 * The dues of a pasted list (FND-40 … FND-42): name, class and base in two or three columns. With two, the second is the
 * class where it is one, else the base. A heading is passed over; a row with a mistake stays in the list and says so.
 */
export function duesOfList(text: string, rules: DuesListRules): DuesList {
  const [head, ...rest] = pastedRows(text, 3);
  const pasted = head === undefined ? [] : isHeading(head, rules.kinds) ? rest : [head, ...rest];
  const rows = pasted.map((row) => duesRow(row, rules));
  const members = rows.filter(({ dues }) => dues !== null).length;
  return { rows, members, problems: rows.length - members };
}

/** The words by which tables head their columns. */
const headings = new Set(['姓名', '名字', '党员', '党员姓名', '类别', '人员类别', '党员类别', '基数', '缴费基数', '党费基数', '月收入', '税后收入', 'name', 'member', 'class', 'kind', 'base', 'monthly base', 'pay']);

/** A row that names no class and no amount, only what stands below it. */
function isHeading({ cells }: PastedRow, kinds: readonly DuesKind[]): boolean {
  const words = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/[（(].*$/, '').trim().toLowerCase());
  return words.every((word) => headings.has(word)) && cells.every((cell) => kindNamed(cell, kinds) === null);
}

function duesRow({ line, cells }: PastedRow, rules: DuesListRules): DuesRow {
  const [name = '', second = '', third = ''] = cells;
  const isBase = third === '' && /\d/.test(second) && kindNamed(second, rules.kinds) === null;
  const [className, base] = isBase ? ['', second] : [second, third];
  const kind = className === '' ? (rules.kinds.find(({ id }) => id === rules.usualKind) ?? null) : kindNamed(className, rules.kinds);
  const row = { line, name, kind, dues: null };
  if (name === '') return { ...row, problem: { kind: 'no-name' } };
  if (!kind) return { ...row, problem: { kind: 'unknown-class', text: className } };
  return { ...row, ...duesOfBase(kind, base, rules) };
}

function duesOfBase(kind: DuesKind, base: string, { profile, year }: DuesListRules): Pick<DuesRow, 'dues' | 'problem'> {
  const reading = readYuan(base);
  const needsBase = kind.how.form === 'bands';
  if (reading.state === 'bad') return { dues: null, problem: { kind: 'bad-base', text: base, reason: reading.reason } };
  if (reading.state === 'empty' && needsBase) return { dues: null, problem: { kind: 'no-base' } };
  try {
    return { dues: calculateDues(profile, { kind: kind.id, ...(needsBase && reading.state === 'ok' ? { monthlyFen: reading.value } : {}) }, { year }), problem: null };
  } catch (thrown) {
    if (isJicengError(thrown) && thrown.code === 'amount-too-large') return { dues: null, problem: { kind: 'too-large' } };
    throw thrown;
  }
}

/**
 * The kind that a text names: by its id or a title of it; or the only one whose title stands in the text, as in
 * 离退休党员, or that the text is part of, as 退休 is. Null for none, and where it could be several.
 */
export function kindNamed(text: string, kinds: readonly DuesKind[]): DuesKind | null {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  const namesOf = ({ id, title }: DuesKind): string[] => [id, ...Object.values(title)].map((name) => name.toLowerCase());
  const exact = kinds.find((kind) => namesOf(kind).includes(plain));
  if (exact) return exact;
  const near = kinds.filter((kind) => namesOf(kind).some((name) => plain.includes(name) || (plain.length > 1 && name.includes(plain))));
  return near.length === 1 ? (near[0] as DuesKind) : null;
}
