import type { RoundingUnit } from '../money/index.js';
import { below } from './finding.js';
import { type Entry, valueOf } from './layers.js';
import { duesForms, duesHead, lineForms, lineHead } from './raw-shape.js';
import { readRange } from './ranges.js';
import type { LineForm, RawCondition, RawIncomeTier, RawLimit, RawLine, RawOperand, RawReference, RawText, Yuan } from './raw.js';
import { checkKeys, covered, fen, fenOrNull, knownFact, localText, rateOf, readBands, readCondition, readHead, readOperand, readTiers, UnreadableRule, type ReadContext } from './read-values.js';
import type { AmountForm, CheckRule, Condition, DuesKind, IncomeTiers, Limit, LineRule, NoteRule, Operand, ReferenceRule } from './types.js';

const numeric = ['people', 'count', 'money'] as const;

/** The rules that can be read; of the others, what is wrong has been reported. */
export function readAll<Rule>(entries: readonly Entry[], read: (entry: Entry, context: ReadContext) => Rule, context: ReadContext): Rule[] {
  return entries.flatMap((entry) => {
    const inProfile: ReadContext = { ...context, report: (path, code, message, details) => context.report(path, code, message, { ...details, profile: entry.profile }) };
    try {
      return [read(entry, inProfile)];
    } catch (error) {
      if (error instanceof UnreadableRule) return [];
      throw error;
    }
  });
}

function conditionOf(entry: Entry, context: ReadContext): Condition | null {
  const raw = valueOf(entry, 'appliesWhen') as RawCondition | undefined;
  return raw === undefined ? null : readCondition(raw, below(entry.path, 'appliesWhen'), context);
}

/** @param rounding of lines that do not say another */
export function readLine(entry: Entry, rounding: RoundingUnit, context: ReadContext): LineRule {
  checkKeys(entry, ['title', 'form'], null, context);
  const form = valueOf(entry, 'form') as LineForm;
  const { required, optional } = lineForms[form] as (typeof lineForms)[string];
  const allowed = new Set([...lineHead, ...Object.keys(required), ...Object.keys(optional)]);
  checkKeys(entry, Object.keys(required), allowed, context);
  const how = readForm(entry, form, context);
  const countsOthers = how.form === 'sum' && how.of.some((operand) => 'line' in operand);
  return {
    ...readHead(entry),
    appliesWhen: conditionOf(entry, context),
    rounding: (valueOf(entry, 'rounding') as RoundingUnit | undefined) ?? rounding,
    isMinimum: valueOf(entry, 'atLeast') === true,
    inTotal: (valueOf(entry, 'inTotal') as boolean | undefined) ?? !countsOthers,
    how,
  };
}

function readForm(entry: Entry, form: LineForm, context: ReadContext): AmountForm {
  const given = <Key extends keyof RawLine>(key: Key): RawLine[Key] => valueOf(entry, key) as RawLine[Key];
  const at = (key: string): string => below(entry.path, key);
  if (form === 'fixed' || form === 'per-head') {
    const amountFen = fen(given('amount'));
    const highestFen = fenOrNull(given('highest'));
    if (highestFen !== null && highestFen < amountFen) {
      context.report(at('highest'), 'profile-bad-value', 'The highest amount lies below the lowest.', { expected: `at least ${given('amount')}`, given: String(given('highest')) });
    }
    const amounts = { amountFen, highestFen, times: given('times') ?? 1 };
    if (form === 'fixed') return { form, ...amounts };
    const fact = given('fact') as string;
    knownFact(fact, ['people', 'count'], at('fact'), context);
    const [floorFen, capFen] = [fenOrNull(given('floor')), fenOrNull(given('cap'))];
    if (floorFen !== null && capFen !== null && floorFen > capFen) {
      context.report(at('cap'), 'profile-bad-value', 'The cap lies below the floor.', { expected: `at least ${given('floor')}`, given: String(given('cap')) });
    }
    return { form, fact, ...amounts, floorFen, capFen, minimumCount: given('minimumCount') ?? 0, minimumAmountFen: fenOrNull(given('minimumAmount')) };
  }
  if (form === 'tiers') {
    const fact = given('fact') as string;
    const isMoney = knownFact(fact, numeric, at('fact'), context).type === 'money';
    return { form, fact, tiers: readTiers(given('tiers') as (RawIncomeTier & { amount: Yuan })[], isMoney, at('tiers'), context) };
  }
  if (form === 'bands') {
    const fact = given('fact') as string;
    knownFact(fact, ['money'], at('fact'), context);
    return { form, fact, mode: given('mode') as 'whole' | 'marginal', bands: readBands(given('bands') ?? [], at('bands'), context) };
  }
  const operands = readOperands(given('of'), at('of'), context);
  if (form === 'sum') return { form, of: operands };
  if (operands.length !== 1) {
    context.report(at('of'), 'profile-bad-value', 'A share is of one line or fact. Add a line of the form “sum” and take the share of it.', { expected: 'one line or fact', given: String(operands.length) });
  }
  return { form, of: operands[0] as Operand, rate: rateOf(given('percent')) };
}

