import type { FactValue } from '../facts/index.js';
import type { LocalText } from '../profile/index.js';
import type { Calculation } from './calculate.js';

/** One line in two calculations; null where it has no amount. Whole fen. */
export interface LineDifference {
  readonly id: string;
  readonly title: string;
  readonly titles: LocalText;
  readonly aFen: number | null;
  readonly bFen: number | null;
  /** b less a, a missing amount counting as 0. */
  readonly differenceFen: number;
}

export interface Comparison {
  /** The facts that the lines used and that differ; undefined where one is not known or not used. */
  readonly facts: readonly { readonly fact: string; readonly a: FactValue | undefined; readonly b: FactValue | undefined }[];
  /** Every line of either, in the order of the first, then those of the second alone. */
  readonly lines: readonly LineDifference[];
  readonly differenceFen: number;
  /** One of the two is without some lines, so the difference is too. */
  readonly isPartial: boolean;
  /** Whether both were made by the same rules. */
  readonly hasSameRules: boolean;
}

/** What differs between two scenarios, or between a saved calculation and one by today's rules: b less a. */
export function compareCalculations(a: Calculation, b: Calculation): Comparison {
  const [inputsA, inputsB] = [inputsOf(a), inputsOf(b)];
  const ids = [...new Set([...a.lines, ...b.lines].map(({ id }) => id))];
  const lines = ids.map((id): LineDifference => {
    const [lineA, lineB] = [a, b].map(({ lines: all }) => all.find((line) => line.id === id));
    const { title, titles } = (lineA ?? lineB) as Calculation['lines'][number];
    const [aFen, bFen] = [lineA?.amountFen ?? null, lineB?.amountFen ?? null];
    return { id, title, titles, aFen, bFen, differenceFen: (bFen ?? 0) - (aFen ?? 0) };
  });
  const facts = [...new Set([...inputsA.keys(), ...inputsB.keys()])]
    .map((fact) => ({ fact, a: inputsA.get(fact), b: inputsB.get(fact) }))
    .filter((each) => each.a !== each.b);
  return { facts, lines, differenceFen: b.totalFen - a.totalFen, isPartial: a.isPartial || b.isPartial, hasSameRules: a.profile.hash === b.profile.hash };
}

function inputsOf({ lines }: Calculation): Map<string, FactValue> {
  return new Map(lines.flatMap(({ inputs }) => Object.entries(inputs)));
}
