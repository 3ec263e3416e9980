import { groupedText } from '../money/index.js';
import type { Clause, LocalText, Profile } from '../profile/index.js';
import type { Facts } from './facts.js';
import type { OmittedLine } from './omitted.js';
import { filledSentence } from './phrase.js';
import { truthOf, type Plan } from './plan.js';

/** What a note is about: a note of the profile, a rule that changes within the year, a total without some lines, no rule for such a unit. */
export interface Notice {
  readonly code: 'note' | 'rule-change' | 'partial' | 'no-rule';
  readonly text: string;
  readonly texts?: LocalText;
  readonly clause?: Clause;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Says what is to be known about the result of one unit. */
type Noticing = (facts: Facts, amounts: Float64Array, omitted: readonly OmittedLine[], isPartial: boolean) => Notice[];

/** The notices of a plan, made ready for many units. */
export function noticingOf(plan: Plan): Noticing {
  const { profile } = plan;
  const notes = plan.notes.map(({ appliesWhen, rule, text, clause }) => ({ applies: truthOf(appliesWhen), rule, text, clause }));
  const changes = ruleChanges(plan);
  return (facts, amounts, omitted, isPartial) => {
    const notices: Notice[] = [];
    for (const { applies, rule, text, clause } of notes) {
      if (applies(facts) === 1) notices.push({ code: 'note', text: text['zh-CN'], texts: text, clause, values: { rule } });
    }
    for (const { position, notice } of changes) {
      if ((amounts[position] as number) >= 0) notices.push({ ...notice, values: { ...notice.values } });
    }
    if (isPartial) notices.push(partialNotice(omitted.filter(({ reason }) => reason === 'missing'), profile));
    else if (omitted.length === plan.lines.length) notices.push(noRuleNotice(facts, profile));
    return notices;
  };
}

/** The lines whose rule began within the year that was asked for. */
function ruleChanges({ profile, lines, yearStart }: Plan): { readonly position: number; readonly notice: Notice }[] {
  return lines.flatMap(({ line, position }) => {
    if (yearStart === null || line.from === null || line.from <= yearStart) return [];
    const values = { title: line.title['zh-CN'], day: line.from, line: line.id };
    return [{ position, notice: engineNotice('rule-change', `${line.id} is by the rule that holds since ${line.from}, for the whole year`, values, profile) }];
  });
}

function partialNotice(without: readonly OmittedLine[], profile: Profile): Notice {
  const missing = [...new Set(without.flatMap((line) => line.missing))];
  const join = profile.texts['list-join'] ?? ', ';
  const values = {
    count: without.length,
    lines: without.map(({ title }) => title).join(join),
    facts: missing.map((fact) => profile.facts[fact]?.title['zh-CN'] ?? fact).join(join),
    ids: missing.join(', '),
  };
  return engineNotice('partial', `Partial total, without ${values.count} lines: missing ${values.ids}`, values, profile);
}

function noRuleNotice(facts: Facts, profile: Profile): Notice {
  const kind = typeof facts['kind'] === 'string' ? facts['kind'] : '';
  const title = profile.facts['kind']?.choices[kind]?.['zh-CN'] ?? kind;
  return engineNotice('no-rule', `No line of this profile applies: ${kind}`, { kind, title }, profile);
}

/** A sentence of the profile for a code, or a plain English one where the profile has none. */
function engineNotice(code: Notice['code'], fallback: string, values: Record<string, string | number>, profile: Profile): Notice {
  const slots = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? groupedText(value) : value]));
  const sentence = Object.hasOwn(profile.texts, code) ? profile.texts[code] : undefined;
  return { code, text: sentence === undefined ? fallback : filledSentence(sentence, slots), values };
}
