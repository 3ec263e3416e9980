import {
  allocate,
  decimalOf,
  fenInYuan,
  fractionOfPercent,
  readWholeNumber,
  readYuan,
  scaledText,
  sumOfShares,
  type AllocatedShare,
  type Allocation,
  type NumberProblem,
  type RoundingUnit,
} from '@jiceng/domain';
import { pastedRows } from './pasted-rows.js';

/** By what a sum is divided: `equal`, `custom` for percentages, `listed` for the numbers of the list, or the id of a fact. */
export type AllocationBasis = string;

/** What a person entered to divide a sum. Plain data, so that it is kept as a draft. */
export interface AllocationInput {
  /** What it is for; `''` for nothing said. */
  readonly title: string;
  /** The sum as it was typed, in yuan. */
  readonly sum: string;
  readonly among: 'units' | 'list';
  /** The list as it was typed or pasted: names, and numbers where they count. */
  readonly list: string;
  readonly by: AllocationBasis;
  readonly unit: RoundingUnit;
  /** Percentages as they were typed, by the ids of units. */
  readonly percents: Readonly<Record<string, string>>;
}

/** What a form begins with. */
export const emptyAllocation: AllocationInput = { title: '', sum: '', among: 'units', list: '', by: 'equal', unit: 'yuan', percents: {} };

/** A unit that a part may go to. */
export interface AllocationUnit {
  readonly id: string;
  readonly name: string;
  /** The value of the fact by which the sum is divided; null when it is not known, or nothing depends on it. */
  readonly weight: number | null;
}

/** A row of the plan. */
export interface AllocationRow {
  /** Id of the unit, or the line of the list. */
  readonly key: string;
  readonly name: string;
  /** The weight as it was entered or is known; `''` for none. */
  readonly weightText: string;
  /** Whether the weight is needed and missing, or cannot be read. */
  readonly problem: 'missing' | 'bad' | null;
  readonly share: AllocatedShare | null;
  /** The exact part in yuan, cut off after two digits more than are paid, with `…` where it goes on; `''` without a part. */
  readonly exact: string;
}

/** What keeps a sum from being divided. */
export type AllocationProblem =
  | { readonly kind: 'no-sum' | 'fen-in-sum' | 'nobody' | 'only-zeros' }
  | { readonly kind: 'bad-sum'; readonly reason: NumberProblem; readonly suggestion: number | undefined }
  | { readonly kind: 'missing-weights' | 'bad-weights'; readonly names: readonly string[] }
  /** The percentages do not make up a whole. */
  | { readonly kind: 'shares'; readonly sum: string; readonly short: string; readonly over: string };

export interface AllocationPlan {
  readonly rows: readonly AllocationRow[];
  /** In the order of the form. */
  readonly problems: readonly AllocationProblem[];
  /** Null while there is a problem. */
  readonly allocation: Allocation | null;
  /** The whole numbers that it was divided by, in the order of the rows; empty while there is a problem. */
  readonly weights: readonly number[];
}

/** Whether the weights are percentages that make up a whole. */
export function isByPercent({ by }: Pick<AllocationInput, 'by'>): boolean {
  return by === 'custom';
}

/**
 * Divides what was entered (FND-19, FND-21), or says what is lacking; nothing is guessed and nobody is left out.
 * @param units those directly below the selected unit, in the order of the tree; not read for a list
 */
export function planAllocation(input: AllocationInput, units: readonly AllocationUnit[]): AllocationPlan {
  const sum = readSum(input);
  const recipients = input.among === 'list' ? recipientsOfList(input) : units.map((unit) => recipientOfUnit(unit, input));
  const rows = recipients.map((recipient): AllocationRow => ({ ...recipient, share: null, exact: '' }));
  const { weights, problems: weightProblems } = weightsOf(input, recipients);
  const problems = [...sum.problems, ...weightProblems];
  if (problems.length > 0) return { rows, problems, allocation: null, weights: [] };
  const allocation = allocate(sum.fen, weights, input.unit);
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  return {
    rows: rows.map((row, index) => ({ ...row, share: allocation.shares[index] ?? null, exact: exactPart(allocation, weights[index] ?? 0, total) })),
    problems,
    allocation,
    weights,
  };
}

function readSum({ sum, unit }: AllocationInput): { readonly fen: number; readonly problems: AllocationProblem[] } {
  const reading = readYuan(sum);
  if (reading.state === 'bad') return { fen: 0, problems: [{ kind: 'bad-sum', reason: reading.reason, suggestion: reading.suggestion }] };
  if (reading.state === 'empty' || reading.value === 0) return { fen: 0, problems: [{ kind: 'no-sum' }] };
  const hasFen = unit === 'yuan' && reading.value % fenInYuan !== 0;
  return { fen: reading.value, problems: hasFen ? [{ kind: 'fen-in-sum' }] : [] };
}

// ——— those among whom it is divided ———

