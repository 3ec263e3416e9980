// What is measured on each side, and that all sides give the same.
import { createRequire } from 'node:module';
import { calculateBatch, calculateFunds, filteredUnits, sortedUnits } from '../../../../packages/domain/dist/index.js';
import { getProfile } from '../../../../packages/profiles/dist/src/index.js';
import { readerOf } from './explained.mjs';
import { bareRules, explainedRules, jsonLogicTotal, situationOf } from './rules.mjs';

const requirePeer = createRequire(new URL('../peers/package.json', import.meta.url));
const profile = getProfile('county-five-standards');

/** @returns the two peers, loaded from their folder */
export function loadPeers() {
  const jsonLogic = requirePeer('json-logic-js');
  const publicodes = requirePeer('publicodes');
  const { default: Engine } = publicodes;
  const explaining = new Engine(explainedRules);
  return { jsonLogic, engine: new Engine(bareRules), explaining, explain: readerOf(explaining, publicodes, 'total') };
}

/** A result of publicodes with its words. */
function explainedBy({ explaining, explain }, unit) {
  explaining.setSituation(situationOf(unit));
  return explain(unit);
}

/** The totals of many units in yuan; ours with and without the reasons. */
export const totals = {
  ours: (units) => Float64Array.from(calculateBatch(profile, units, { keepAmounts: true }).totals, (fen) => fen / 100),
  oursExplained: (units) => Float64Array.from(units, (unit) => calculateFunds(profile, unit).totalFen / 100),
  jsonLogic: (units, { jsonLogic }) => Float64Array.from(units, (unit) => jsonLogic.apply(jsonLogicTotal, unit)),
  publicodes: (units, { engine }) => Float64Array.from(units, (unit) => engine.setSituation(situationOf(unit)).evaluate('total').nodeValue),
  publicodesExplained: (units, peers) => Float64Array.from(units, (unit) => explainedBy(peers, unit).total),
};

/** @throws when two sides differ: then nothing is worth timing */
export function checkTotals(units, peers) {
  const ours = totals.ours(units);
  for (const [side, totalsOf] of Object.entries(totals)) {
    totalsOf(units, peers).forEach((yuan, unit) => {
      if (yuan !== ours[unit]) throw new Error(`${side} gives ${yuan} for ${JSON.stringify(units[unit])}, not ${ours[unit]}.`);
    });
  }
  for (const unit of units) checkExplained(unit, peers);
}

/** @throws when the lines of publicodes are not ours, with the same titles, amounts, clauses and facts, and the amount in words */
function checkExplained(unit, peers) {
  const ours = calculateFunds(profile, unit);
  const theirs = explainedBy(peers, unit);
  const clauses = ({ clause }) => clause.text ?? Object.values(clause).join();
  const ourLines = ours.lines.map((line) => [line.id, line.title, line.amountFen / 100, clauses(line), Object.entries(line.inputs).sort()]);
  const theirLines = theirs.lines.filter(({ amount }) => amount !== null).map((line) => [line.name, line.title, line.amount, clauses(line), Object.entries(line.inputs).sort()]);
  const omitted = [ours.omitted.map(({ id }) => id), theirs.lines.filter(({ unmet }) => unmet).map(({ name }) => name)];
  if (JSON.stringify(ourLines) !== JSON.stringify(theirLines) || omitted[0].join() !== omitted[1].join()) {
    throw new Error(`For ${JSON.stringify(unit)} publicodes explains ${JSON.stringify(theirLines)}, not ${JSON.stringify(ourLines)}.`);
  }
  for (const { name, amount, steps } of theirs.lines.filter((line) => line.steps)) {
    if (!steps.at(-1).includes(amount.toLocaleString('zh-CN'))) throw new Error(`publicodes does not tell the amount of ${name} in words: ${steps.join('; ')}.`);
  }
}

/** An example of what each side says, for the report. */
export function exampleOf(unit, peers) {
  return {
    ours: calculateFunds(profile, unit).lines.map(({ title, steps }) => `${title}: ${steps.join('; ')}`),
    publicodes: explainedBy(peers, unit).lines.flatMap(({ title, steps }) => (steps ? [`${title}: ${steps.join('; ')}`] : [])),
  };
}

/** Milliseconds of a piece of work. */
function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds that publicodes takes for its situations and for its evaluations, apart. */
function publicodesTimes(units, { engine }) {
  let situations = 0;
  let evaluations = 0;
  for (const unit of units) {
    const start = performance.now();
    engine.setSituation(situationOf(unit));
    const middle = performance.now();
    engine.evaluate('total');
    evaluations += performance.now() - middle;
    situations += middle - start;
  }
  return { situations, evaluations };
}

const perSecond = (units, milliseconds) => (units.length / milliseconds) * 1000;

/** Our side of a round. */
export function measureOurs({ country, some, county }) {
  const explained = timed(() => some.forEach((unit) => calculateFunds(profile, unit)));
  let result;
  const batch = timed(() => (result = calculateBatch(profile, country, { keepAmounts: true })));
  const sums = timed(() => calculateBatch(profile, country));
  const facts = (unit) => country[unit];
  return {
    totalsPerSecond: perSecond(country, sums),
    explainedPerSecond: perSecond(some, explained),
    batch,
    sort: timed(() => sortedUnits(result, {}, { by: 'total', isDescending: true })),
    sortByFact: timed(() => sortedUnits(result, { fact: (unit, fact) => country[unit][fact] }, { by: { fact: 'population' } })),
    nearStep: timed(() => filteredUnits(result, { by: 'near-step', profile, facts })),
    countyExplained: timed(() => county.forEach((unit) => calculateFunds(profile, unit))),
    countyTotals: timed(() => calculateBatch(profile, county, { keepAmounts: true })),
  };
}

/** The peers' side of a round. */
export function measurePeers({ country, few }, peers) {
  const logic = timed(() => country.forEach((unit) => peers.jsonLogic.apply(jsonLogicTotal, unit)));
  const { situations, evaluations } = publicodesTimes(few, peers);
  const explained = timed(() => few.forEach((unit) => explainedBy(peers, unit)));
  return {
    totalsPerSecond: perSecond(country, logic),
    evaluatedPerSecond: perSecond(few, evaluations),
    toldPerSecond: perSecond(few, situations + evaluations),
    explainedPerSecond: perSecond(few, explained),
  };
}
