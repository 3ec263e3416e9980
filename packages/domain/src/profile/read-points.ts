import { below } from './finding.js';
import { mergedObjects, valueOf, type Entry } from './layers.js';
import type { PointsForm, PointsPolicy, PointsPolicyForm, PointsRule, PointsRules } from './points-types.js';
import { pointsPolicyForms, pointsPolicyHead, pointsRuleForms, pointsRuleHead } from './points-shape.js';
import type { Dated, LocalText, RawProfile, RawRuleHead, RawText } from './raw.js';
import { readAll } from './read-rules.js';
import type { RawPointsPolicy, RawPointsRule } from './points-raw.js';
import { checkKeys, localText, rateOf, readHead, UnreadableRule, type ReadContext } from './read-values.js';

/**
 * Words of what is never scored (domain.md 5.4): religion, ethnicity, belief, speech, petitions and complaints, family
 * planning and origin, loyalty. A rule whose title has one of them is refused, whichever layer states it.
 */
const excluded = /信访|上访|投诉|宗教|信仰|民族|礼拜|祈祷|言论|计划生育|计生|家庭出身|忠诚|petition|complaint|religio|belief|ethnic|prayer|family planning|loyal/iu;

/** What points are read by, beside the profile's facts. */
interface PointsContext extends ReadContext {
  readonly categories: Readonly<Record<string, LocalText>>;
  readonly classes: Readonly<Record<string, LocalText>>;
}

/** Merges the rules of one part of a section over all layers. */
type Merge = (path: string, completeKey: string, pick: (raw: RawProfile) => Readonly<Record<string, Dated<RawRuleHead>>> | undefined) => Entry[];

/** The points of all layers; what is wrong is reported. */
export function readPoints(layers: readonly RawProfile[], merge: Merge, context: ReadContext): PointsRules {
  const titles = (key: 'categories' | 'classes'): Record<string, LocalText> => readTitles(mergedObjects(layers.map(({ points }) => points?.[key])), `/points/${key}`, context.report);
  const own = { ...context, categories: titles('categories'), classes: titles('classes') };
  return {
    categories: own.categories,
    classes: own.classes,
    rules: readAll(merge('/points/rules', 'form', ({ points }) => points?.rules), (entry, within) => readPointsRule(entry, { ...own, ...within }), context),
    policies: readAll(merge('/points/policies', 'form', ({ points }) => points?.policies), (entry, within) => readPointsPolicy(entry, { ...own, ...within }), context),
  };
}

/** Texts by id, such as the titles of categories. */
function readTitles(raw: Readonly<Record<string, unknown>>, path: string, report: ReadContext['report']): Record<string, LocalText> {
  const titles = Object.entries(raw).map(([id, text]) => [id, localText(text as RawText)] as const);
  for (const [id, title] of titles) checkExcluded(title, below(path, id), report);
  return Object.fromEntries(titles);
}

function readPointsRule(entry: Entry, context: PointsContext): PointsRule {
  const { report, categories } = context;
  checkKeys(entry, ['title', 'form', 'category'], null, context);
  const given = <Key extends keyof RawPointsRule>(key: Key): RawPointsRule[Key] => valueOf(entry, key) as RawPointsRule[Key];
  const { required, optional } = pointsRuleForms[given('form') as string] as (typeof pointsRuleForms)[string];
  checkKeys(entry, required, new Set([...pointsRuleHead, ...required, ...optional]), context);
  const head = readHead(entry);
  checkExcluded(head.title, below(entry.path, 'title'), report);
  const category = given('category') as string;
  if (!Object.hasOwn(categories, category)) report(below(entry.path, 'category'), 'profile-bad-value', `No category “${category}” is described. Add it under “points”, “categories”, or correct the id.`, { expected: Object.keys(categories).join(', '), given: category });
  (given('caps') ?? []).forEach((cap, index) => {
    if (cap.points === undefined && cap.times === undefined) report(below(below(entry.path, 'caps'), index), 'profile-missing-key', 'The key “points” is missing. Add it, or “times”.', { key: 'points' });
  });
  return {
    ...head,
    category,
    subjects: given('subjects') ?? ['household', 'member'],
    needsApproval: given('approval') ?? false,
    needsPanel: given('panel') ?? false,
    needsEvidence: given('evidence') ?? false,
    judges: given('judges') ?? 0,
    caps: (given('caps') ?? []).map(({ points = null, times = null, every }) => ({ points, times, every })),
    how: readForm(entry, given, context),
  };
}

