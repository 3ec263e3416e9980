import { below, type Report } from './finding.js';
import { mergedObjects } from './layers.js';
import { plainWord } from './plain-word.js';
import type { RawFact, RawProfile, RawText } from './raw.js';
import { localText } from './read-values.js';
import type { Fact } from './types.js';

/** The facts of all layers; what a narrower layer says about a fact stands before what a wider one says. */
export function readFacts(layers: readonly RawProfile[], report: Report): Record<string, Fact> {
  const raw = mergedObjects(layers.map((each) => each.facts as Record<string, unknown> | undefined)) as Record<string, RawFact>;
  const facts = Object.fromEntries(Object.entries(raw).map(([id, fact]) => [id, readFact(id, fact)]));
  for (const fact of Object.values(facts)) {
    checkPreviousYear(fact, facts, report);
    checkChoiceNames(fact, report);
  }
  checkNames(Object.values(facts), report);
  return facts;
}

function readFact(id: string, { type, title, help, unit, choices = {}, open = false, names = [], choiceNames = {}, previousYearOf, withinYear = false }: RawFact): Fact {
  return {
    id,
    type,
    title: localText(title),
    ...(help === undefined ? {} : { help: localText(help) }),
    ...(unit === undefined ? {} : { unit: localText(unit) }),
    choices: Object.fromEntries(Object.entries(choices).map(([choice, text]: [string, RawText]) => [choice, localText(text)])),
    isOpen: open,
    names: [...names],
    choiceNames: Object.fromEntries(Object.entries(choiceNames).map(([choice, words]) => [choice, [...words]])),
    previousYearOf: previousYearOf ?? null,
    isWithinYear: withinYear,
  };
}

function pathOf({ id }: Fact, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>(below, below('/facts', id));
}

/** The fact of the year before has to be another one, of the same type, whose own values are dated. */
function checkPreviousYear(fact: Fact, facts: Readonly<Record<string, Fact>>, report: Report): void {
  const { previousYearOf } = fact;
  if (previousYearOf === null) return;
  const path = pathOf(fact, 'previousYearOf');
  const source = Object.hasOwn(facts, previousYearOf) ? facts[previousYearOf] : undefined;
  if (!source) {
    report(path, 'profile-unknown-fact', `No fact “${previousYearOf}” is described. Add it under “facts”, or correct the name.`, { fact: previousYearOf });
  } else if (source.type !== fact.type || source.previousYearOf !== null) {
    const expected = `another fact of the type ${fact.type} that is not itself of the year before`;
    report(path, 'profile-bad-value', `Expected ${expected}.`, { expected, given: previousYearOf });
  }
}

function checkChoiceNames(fact: Fact, report: Report): void {
  const owners = new Map<string, string>();
  for (const [choice, title] of Object.entries(fact.choices)) {
    for (const word of [choice, ...Object.values(title)]) owners.set(plainWord(word), choice);
  }
  for (const [choice, words] of Object.entries(fact.choiceNames)) {
    if (!Object.hasOwn(fact.choices, choice)) {
      const expected = `one of the choices ${Object.keys(fact.choices).join(', ')}`;
      report(pathOf(fact, 'choiceNames', choice), 'profile-bad-value', `Expected ${expected}.`, { expected, given: choice });
      continue;
    }
    words.forEach((word, index) => {
      const other = owners.get(plainWord(word));
      if (other !== undefined && other !== choice) reportTaken(pathOf(fact, 'choiceNames', choice, index), word, other, report);
      owners.set(plainWord(word), choice);
    });
  }
}

/** A heading that could be either of two facts would put numbers where they do not belong. */
function checkNames(facts: readonly Fact[], report: Report): void {
  const owners = new Map<string, string>();
  for (const { id, title } of facts) {
    for (const word of [id, ...Object.values(title)]) owners.set(plainWord(word), id);
  }
  for (const fact of facts) {
    fact.names.forEach((name, index) => {
      const other = owners.get(plainWord(name));
      if (other !== undefined && other !== fact.id) reportTaken(pathOf(fact, 'names', index), name, other, report);
      owners.set(plainWord(name), fact.id);
    });
  }
}

function reportTaken(path: string, word: string, other: string, report: Report): void {
  const expected = `a word that does not already stand for “${other}”`;
  report(path, 'profile-bad-value', `Expected ${expected}.`, { expected, given: word });
}
