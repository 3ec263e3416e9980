import { groupedText, yuanText } from '../money/index.js';
import type { Profile } from '../profile/index.js';
import type { CalculationStep, CalculationStepKind } from './steps.js';

type Values = CalculationStep['values'];

/** Tells steps of one kind in words. What they have in common stands in the sentence already. */
export interface Phrase {
  readonly kind: CalculationStepKind;
  /** The step in words. */
  readonly told: (values: Values) => string;
}

/** A place in a sentence for a value that each step has of its own, with the words behind it. */
interface OpenSlot {
  readonly key: string;
  readonly written: (value: number) => string;
  after: string;
}

/**
 * The sentence of the profile for a kind of step, made ready for many steps; without one, the step is told in signs alone.
 * @param known the values that all these steps have in common
 * @param open the names of the values that differ from step to step
 */
export function phraseOf(profile: Profile, kind: CalculationStepKind, known: Values, open: readonly string[] = []): Phrase {
  const slots = slotsOf(profile, known, open);
  const bounds = boundsSentence(profile, known);
  const sentence = (Object.hasOwn(profile.texts, kind) ? (profile.texts[kind] as string) : signsFor(kind, bounds !== '')).replaceAll('{bounds}', () => bounds);
  // Texts at the even places, names of slots between them.
  const pieces = sentence.split(/\{(\w+)\}/);
  const openSlots: OpenSlot[] = [];
  let before = '';
  pieces.forEach((piece, place) => {
    const slot = place % 2 === 0 ? piece : (slots.get(piece) ?? `{${piece}}`);
    const last = openSlots.at(-1);
    if (typeof slot !== 'string') openSlots.push({ ...slot });
    else if (last) last.after += slot;
    else before += slot;
  });
  return { kind, told: (values) => filled(before, openSlots, values) };
}

function filled(before: string, slots: readonly OpenSlot[], values: Values): string {
  let text = before;
  for (const { key, written, after } of slots) {
    const value = values[key] as string | number;
    text += (typeof value === 'string' ? value : written(value)) + after;
  }
  return text;
}

/** Steps in words, each from its own values. */
export function phrasedSteps(steps: readonly CalculationStep[], profile: Profile): string[] {
  return steps.map(({ kind, values }) => phraseOf(profile, kind, values).told(values));
}

/** A sentence with its slots `{name}` filled; a slot without a value stays as it is, so that it is noticed. */
export function filledSentence(sentence: string, slots: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(slots, name) ? (slots[name] as string) : slot));
}

/** What stands in the slots of a sentence: `amountFen` becomes `{amount}` in yuan, a count gets its commas. */
function slotsOf(profile: Profile, known: Values, open: readonly string[]): Map<string, string | OpenSlot> {
  const { fact: id } = known;
  const fact = typeof id === 'string' && Object.hasOwn(profile.facts, id) ? profile.facts[id] : undefined;
  const isMoney = known['isMoney'] === 1 || fact?.type === 'money';
  const slots = new Map<string, string | OpenSlot>([
    ['unit', fact?.unit?.['zh-CN'] ?? (isMoney ? (profile.texts['unit-yuan'] ?? '') : '')],
    ['fact', fact?.title['zh-CN'] ?? ''],
  ]);
  for (const [key, value] of Object.entries(known)) {
    if (key !== 'fact') slots.set(slotName(key), typeof value === 'string' ? value : writerOf(key, isMoney)(value));
  }
  for (const key of open) slots.set(slotName(key), { key, written: writerOf(key, isMoney), after: '' });
  return slots;
}

function slotName(key: string): string {
  return key.endsWith('Fen') ? key.slice(0, -'Fen'.length) : key;
}

/** How a number is written: yuan for fen, and for what is of a fact of money. */
function writerOf(key: string, isMoney: boolean): (value: number) => string {
  return key.endsWith('Fen') || (isMoney && ['value', 'lower', 'upper', 'minimum'].includes(key)) ? yuanText : groupedText;
}

const signs = { from: '≥', above: '>', below: '<', upTo: '≤' } as const;

/** The bounds of a tier or band as a sentence with the slots `{lower}` and `{upper}`; `''` without bounds. */
function boundsSentence({ texts }: Profile, known: Values): string {
  const bounds: string[] = [];
  for (const side of ['lower', 'upper']) {
    const word = known[`${side}Word`];
    if (typeof word === 'string') bounds.push((texts[`bound-${word}`] ?? `${signs[word as keyof typeof signs]} {bound}`).replaceAll('{bound}', `{${side}}`));
  }
  return bounds.join(texts['bound-join'] ?? ', ');
}

function signsFor(kind: CalculationStepKind, hasBounds: boolean): string {
  switch (kind) {
    case 'times':
      return '{amount} × {times} = {result}';
    case 'tier':
      return `{value}${hasBounds ? ' {bounds}' : ''} → {result}`;
    case 'per-head':
      return '{value} × {amount} = {result}';
    case 'per-head-times':
      return '{value} × {amount} × {times} = {result}';
    case 'minimum-count':
    case 'minimum-amount':
      return '{value} < {minimum} → {result}';
    case 'floor':
    case 'at-least':
      return '≥ {result}';
    case 'cap':
      return '≤ {result}';
    case 'share':
      return '{base} × {rate}% = {exact}';
    case 'band':
    case 'band-part':
      return `{amount}${hasBounds ? ' ({bounds})' : ''} × {rate}% = {exact}`;
    case 'sum':
      return '{parts} = {result}';
    case 'sum-exact':
      return '{parts} = {exact}';
    case 'rounded-fen':
    case 'rounded-yuan':
      return '{exact} → {result}';
    case 'highest':
      return '… {result}';
    case 'range':
      return '{lowest}–{highest}';
    case 'jump':
      return '> {limit} → {rate}%';
    default:
      return '= {result}';
  }
}