function readForm(entry: Entry, given: <Key extends keyof RawPointsRule>(key: Key) => RawPointsRule[Key], { report, classes }: PointsContext): PointsForm {
  const form = given('form') as PointsForm['form'];
  if (form === 'open') {
    const [lowest, highest] = [given('lowest') ?? 0, given('highest') ?? null];
    checkOrder(entry, lowest, highest, report);
    return { form, lowest, highest };
  }
  const points = given('points');
  const path = below(entry.path, 'points');
  const common = { per: given('per') ?? 1, unit: given('unit') === undefined ? null : localText(given('unit') as RawText) };
  if (form === 'fixed') {
    if (typeof points === 'number') return { form, points, ...common };
    report(path, 'profile-bad-value', 'Expected a whole number of points.', { expected: 'a whole number of points', given: JSON.stringify(points).slice(0, 40) });
    throw new UnreadableRule();
  }
  const { otherwise, ...byClass } = (typeof points === 'object' ? points : {}) as Record<string, number>;
  if (otherwise === undefined) {
    report(path, 'profile-missing-key', 'The key “otherwise” is missing. Add the points of whoever is in none of the classes.', { key: 'otherwise' });
    throw new UnreadableRule();
  }
  for (const id of Object.keys(byClass)) {
    if (!Object.hasOwn(classes, id)) report(below(path, id), 'profile-bad-value', `No class “${id}” is described. Add it under “points”, “classes”, or correct the id.`, { expected: Object.keys(classes).join(', '), given: id });
  }
  return { form, points: byClass, otherwise, ...common };
}

function readPointsPolicy(entry: Entry, context: PointsContext): PointsPolicy {
  checkKeys(entry, ['title', 'form'], null, context);
  const form = valueOf(entry, 'form') as PointsPolicyForm['form'];
  const { required, optional } = pointsPolicyForms[form] as (typeof pointsPolicyForms)[string];
  checkKeys(entry, required, new Set([...pointsPolicyHead, ...required, ...optional]), context);
  const raw = Object.fromEntries(Object.keys(entry.stated).map((key) => [key, valueOf(entry, key)])) as RawPointsPolicy;
  return { ...readHead(entry), how: readPolicyForm(entry, form, raw, context) } as PointsPolicy;
}

function readPolicyForm(entry: Entry, form: PointsPolicyForm['form'], raw: RawPointsPolicy, { report, categories }: PointsContext): PointsPolicyForm {
  switch (form) {
    case 'expiry':
      return { form, months: raw.months as number, endOf: raw.endOf ?? 'day' };
    case 'publication':
      return { form, every: raw.every as 'month', days: raw.days as number };
    case 'panel':
      return { form, cadres: raw.cadres as number, members: raw.members as number, residents: raw.residents as number };
    case 'redemption':
      raw.windows?.forEach(({ from, to }, index) => {
        if (from > to) report(below(below(entry.path, 'windows'), index), 'profile-bad-value', 'The last day lies before the first. Let a window end in the year in which it begins.', { expected: `a day from ${from}`, given: to });
      });
      return { form, windows: [...(raw.windows ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)) };
    case 'exemption':
      return { form, age: raw.age as number };
    case 'linkage':
      return { form, percent: rateOf(raw.percent) };
    case 'score': {
      const { start = 0, lowest = null, highest = null, parts = {} } = raw;
      if (lowest !== null) checkOrder(entry, lowest, highest, report);
      for (const id of Object.keys(parts)) {
        if (!Object.hasOwn(categories, id)) report(below(below(entry.path, 'parts'), id), 'profile-bad-value', `No category “${id}” is described. Add it under “points”, “categories”, or correct the id.`, { expected: Object.keys(categories).join(', '), given: id });
      }
      return { form, start, lowest, highest, parts };
    }
    case 'stars':
      return { form, bands: [...(raw.bands ?? [])].sort((a, b) => b.score - a.score), satisfaction: raw.satisfaction ?? null };
    case 'shares': {
      const shares = (raw.shares ?? []).map(({ percent, title }) => ({ percent, title: localText(title) }));
      const sum = shares.reduce((all, { percent }) => all + percent, 0);
      if (sum > 100) report(below(entry.path, 'shares'), 'profile-bad-value', 'Expected shares of 100 percent at most together.', { expected: 'at most 100', given: String(sum) });
      return { form, shares };
    }
  }
}

function checkOrder(entry: Entry, lowest: number, highest: number | null, report: ReadContext['report']): void {
  if (highest !== null && highest < lowest) report(below(entry.path, 'highest'), 'profile-bad-value', 'The highest number lies below the lowest.', { expected: `at least ${lowest}`, given: String(highest) });
}

function checkExcluded(title: LocalText, path: string, report: ReadContext['report']): void {
  const word = Object.values(title).map((text) => excluded.exec(text as string)?.[0]).find((found) => found !== undefined);
  if (word !== undefined) report(path, 'profile-excluded', `Points are never given or taken for what “${word}” stands for. Take the rule out.`, { word });
}
