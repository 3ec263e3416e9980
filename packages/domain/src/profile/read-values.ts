import { fenOfYuan, fractionOfPercent, type Fraction } from '../money/index.js';
import { below, type Report } from './finding.js';
import { type Entry, valueOf } from './layers.js';
import { checkCover, readRange } from './ranges.js';
import type { LocalText, RawCondition, RawOperand, RawRange, RawText, Yuan } from './raw.js';
import { missingKey } from './shape.js';
import type { Band, Condition, Fact, Operand, NumberRange, RuleHead, Tier } from './types.js';

/** What reading a rule needs to know of the profile around it. */
export interface ReadContext {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly report: Report;
}

/** Thrown inside the readers when a rule cannot be read on; what is wrong has been reported. */
export class UnreadableRule extends Error {}

export function localText(text: RawText): LocalText {
  return typeof text === 'string' ? { 'zh-CN': text } : text;
}

/** Yuan that the shape has let pass, as fen. */
export function fen(amount: unknown): number {
  return fenOfYuan(amount as Yuan) as number;
}

export function fenOrNull(amount: unknown): number | null {
  return amount === undefined ? null : fen(amount);
}

/** A percentage that the shape has let pass. */
export function rateOf(percent: unknown): Fraction {
  return fractionOfPercent(percent) as Fraction;
}

export function readHead(entry: Entry): RuleHead {
  const note = valueOf(entry, 'note') as RawText | undefined;
  return {
    id: entry.id,
    rule: (valueOf(entry, 'rule') as string | undefined) ?? '',
    title: localText((valueOf(entry, 'title') as RawText | undefined) ?? entry.id),
    clause: entry.clause,
    ...(note === undefined ? {} : { note: localText(note) }),
    from: entry.from,
    to: entry.to,
    stated: entry.stated,
  };
}

/** Reports the values that are missing and, where the rule has a form, those that belong to other forms. */
export function checkKeys(entry: Entry, required: readonly string[], allowed: ReadonlySet<string> | null, { report }: ReadContext): void {
  const missing = required.filter((key) => !Object.hasOwn(entry.stated, key));
  for (const key of missing) missingKey(entry.path, key, report);
  for (const key of allowed ? Object.keys(entry.stated) : []) {
    if (allowed?.has(key)) continue;
    const known = [...(allowed as ReadonlySet<string>)].join(', ');
    report(below(entry.path, key), 'profile-unknown-key', `A rule of the form “${String(valueOf(entry, 'form'))}” does not read “${key}”. Take it out, or choose another form.`, { key, known });
  }
  if (missing.length > 0) throw new UnreadableRule();
}

/** The fact that a rule names, when the profile describes it and it is of a type that the rule can use. */
export function knownFact(id: string, types: readonly Fact['type'][] | null, path: string, { facts, report }: ReadContext): Fact {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact) {
    report(path, 'profile-unknown-fact', `No fact “${id}” is described. Add it under “facts”, or correct the name.`, { fact: id });
    throw new UnreadableRule();
  }
  if (types && !types.includes(fact.type)) {
    const expected = types.join(', ');
    report(path, 'profile-bad-value', `The fact “${id}” is of the type ${fact.type}; this needs ${expected}.`, { expected, given: fact.type });
    throw new UnreadableRule();
  }
  return fact;
}

export function readOperand(raw: RawOperand, path: string, context: ReadContext): Operand {
  if (typeof raw === 'string') return { line: raw };
  knownFact(raw.fact, ['money'], below(path, 'fact'), context);
  return { fact: raw.fact, whenMissing: fenOrNull(raw.whenMissing) };
}

export function readTiers(raw: readonly (RawRange & { readonly amount: Yuan })[], isMoney: boolean, path: string, { report }: ReadContext): Tier[] {
  const tiers = raw.map((tier, index) => {
    const range = readRange(tier, isMoney, below(path, index), report);
    return range && { ...range, amountFen: fen(tier.amount) };
  });
  return covered(tiers, isMoney, path, report);
}

export function readBands(raw: readonly (RawRange & { readonly percent: number | string })[], path: string, { report }: ReadContext): Band[] {
  const bands = raw.map((band, index) => {
    const range = readRange(band, true, below(path, index), report);
    return range && { ...range, rate: rateOf(band.percent) };
  });
  return covered(bands, true, path, report);
}

/** The ranges, when all were read and together they leave nothing out. */
export function covered<R extends NumberRange>(ranges: readonly (R | undefined)[], isMoney: boolean, path: string, report: Report): R[] {
  const read = ranges.filter((range) => range !== undefined);
  if (read.length < ranges.length) throw new UnreadableRule();
  checkCover(read, isMoney, path, report);
  return read;
}

export function readCondition(raw: RawCondition, path: string, context: ReadContext): Condition {
  for (const form of ['all', 'any'] as const) {
    const conditions = form in raw ? (raw as Record<typeof form, readonly RawCondition[]>)[form] : undefined;
    if (conditions) return { form, conditions: conditions.map((each, index) => readCondition(each, below(below(path, form), index), context)) };
  }
  const { fact: id, is, ...range } = raw as Extract<RawCondition, { fact: string }>;
  const hasRange = Object.keys(range).length > 0;
  const fact = knownFact(id, is === undefined ? ['people', 'count', 'money'] : hasRange ? [] : ['yes-no', 'choice'], below(path, 'fact'), context);
  if (is === undefined) {
    if (!hasRange) {
      missingKey(path, 'is', context.report);
      throw new UnreadableRule();
    }
    const read = readRange(range, fact.type === 'money', path, context.report);
    if (!read) throw new UnreadableRule();
    return { form: 'within', fact: id, range: read };
  }
  const values = (Array.isArray(is) ? is : [is]) as readonly (string | boolean)[];
  for (const given of values) {
    const isKnown = fact.type === 'yes-no' ? typeof given === 'boolean' : typeof given === 'string' && (fact.isOpen || Object.hasOwn(fact.choices, given));
    if (isKnown) continue;
    const expected = fact.type === 'yes-no' ? 'true or false' : Object.keys(fact.choices).join(', ');
    context.report(below(path, 'is'), 'profile-bad-value', `The fact “${id}” is never “${String(given)}”. It is one of: ${expected}.`, { expected, given: String(given) });
  }
  return { form: 'is', fact: id, values };
}
