// What is measured on each side, and that all sides give the same totals.
import { createRequire } from 'node:module';
import { calculateBatch, calculateFunds, filteredUnits, sortedUnits } from '../../../../packages/domain/dist/index.js';
import { getProfile } from '../../../../packages/profiles/dist/src/index.js';
import { jsonLogicTotal, publicodesRules, situationOf } from './rules.mjs';

const requirePeer = createRequire(new URL('../peers/package.json', import.meta.url));
const profile = getProfile('county-five-standards');

/** @returns the two peers, loaded from their folder */
export function loadPeers() {
  const jsonLogic = requirePeer('json-logic-js');
  const { default: Engine } = requirePeer('publicodes');
  return { jsonLogic, engine: new Engine(publicodesRules) };
}

/** The totals of many units in yuan; ours with and without the reasons. */
export const totals = {
  ours: (units) => Float64Array.from(calculateBatch(profile, units, { keepAmounts: true }).totals, (fen) => fen / 100),
  oursExplained: (units) => Float64Array.from(units, (unit) => calculateFunds(profile, unit).totalFen / 100),
  jsonLogic: (units, { jsonLogic }) => Float64Array.from(units, (unit) => jsonLogic.apply(jsonLogicTotal, unit)),
  publicodes: (units, { engine }) => Float64Array.from(units, (unit) => engine.setSituation(situationOf(unit)).evaluate('total').nodeValue),
};

/** @throws when two sides differ: then nothing is worth timing */
export function checkTotals(units, peers) {
  const ours = totals.ours(units);
  for (const [side, totalsOf] of Object.entries(totals)) {
    totalsOf(units, peers).forEach((yuan, unit) => {
      if (yuan !== ours[unit]) throw new Error(`${side} gives ${yuan} for ${JSON.stringify(units[unit])}, not ${ours[unit]}.`);
    });
  }
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
  return {
    totalsPerSecond: perSecond(country, logic),
    evaluatedPerSecond: perSecond(few, evaluations),
    explainedPerSecond: perSecond(few, situations + evaluations),
  };
}
