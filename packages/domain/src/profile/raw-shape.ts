import { decimalOf, fenOfYuan, fractionOfPercent } from '../money/index.js';
import { isIsoDay } from './iso-day.js';
import { rawMeetingShape } from './meeting-shape.js';
import { pointsShape } from './points-shape.js';
import { layerOrder } from './raw.js';
import { byId, isRecord, list, listOr, object, objectOr, oneOf, value, type Shape } from './shape.js';

/** The version of the format that this code reads. */
export const profileFormat = 1;

export const idPattern = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;
/** A document may also be named by a number, as it lies in an archive. */
const documentPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

const text = value('a text that is not empty', (given) => typeof given === 'string' && given !== '');
/** A page may add languages, and profiles their texts: whatever looks like the tag of a language is one. */
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const texts: Shape = (given, path, report) => {
  const added = Object.keys(isRecord(given) ? given : {}).filter((key) => languageTag.test(key));
  object({ 'zh-CN': text }, { en: text, ug: text, ...Object.fromEntries(added.map((tag) => [tag, text])) })(given, path, report);
};
const anyText = objectOr(texts, text);
const yesNo = value('true or false', (given) => typeof given === 'boolean');
const day = value('a day that exists, as YYYY-MM-DD', isIsoDay);
const yuan = value('an amount in yuan, not negative, with at most two decimals', (given) => fenOfYuan(given) !== undefined);
const number = value('a number that is not negative, written without an exponent', (given) => decimalOf(given) !== undefined);
const whole = value('a whole number that is not negative', (given) => Number.isSafeInteger(given) && (given as number) >= 0);
const times = value('a whole number of at least 1', (given) => Number.isSafeInteger(given) && (given as number) >= 1);
const percent = value('a percentage that is not negative, with at most six decimals', (given) => fractionOfPercent(given) !== undefined);
const id = value('an id of ASCII letters, digits and hyphens, beginning with a letter', (given) => typeof given === 'string' && idPattern.test(given) && !(given in Object.prototype));

const range = { from: number, above: number, below: number, upTo: number };
const operand = objectOr(object({ fact: id }, { whenMissing: yuan }), id);
const choice = value('a text, true or false', (given) => typeof given === 'boolean' || (typeof given === 'string' && given !== ''));

const condition: Shape = (given, path, report) => {
  if (isRecord(given) && 'all' in given) object({ all: list(condition) })(given, path, report);
  else if (isRecord(given) && 'any' in given) object({ any: list(condition) })(given, path, report);
  else object({ fact: id }, { is: listOr(list(choice), choice), ...range })(given, path, report);
};

const limit: Shape = (given, path, report) => {
  if (isRecord(given) && 'amount' in given) object({ amount: yuan })(given, path, report);
  else if (isRecord(given) && 'number' in given) object({ number: whole })(given, path, report);
  else object({ percent, of: operand })(given, path, report);
};

const document = value('a key of “documents”', (given) => typeof given === 'string' && documentPattern.test(given));
const clause = object({ document }, { section: text, text });
const head = { rule: text, title: anyText, clause, checked: yesNo, from: day, to: day, note: anyText, removed: yesNo };
const band = object({ percent }, range);
const mode = oneOf('whole', 'marginal');

/** The values that a line of each form needs and may have, beside what any line may have. */
export const lineForms: Readonly<Record<string, { required: Readonly<Record<string, Shape>>; optional: Readonly<Record<string, Shape>> }>> = {
  fixed: { required: { amount: yuan }, optional: { highest: yuan, times } },
  tiers: { required: { fact: id, tiers: list(object({ amount: yuan }, range)) }, optional: {} },
  'per-head': {
    required: { fact: id, amount: yuan },
    optional: { highest: yuan, times, floor: yuan, cap: yuan, minimumCount: whole, minimumAmount: yuan },
  },
  share: { required: { of: listOr(list(operand), operand), percent }, optional: {} },
  sum: { required: { of: listOr(list(operand), operand) }, optional: {} },
  bands: { required: { fact: id, bands: list(band), mode }, optional: {} },
};

/** The values that the dues of each form need and may have. */
export const duesForms: typeof lineForms = {
  bands: { required: { bands: list(band), mode }, optional: {} },
  fixed: { required: { amount: yuan }, optional: {} },
  range: { required: { lowest: yuan, highest: yuan }, optional: {} },
};

const lineValues = {
  ...head,
  form: oneOf(...Object.keys(lineForms)),
  appliesWhen: condition,
  rounding: oneOf('fen', 'yuan'),
  atLeast: yesNo,
  inTotal: yesNo,
  ...Object.assign({}, ...Object.values(lineForms).map(({ required, optional }) => ({ ...required, ...optional }))),
} as Record<string, Shape>;

const duesValues = {
  ...head,
  form: oneOf(...Object.keys(duesForms)),
  ...Object.assign({}, ...Object.values(duesForms).map(({ required, optional }) => ({ ...required, ...optional }))),
} as Record<string, Shape>;

/** Keys of a line, of dues, that any form may have. */
export const lineHead: ReadonlySet<string> = new Set([...Object.keys(head), 'form', 'appliesWhen', 'rounding', 'atLeast', 'inTotal']);
export const duesHead: ReadonlySet<string> = new Set([...Object.keys(head), 'form']);

/** One statement or several with dates, under ids. */
function dated(values: Readonly<Record<string, Shape>>): Shape {
  const statement = object({}, values);
  return byId(idPattern, listOr(list(statement), statement));
}

const anything = byId(/^/, () => undefined);

const fund = object({}, {
  rounding: oneOf('fen', 'yuan'),
  lines: dated(lineValues),
  checks: dated({ ...head, appliesWhen: condition, fact: id, scope: oneOf('unit', 'average'), atLeast: limit, atMost: limit }),
  notes: dated({ ...head, appliesWhen: condition, text: anyText }),
  incomeTiers: dated({
    ...head,
    fact: id,
    tiers: list(object({ id, title: anyText }, { ...range, alsoUpTo: yuan, target: whole })),
    reading: oneOf('exclusive', 'cumulative'),
  }),
  references: dated({ ...head, values: list(object({ title: anyText }, { amount: yuan, number, unit: anyText })) }),
});

const meeting = rawMeetingShape({ head, id, text, anyText, yesNo, whole, times, range, byId: (item) => byId(idPattern, item), dated });

/** A whole profile, as far as one can say without its parents. */
export const rawProfileShape = object(
  {
    format: value(`the number ${profileFormat}`, (given) => given === profileFormat),
    id,
    version: value('a version number such as "3" or "3.1"', (given) => typeof given === 'string' && /^\d{1,9}(\.\d{1,9}){0,2}$/.test(given)),
    title: anyText,
    layer: oneOf(...layerOrder),
  },
  {
    $schema: text,
    summary: anyText,
    extends: id,
    unit: text,
    documents: byId(documentPattern, object({ title: anyText }, { issuer: anyText, number: text, date: day, url: text, note: anyText })),
    facts: byId(
      idPattern,
      object(
        { type: oneOf('people', 'count', 'money', 'yes-no', 'choice'), title: anyText },
        { help: anyText, unit: anyText, choices: byId(idPattern, anyText), open: yesNo, names: list(text), choiceNames: byId(idPattern, list(text)), previousYearOf: id, withinYear: yesNo },
      ),
    ),
    texts: byId(idPattern, text),
    fund,
    dues: dated(duesValues),
    meeting,
    points: pointsShape({ head, anyText, id, idPattern, dated }),
    org: anything,
  },
);
