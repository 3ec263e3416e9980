import { halfWidth, namesIn, pointWords, quantityWords, readWholeNumber, type AwardRequest, type IsoDate, type PointsRule } from '@jiceng/domain';
import { readDayText } from '../../base/form/day-text.js';
import { evidenceTexts } from './evidence.js';

/** What stands in the award form, as it was typed. */
export interface AwardInput {
  /** Id of the account; `''` for none. */
  readonly account: string;
  /** Id of the rule; `''` for none. */
  readonly rule: string;
  readonly date: string;
  readonly quantity: string;
  readonly points: string;
  /** Id of the event. */
  readonly source: string;
  /** Names of witnesses and of judges, in one line each. */
  readonly witnesses: string;
  readonly judges: string;
  readonly note: string;
  /** Ids of attachments. */
  readonly files: readonly string[];
}

export const emptyAwardInput: AwardInput = { account: '', rule: '', date: '', quantity: '', points: '', source: '', witnesses: '', judges: '', note: '', files: [] };

/** A draft as it was kept; whatever else was kept gives an empty one. */
export function inputOfDraft(kept: unknown): AwardInput {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(emptyAwardInput).map(([key, empty]) => {
    const value = given[key];
    if (typeof empty === 'string') return [key, typeof value === 'string' ? value : ''];
    return [key, Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []];
  });
  return Object.fromEntries(texts) as unknown as AwardInput;
}

/** Whether something was entered beside what stays from one award to the next: item and date. */
export function isTouched({ rule: _rule, date: _date, ...own }: AwardInput): boolean {
  return Object.values(own).some((value) => value.length > 0);
}

/** The next award of the same item and day: all that is about this one alone is gone. */
export function nextInput({ rule, date }: AwardInput): AwardInput {
  return { ...emptyAwardInput, rule, date };
}

/** Where in the form something is wrong. */
export type AwardField = 'account' | 'rule' | 'date' | 'quantity' | 'points' | 'judges' | 'evidence' | 'source' | 'author';

/** A field that cannot be read, or is missing. */
export interface InputProblem {
  readonly field: AwardField;
  readonly code: 'no-account' | 'no-rule' | 'no-date' | 'bad-date' | 'bad-quantity' | 'no-points' | 'bad-points' | 'no-author';
  /** What was typed. */
  readonly given: string;
}

/** What the form asks for, as far as it can be read. */
export interface AwardReading {
  /** Null while a problem stands in the way. */
  readonly request: AwardRequest | null;
  readonly problems: readonly InputProblem[];
}

/** The day that was typed; `''` for none. */
export function dayOf(text: string, today: IsoDate): IsoDate | '' {
  const reading = readDayText(text, today);
  return reading.state === 'ok' ? reading.value : '';
}

/**
 * A whole number of points or of what they are for, below 0 with a minus before it.
 * @param units words that may follow, such as 分
 * @returns undefined for an empty text, null for no number
 */
export function readPoints(text: string, units: readonly string[] = pointWords): number | undefined | null {
  const plain = halfWidth(text);
  const isNegative = /^[-−]/.test(plain);
  const reading = readWholeNumber(isNegative ? plain.slice(1) : plain, { units });
  if (reading.state === 'empty') return isNegative ? null : undefined;
  if (reading.state === 'bad') return null;
  return isNegative && reading.value !== 0 ? -reading.value : reading.value;
}

/**
 * Reads the form. An item with open points has no quantity, and all others no points: what was typed there for another item
 * is left out.
 * @param rule the item that is chosen, which says whether the points are open
 */
export function readAward(input: AwardInput, rule: PointsRule | undefined, today: IsoDate): AwardReading {
  const problems: InputProblem[] = [];
  const tell = (field: AwardField, code: InputProblem['code'], given = ''): void => void problems.push({ field, code, given });
  if (input.account === '') tell('account', 'no-account');
  if (input.rule === '') tell('rule', 'no-rule');
  const day = readDayText(input.date, today);
  if (day.state === 'empty') tell('date', 'no-date');
  else if (day.state === 'bad') tell('date', 'bad-date', input.date.trim());
  const isOpen = rule?.how.form === 'open';
  const quantity = isOpen ? undefined : readPoints(input.quantity, quantityWords(rule));
  if (quantity === null || (quantity !== undefined && quantity < 1)) tell('quantity', 'bad-quantity', input.quantity.trim());
  const points = isOpen ? readPoints(input.points) : undefined;
  if (isOpen && points === undefined) tell('points', 'no-points');
  else if (points === null) tell('points', 'bad-points', input.points.trim());
  if (problems.length > 0 || day.state !== 'ok') return { request: null, problems };
  const source = input.source.trim();
  const note = input.note.trim();
  const evidence = evidenceTexts({ files: input.files, witnesses: namesIn(input.witnesses), others: [] });
  const judges = namesIn(input.judges);
  const request: AwardRequest = {
    account: input.account,
    rule: input.rule,
    date: day.value,
    ...(points === undefined || points === null ? {} : { points }),
    ...(quantity === undefined || quantity === null ? {} : { quantity }),
    ...(source === '' ? {} : { source }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(judges.length === 0 ? {} : { judges }),
    ...(note === '' ? {} : { note }),
  };
  return { request, problems };
}
