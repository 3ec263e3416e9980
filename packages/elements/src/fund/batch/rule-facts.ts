import { factsOfCondition, factsOfForm, kindFact, type CheckRule, type Condition, type Fact, type LineRule, type Profile } from '@jiceng/domain';

/** Id of the fact that says what was paid in the year. */
export const paidFact = 'paidFen';

/**
 * The kinds of units that some line, or some average, of a profile is for; null when one is for units of any kind.
 * @param lines ids of the lines that hold in the year
 */
export function kindsOfRules(profile: Profile, lines: ReadonlySet<string>): ReadonlySet<string> | null {
  const kinds = new Set<string>();
  for (const { appliesWhen } of rulesOf(profile, lines)) {
    const named = kindsOf(appliesWhen);
    if (named === null) return null;
    for (const kind of named) kinds.add(kind);
  }
  return kinds;
}

/** The kinds with which a condition can hold; null for any. */
function kindsOf(condition: Condition | null): ReadonlySet<string> | null {
  if (condition === null || condition.form === 'within') return null;
  if (condition.form === 'is') return condition.fact === kindFact ? new Set(condition.values.map(String)) : null;
  const parts = condition.conditions.map(kindsOf);
  if (condition.form === 'any') return parts.some((part) => part === null) ? null : new Set(parts.flatMap((part) => [...(part as ReadonlySet<string>)]));
  const named = parts.filter((part) => part !== null);
  return named.length === 0 ? null : new Set([...(named[0] as ReadonlySet<string>)].filter((kind) => named.every((part) => part.has(kind))));
}

/** The kinds that a line names, for its heading where another line has the same title; null for any. */
export function kindsOfLine({ appliesWhen }: LineRule): readonly string[] | null {
  const kinds = kindsOf(appliesWhen);
  return kinds && [...kinds];
}

function rulesOf({ fund }: Profile, lines: ReadonlySet<string>): readonly (LineRule | CheckRule)[] {
  return [...fund.lines.filter(({ id }) => lines.has(id)), ...fund.checks.filter(({ scope }) => scope === 'average')];
}

/**
 * The facts that a table of units asks for, in the profile's order: those of the lines and of the averages, as
 * far as they are for one of the kinds.
 * @param kinds the kinds that occur
 */
export function factsOfTable(profile: Profile, lines: ReadonlySet<string>, kinds: ReadonlySet<string>): readonly Fact[] {
  const isForThem = ({ appliesWhen }: LineRule | CheckRule): boolean => {
    const named = kindsOf(appliesWhen);
    return named === null || [...named].some((kind) => kinds.has(kind));
  };
  const ids = new Set<string>([kindFact]);
  for (const rule of rulesOf(profile, lines).filter(isForThem)) {
    for (const fact of factsOfCondition(rule.appliesWhen)) ids.add(fact);
    for (const fact of 'how' in rule ? factsOfForm(rule.how) : [rule.fact]) ids.add(fact);
  }
  return Object.values(profile.facts).filter(({ id }) => ids.has(id));
}
