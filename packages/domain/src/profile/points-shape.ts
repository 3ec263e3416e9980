import { fractionOfPercent } from '../money/index.js';
import { byId, list, object, objectOr, oneOf, value, type Shape } from './shape.js';

/** What any statement may carry, and texts and ids as the whole format writes them; passed in, because they are told there. */
export interface PointsShapeParts {
  readonly head: Readonly<Record<string, Shape>>;
  readonly anyText: Shape;
  readonly id: Shape;
  readonly idPattern: RegExp;
  readonly dated: (values: Readonly<Record<string, Shape>>) => Shape;
}

const yesNo = value('true or false', (given) => typeof given === 'boolean');
const points = value('a whole number of points', Number.isSafeInteger);
const whole = value('a whole number that is not negative', (given) => Number.isSafeInteger(given) && (given as number) >= 0);
const atLeastOne = value('a whole number of at least 1', (given) => Number.isSafeInteger(given) && (given as number) >= 1);
const share = value('a whole number from 0 to 100', (given) => Number.isSafeInteger(given) && (given as number) >= 0 && (given as number) <= 100);
const percent = value('a percentage that is not negative, with at most six decimals', (given) => fractionOfPercent(given) !== undefined);
const score = value('a number that is not negative', (given) => typeof given === 'number' && Number.isFinite(given) && given >= 0);
const dayOfYear = value('a day of the year, as MM-DD', (given) => typeof given === 'string' && /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|[12]\d)$/.test(given));
const recurrence = oneOf('day', 'month', 'quarter', 'year');

type Values = Readonly<Record<string, Shape>>;
type Forms = Readonly<Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>>;

/** The values that a rule of each form needs and may have, beside what any rule has. */
export const pointsRuleForms: Forms = {
  fixed: { required: ['points'], optional: ['per', 'unit'] },
  'by-class': { required: ['points'], optional: ['per', 'unit'] },
  open: { required: [], optional: ['lowest', 'highest'] },
};
export const pointsRuleHead = ['rule', 'title', 'note', 'form', 'category', 'subjects', 'approval', 'panel', 'judges', 'evidence', 'caps'];

/** The values that a policy of each form needs and may have. */
export const pointsPolicyForms: Forms = {
  expiry: { required: ['months'], optional: ['endOf'] },
  publication: { required: ['every', 'days'], optional: [] },
  panel: { required: ['cadres', 'members', 'residents'], optional: [] },
  redemption: { required: ['windows'], optional: [] },
  exemption: { required: ['age'], optional: [] },
  linkage: { required: ['percent'], optional: [] },
  score: { required: ['parts'], optional: ['start', 'lowest', 'highest'] },
  stars: { required: ['bands'], optional: ['satisfaction'] },
  shares: { required: ['shares'], optional: [] },
};
export const pointsPolicyHead = ['rule', 'title', 'note', 'form'];

/** The shape of `points`. */
export function pointsShape({ head, anyText, id, idPattern, dated }: PointsShapeParts): Shape {
  const rule: Values = {
    ...head,
    form: oneOf(...Object.keys(pointsRuleForms)),
    category: id,
    subjects: list(oneOf('household', 'member')),
    approval: yesNo,
    panel: yesNo,
    judges: atLeastOne,
    evidence: yesNo,
    caps: list(object({ every: recurrence }, { points: atLeastOne, times: atLeastOne })),
    points: objectOr(byId(idPattern, points), points),
    per: atLeastOne,
    unit: anyText,
    lowest: points,
    highest: points,
  };
  const policy: Values = {
    ...head,
    form: oneOf(...Object.keys(pointsPolicyForms)),
    months: atLeastOne,
    endOf: recurrence,
    every: oneOf('month', 'quarter', 'year'),
    days: atLeastOne,
    cadres: whole,
    members: whole,
    residents: whole,
    windows: list(object({ from: dayOfYear, to: dayOfYear })),
    age: atLeastOne,
    percent,
    start: points,
    lowest: points,
    highest: points,
    parts: byId(idPattern, whole),
    bands: list(object({ score, stars: atLeastOne })),
    satisfaction: object({ weight: share, below: score, stars: atLeastOne }),
    shares: list(object({ percent: share, title: anyText })),
  };
  return object({}, { categories: byId(idPattern, anyText), classes: byId(idPattern, anyText), rules: dated(rule), policies: dated(policy) });
}