function readOperands(raw: RawLine['of'], path: string, context: ReadContext): Operand[] {
  if (!Array.isArray(raw)) return [readOperand(raw as RawOperand, path, context)];
  return (raw as readonly RawOperand[]).map((each, index) => readOperand(each, below(path, index), context));
}

export function readCheck(entry: Entry, context: ReadContext): CheckRule {
  checkKeys(entry, ['title', 'fact'], null, context);
  const fact = valueOf(entry, 'fact') as string;
  const isMoney = knownFact(fact, numeric, below(entry.path, 'fact'), context).type === 'money';
  const limit = (key: 'atLeast' | 'atMost'): Limit | null => {
    const raw = valueOf(entry, key) as RawLimit | undefined;
    if (raw === undefined) return null;
    const path = below(entry.path, key);
    if ('percent' in raw) return { form: 'share', of: readOperand(raw.of, below(path, 'of'), context), rate: rateOf(raw.percent) };
    if ('amount' in raw !== isMoney) {
      const expected = isMoney ? 'an amount, because the fact is money' : 'a number, because the fact is no money';
      context.report(path, 'profile-bad-value', `Expected ${expected}.`, { expected, given: Object.keys(raw).join() });
    }
    return { form: 'fixed', value: 'amount' in raw ? fen(raw.amount) : raw.number };
  };
  const [atLeast, atMost] = [limit('atLeast'), limit('atMost')];
  if (!atLeast && !atMost) checkKeys(entry, ['atLeast'], null, context);
  const scope = (valueOf(entry, 'scope') as CheckRule['scope'] | undefined) ?? 'unit';
  if (scope === 'average' && (atLeast?.form === 'share' || atMost?.form === 'share')) {
    const expected = 'an amount or a number, because an average has no line or fact of its own';
    context.report(entry.path, 'profile-bad-value', `Expected ${expected}.`, { expected, given: 'percent' });
  }
  return { ...readHead(entry), appliesWhen: conditionOf(entry, context), fact, scope, atLeast, atMost };
}

export function readNote(entry: Entry, context: ReadContext): NoteRule {
  checkKeys(entry, ['text'], null, context);
  return { ...readHead(entry), appliesWhen: conditionOf(entry, context), text: localText(valueOf(entry, 'text') as RawText) };
}

export function readIncomeTiers(entry: Entry, context: ReadContext): IncomeTiers {
  checkKeys(entry, ['title', 'fact', 'tiers'], null, context);
  const fact = valueOf(entry, 'fact') as string;
  knownFact(fact, ['money'], below(entry.path, 'fact'), context);
  const path = below(entry.path, 'tiers');
  const raw = valueOf(entry, 'tiers') as readonly RawIncomeTier[];
  const tiers = raw.map((tier, index) => {
    const range = readRange(tier, true, below(path, index), context.report);
    return range && { ...range, id: tier.id, title: localText(tier.title), alsoUpToFen: fenOrNull(tier.alsoUpTo), target: tier.target ?? null };
  });
  return {
    ...readHead(entry),
    fact,
    tiers: covered(tiers, true, path, context.report),
    reading: (valueOf(entry, 'reading') as IncomeTiers['reading'] | undefined) ?? 'exclusive',
  };
}

export function readReference(entry: Entry, context: ReadContext): ReferenceRule {
  checkKeys(entry, ['title', 'values'], null, context);
  const values = (valueOf(entry, 'values') as NonNullable<RawReference['values']>).map(({ title, amount, number, unit }) => ({
    title: localText(title),
    ...(amount === undefined ? {} : { amountFen: fen(amount) }),
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(unit === undefined ? {} : { unit: localText(unit) }),
  }));
  return { ...readHead(entry), values };
}

export function readDues(entry: Entry, context: ReadContext): DuesKind {
  checkKeys(entry, ['title', 'form'], null, context);
  const form = valueOf(entry, 'form') as 'bands' | 'fixed' | 'range';
  const { required } = duesForms[form] as (typeof duesForms)[string];
  checkKeys(entry, Object.keys(required), new Set([...duesHead, ...Object.keys(required)]), context);
  const head = readHead(entry);
  if (form === 'fixed') return { ...head, how: { form, amountFen: fen(valueOf(entry, 'amount')) } };
  if (form === 'bands') {
    const bands = readBands(valueOf(entry, 'bands') as NonNullable<RawLine['bands']>, below(entry.path, 'bands'), context);
    return { ...head, how: { form, mode: valueOf(entry, 'mode') as 'whole' | 'marginal', bands } };
  }
  const [lowestFen, highestFen] = [fen(valueOf(entry, 'lowest')), fen(valueOf(entry, 'highest'))];
  if (lowestFen > highestFen) {
    context.report(below(entry.path, 'highest'), 'profile-bad-value', 'The highest amount lies below the lowest.', { expected: `at least ${lowestFen / 100}`, given: String(highestFen / 100) });
  }
  return { ...head, how: { form, lowestFen, highestFen } };
}
