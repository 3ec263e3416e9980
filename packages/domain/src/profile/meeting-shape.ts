import { isRecord, list, object, oneOf, value, type Shape } from './shape.js';

/** The shapes that rules of every section are made of. */
export interface BasicShapes {
  readonly head: Readonly<Record<string, Shape>>;
  readonly id: Shape;
  readonly text: Shape;
  readonly anyText: Shape;
  readonly yesNo: Shape;
  readonly whole: Shape;
  readonly times: Shape;
  readonly range: Readonly<Record<string, Shape>>;
  readonly byId: (item: Shape) => Shape;
  /** One statement or several with dates, under ids. */
  readonly dated: (values: Readonly<Record<string, Shape>>) => Shape;
}

const fractionPattern = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/;

/** The whole numbers of a fraction such as `4/5`, which is above 0 and at most 1. */
export function fractionOf(text: unknown): { readonly numerator: number; readonly denominator: number } | undefined {
  const match = typeof text === 'string' ? fractionPattern.exec(text) : null;
  if (!match) return undefined;
  const [numerator, denominator] = [Number(match[1]), Number(match[2])];
  return numerator <= denominator ? { numerator, denominator } : undefined;
}

const fraction = value('a fraction above 0 and at most 1, such as "4/5"', (given) => fractionOf(given) !== undefined);

/** `{ "atLeast": "4/5" }` or `{ "moreThan": "1/2" }`, one of the two, with further values. */
function share(required: Readonly<Record<string, Shape>> = {}, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (given, path, report) => {
    const word = isRecord(given) && 'moreThan' in given ? 'moreThan' : 'atLeast';
    object({ [word]: fraction, ...required }, optional)(given, path, report);
  };
}

const category = oneOf('meeting', 'posting', 'report');
const recordField = oneOf('date', 'place', 'chair', 'recorder', 'attendance', 'agenda', 'resolutions', 'votes', 'absence-reasons', 'online-times', 'evidence');
const quarter = value('a quarter from 1 to 4', (given) => Number.isInteger(given) && (given as number) >= 1 && (given as number) <= 4);
const monthDay = value('a day of the month from 1 to 31', (given) => Number.isInteger(given) && (given as number) >= 1 && (given as number) <= 31);

/** The section `meeting` of a profile. */
export function rawMeetingShape({ head, id, text, anyText, yesNo, whole, times, range, byId, dated }: BasicShapes): Shape {
  const ids = list(id);
  const texts = byId(anyText);
  const numbers = object({}, range);
  const need: Shape = (given, path, report) => {
    const what = isRecord(given) ? given['what'] : undefined;
    if (what === 'trait') object({ what: text, trait: id })(given, path, report);
    else if (what === 'committee') object({ what: text }, { fullMembers: numbers })(given, path, report);
    else object({ what: oneOf('members', 'full-members', 'committee', 'trait') }, range)(given, path, report);
  };
  const step = object({}, {
    title: anyText, by: anyText, meetings: ids, votes: ids, needs: texts, optional: texts, objections: yesNo, intervalDays: whole,
    notice: object({ workingDays: times }, { countStart: yesNo, places: texts }),
    remind: object({ after: id, days: whole }),
  });
  return object({}, {
    standings: dated({ ...head, member: yesNo, votes: yesNo }),
    kinds: dated({ ...head, category, voters: ids, posts: ids, vote: id, otherVotes: ids, lists: list(oneOf('tasks', 'problems', 'corrections')), firstItem: yesNo, mayAlsoBe: ids, resolutionNeeds: texts, hints: list(anyText) }),
    records: dated({ ...head, required: list(recordField), asked: list(recordField) }),
    duties: dated({
      ...head, kind: id, units: ids, every: oneOf('month', 'quarter', 'half', 'year', 'occasion'), least: times, per: oneOf('unit', 'group'), needs: list(need),
      by: id, prefersQuarter: quarter, onFixedDay: yesNo, fixedDay: monthDay, tolerance: whole, within: whole, set: id,
    }),
    votes: dated({
      ...head, quorum: share(), majority: share({}, { of: oneOf('due', 'present') }), surplus: share(), ballots: yesNo, noticeDays: whole,
      callOn: byId(share({ title: anyText })),
    }),
    notices: dated({ ...head, countStart: yesNo }),
    procedures: dated({
      ...head, category: oneOf('decision', 'selection', 'case', 'meeting'), units: ids, order: ids, steps: byId(step),
      merges: byId(object({ title: anyText, steps: ids })), backTo: ids, matters: texts, withinDays: whole,
    }),
    talks: dated({ ...head, between: list(oneOf('committee', 'member')), coverage: oneOf('pair', 'each'), posts: ids, least: times, every: oneOf('quarter', 'half', 'year') }),
    limits: dated({ ...head, number: whole, unit: oneOf('days', 'months', 'years', 'hours', 'items'), share: share() }),
  });
}