interface Recipient {
  readonly key: string;
  readonly name: string;
  readonly weightText: string;
  readonly problem: AllocationRow['problem'];
  /** The weight, a percentage as a decimal text without the sign. */
  readonly weight: string;
}

function recipientOfUnit({ id, name, weight }: AllocationUnit, input: AllocationInput): Recipient {
  if (input.by === 'equal') return { key: id, name, weightText: '', problem: null, weight: '1' };
  if (isByPercent(input)) return { key: id, name, ...readPercent(Object.hasOwn(input.percents, id) ? (input.percents[id] as string) : '') };
  const text = weight === null ? '' : String(weight);
  return { key: id, name, weightText: text, problem: weight === null ? 'missing' : null, weight: text };
}

/** The first row is a heading when its second cell should be a number and is none, while another row's is. */
function recipientsOfList(input: AllocationInput): Recipient[] {
  const rows = pastedRows(input.list, 2);
  const isNumber = (text: string | undefined): boolean => /\d/.test(text ?? '');
  const [head, ...rest] = rows;
  const hasHeading = head !== undefined && Boolean(head.cells[1]) && !isNumber(head.cells[1]) && rest.some(({ cells }) => isNumber(cells[1]));
  return (hasHeading ? rest : rows).map(({ line, cells }) => {
    const [name = '', number = ''] = cells;
    const row = { key: String(line), name };
    if (input.by === 'equal') return { ...row, weightText: '', problem: null, weight: '1' };
    return { ...row, ...(isByPercent(input) ? readPercent(number) : readCount(number)) };
  });
}

function readCount(text: string): Pick<Recipient, 'weightText' | 'problem' | 'weight'> {
  const reading = readWholeNumber(text, { units: ['人', '户', '名'] });
  if (reading.state === 'ok') return { weightText: String(reading.value), problem: null, weight: String(reading.value) };
  return { weightText: text, problem: reading.state === 'empty' ? 'missing' : 'bad', weight: '' };
}

function readPercent(text: string): Pick<Recipient, 'weightText' | 'problem' | 'weight'> {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/%/, '')
    .trim();
  if (plain === '') return { weightText: '', problem: 'missing', weight: '' };
  return fractionOfPercent(plain) ? { weightText: plain, problem: null, weight: plain } : { weightText: text, problem: 'bad', weight: '' };
}

// ——— weights ———

function weightsOf(input: AllocationInput, recipients: readonly Recipient[]): { readonly weights: number[]; readonly problems: AllocationProblem[] } {
  if (recipients.length === 0) return { weights: [], problems: [{ kind: 'nobody' }] };
  const namesWith = (problem: AllocationRow['problem']): string[] => recipients.filter((each) => each.problem === problem).map(({ name }) => name);
  const [missing, bad] = [namesWith('missing'), namesWith('bad')];
  const problems: AllocationProblem[] = [
    ...(missing.length > 0 ? [{ kind: 'missing-weights' as const, names: missing }] : []),
    ...(bad.length > 0 ? [{ kind: 'bad-weights' as const, names: bad }] : []),
  ];
  const texts = recipients.flatMap(({ problem, weight }) => (problem === null ? [weight] : []));
  if (isByPercent(input)) {
    // How much is lacking is said while the percentages are still being entered.
    const { ok, sum, short, over } = sumOfShares(texts);
    return ok && problems.length === 0 ? { weights: wholeWeights(texts), problems } : { weights: [], problems: ok ? problems : [...problems, { kind: 'shares', sum, short, over }] };
  }
  const weights = texts.map(Number);
  if (problems.length === 0 && weights.every((weight) => weight === 0)) problems.push({ kind: 'only-zeros' });
  return { weights, problems };
}

/** Percentages as whole numbers in the same proportions: 12.5 and 87.5 are 125 and 875. */
function wholeWeights(texts: readonly string[]): number[] {
  const decimals = texts.map((text) => decimalOf(text) ?? { units: 0, scale: 0 });
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  return decimals.map((decimal) => decimal.units * 10 ** (scale - decimal.scale));
}

// ——— words for numbers ———

/** Digits of the exact part beyond those that are paid. */
const moreDigits = 2;

function exactPart({ totalFen, unit }: Allocation, weight: number, sum: bigint): string {
  const scale = (unit === 'yuan' ? 0 : 2) + moreDigits;
  const product = BigInt(totalFen) * BigInt(weight) * 10n ** BigInt(scale);
  const divisor = sum * BigInt(fenInYuan);
  return `${scaledText(product / divisor, scale)}${product % divisor === 0n ? '' : '…'}`;
}

/**
 * Weights as a person reads them: percentages where they were entered as such, which then add up to 100, 1,000, …
 * parts; else as they are.
 */
export function weightTexts(by: AllocationBasis, weights: readonly number[]): string[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const scale = String(sum).length - 3;
  const isPercent = isByPercent({ by }) && scale >= 0 && sum === 10 ** (scale + 2);
  return weights.map((weight) => (isPercent ? `${scaledText(weight, scale)}%` : scaledText(weight, 0)));
}
