import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../../tests/support/formulas.js';
import { resolveProfile, type Profile } from '../profile/index.js';
import { calculateFunds, lineFormula } from './index.js';
import { shownChoice } from './spreadsheet-values.js';

type Json = Record<string, unknown>;

const clause = { document: 'd' };
const facts = {
  kind: { type: 'choice', title: '类型', open: true, choices: { village: '村', community: '社区', hamlet: '"屯"', old: '旧', former: '旧' } },
  urban: { type: 'yes-no', title: '城镇' },
  people: { type: 'people', title: '人口' },
  income: { type: 'money', title: '收入' },
  bonus: { type: 'money', title: '奖励' },
};

function place(lines: Json): Profile {
  const whole = Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, { title: id, clause, ...(line as Json) }]));
  return resolveProfile({ format: 1, id: 'place', version: '1', title: '某地', layer: 'local', documents: { d: { title: '办法' } }, facts, fund: { lines: whole } });
}

const cells: Readonly<Record<string, string>> = { kind: 'A1', urban: 'B1', people: 'C1', income: 'D1', bonus: 'E1' };
const lineCells: Readonly<Record<string, string>> = { office: 'F1', heads: 'G1' };
const references = { fact: (id: string) => cells[id] as string, line: (id: string) => lineCells[id] ?? null };

/** The formula of the line “line”, beside two others that it may refer to. */
function formulaOf(line: Json, isHighest = false): string {
  const profile = place({ office: { form: 'fixed', amount: 1000, rounding: 'yuan' }, heads: { form: 'per-head', fact: 'people', amount: 0.35 }, line });
  return lineFormula(profile.fund.lines[2] as Profile['fund']['lines'][number], profile, references, isHighest);
}

describe('the formula of', () => {
  const tiers = [{ below: 1500, amount: 20000 }, { from: 1500, amount: 25000 }];
  const bands = [{ upTo: 3000, percent: 0.5 }, { above: 3000, percent: 1 }];
  const one = { form: 'fixed', amount: 1 };
  it.each<[string, Json, string]>([
    ['a fixed amount', { form: 'fixed', amount: 20000 }, '20000'],
    ['a fixed amount, twelve times', { form: 'fixed', amount: 0.35, times: 12 }, '4.2'],
    ['a fixed amount in whole yuan', { form: 'fixed', amount: 0.5, rounding: 'yuan' }, '1'],
    ['tiers', { form: 'tiers', fact: 'people', tiers }, 'IF(C1="","",IF(C1<1500,20000,25000))'],
    ['tiers of money, bounded by another word', { form: 'tiers', fact: 'income', tiers: [{ upTo: 3000, amount: 1 }, { above: 3000, amount: 2 }] }, 'IF(D1="","",IF(D1<=3000,1,2))'],
    ['four tiers', { form: 'tiers', fact: 'people', tiers: [{ below: 1, amount: 1 }, { from: 1, below: 2, amount: 2 }, { from: 2, below: 3, amount: 3 }, { from: 3, amount: 4 }] }, 'IF(C1="","",IF(C1<2,IF(C1<1,1,2),IF(C1<3,3,4)))'],
    ['an amount a head', { form: 'per-head', fact: 'people', amount: 100 }, 'IF(C1="","",C1*100)'],
    ['fen a head, twelve times', { form: 'per-head', fact: 'people', amount: 0.35, times: 12 }, 'IF(C1="","",C1*35*12/100)'],
    ['fen a head in whole yuan', { form: 'per-head', fact: 'people', amount: 0.35, rounding: 'yuan' }, 'IF(C1="","",ROUND(C1*35/100,0))'],
    ['a minimum count', { form: 'per-head', fact: 'people', amount: 100, minimumCount: 30 }, 'IF(C1="","",MAX(C1,30)*100)'],
    ['a minimum amount, floor and cap', { form: 'per-head', fact: 'people', amount: 100, minimumCount: 30, minimumAmount: 3000, floor: 10, cap: 20000 }, 'IF(C1="","",MIN(20000,MAX(10,IF(C1<30,3000,C1*100))))'],
    ['a share of a fact', { form: 'share', of: { fact: 'income' }, percent: 1.5 }, 'IF(D1="","",ROUND(ROUND(D1*100,0)*15/1000,0)/100)'],
    ['a share in whole yuan', { form: 'share', of: { fact: 'income' }, percent: 1.5, rounding: 'yuan' }, 'IF(D1="","",ROUND(ROUND(D1*100,0)*15/100000,0))'],
    ['a share of a line in whole yuan', { form: 'share', of: 'office', percent: 10, rounding: 'yuan' }, 'IF(F1="","",ROUND(F1*10/100,0))'],
    ['a share of what counts 0 when missing', { form: 'share', of: { fact: 'bonus', whenMissing: 0 }, percent: 10 }, 'ROUND(ROUND(IF(E1="",0,E1)*100,0)*10/100,0)/100'],
    ['a sum', { form: 'sum', of: ['office', { fact: 'income' }, { fact: 'bonus', whenMissing: 5 }] }, 'IF(OR(F1="",D1=""),"",ROUND(F1+D1+IF(E1="",5,E1),2))'],
    ['a sum in whole yuan', { form: 'sum', of: ['office', 'heads'], rounding: 'yuan' }, 'IF(OR(F1="",G1=""),"",ROUND(ROUND(F1+G1,2),0))'],
    ['whole bands', { form: 'bands', fact: 'income', mode: 'whole', bands }, 'IF(D1="","",ROUND(ROUND(D1*100,0)*IF(D1<=3000,5,10)/1000,0)/100)'],
    ['marginal bands', { form: 'bands', fact: 'income', mode: 'marginal', bands }, 'IF(D1="","",ROUND((MIN(ROUND(D1*100,0),300000)*5+MAX(0,ROUND(D1*100,0)-300000)*10)/1000,0)/100)'],
    ['what is for a choice, told by its title', { ...one, appliesWhen: { fact: 'kind', is: 'village' } }, 'IF(A1="村",1,IF(A1<>"",0,""))'],
    ['what is for several choices', { ...one, appliesWhen: { fact: 'kind', is: ['village', 'community'] } }, 'IF(OR(A1="村",A1="社区"),1,IF(A1<>"",0,""))'],
    ['what is for a choice with a quotation mark', { ...one, appliesWhen: { fact: 'kind', is: 'hamlet' } }, 'IF(A1="""屯""",1,IF(A1<>"",0,""))'],
    ['what is for one of two choices with the same title', { ...one, appliesWhen: { fact: 'kind', is: 'old' } }, 'IF(A1="旧 [old]",1,IF(A1<>"",0,""))'],
    ['what is for yes', { ...one, appliesWhen: { fact: 'urban', is: true } }, 'IF(B1="是",1,IF(B1<>"",0,""))'],
    ['what is for a range', { ...one, appliesWhen: { fact: 'people', above: 50, below: 100 } }, 'IF(AND(C1<>"",C1>50,C1<100),1,IF(C1<>"",0,""))'],
    ['what is for two facts', { ...one, appliesWhen: { all: [{ fact: 'kind', is: 'community' }, { fact: 'urban', is: true }] } }, 'IF(AND(A1="社区",B1="是"),1,IF(OR(AND(A1<>"",NOT(A1="社区")),AND(B1<>"",NOT(B1="是"))),0,""))'],
    ['what is for one of two facts', { ...one, appliesWhen: { any: [{ fact: 'urban', is: true }, { fact: 'people', upTo: 9 }] } }, 'IF(OR(B1="是",AND(C1<>"",C1<=9)),1,IF(AND(AND(B1<>"",NOT(B1="是")),AND(C1<>"",NOT(C1<=9))),0,""))'],
  ])('%s', (_, line, expected) => expect(formulaOf(line)).toBe(expected));

  it('a range has one for each end', () => {
    const line = { form: 'per-head', fact: 'people', amount: 70, highest: 80, times: 12 };
    expect([formulaOf(line), formulaOf(line, true)]).toEqual(['IF(C1="","",C1*70*12)', 'IF(C1="","",C1*80*12)']);
  });

  it('a sum passes over a line that does not hold in the year', () => {
    const profile = place({ office: { form: 'fixed', amount: 1 }, line: { form: 'sum', of: ['office', { fact: 'income' }] }, share: { form: 'share', of: 'office', percent: 5 } });
    const without = { ...references, line: () => null };
    expect(profile.fund.lines.slice(1).map((line) => lineFormula(line, profile, without))).toEqual(['IF(D1="","",ROUND(D1,2))', '0']);
  });
});

describe('a formula under rules of any kind', () => {
  const yuan = fc.integer({ min: 0, max: 99_999 }).map((fen) => fen / 100);
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }).map((list) => list.sort((a, b) => a - b));
  const word = fc.constantFrom('below', 'upTo');
  /** Ranges that leave nothing out, divided in either word. */
  const ranges = fc.tuple(cuts, word).map(([bounds, upper]) =>
    [0, ...bounds].map((from, index) => ({ ...(index === 0 ? {} : upper === 'below' ? { from } : { above: from }), ...(index < bounds.length ? { [upper]: bounds[index] } : {}) })),
  );
  const percent = fc.nat(10_000).map((hundredth) => hundredth / 100);
  const tiers = fc.tuple(ranges, fc.constantFrom('people', 'income'), fc.array(yuan, { minLength: 7, maxLength: 7 })).map(([list, fact, amounts]) => ({ form: 'tiers', fact, tiers: list.map((range, index) => ({ ...range, amount: amounts[index] })) }));
  const bands = fc.tuple(ranges, fc.constantFrom('whole', 'marginal'), fc.array(percent, { minLength: 7, maxLength: 7 })).map(([list, mode, rates]) => ({ form: 'bands', fact: 'income', mode, bands: list.map((range, index) => ({ ...range, percent: rates[index] })) }));
  const perHead = fc.record({ amount: yuan, times: fc.integer({ min: 1, max: 12 }), minimumCount: fc.nat(30), own: fc.option(yuan), floor: fc.option(yuan), more: fc.option(yuan) }).map(({ own, floor, more, ...rest }) => ({
    form: 'per-head', fact: 'people', ...rest, ...(own === null ? {} : { minimumAmount: own }), ...(floor === null ? {} : { floor }), ...(more === null ? {} : { cap: Math.round(((floor ?? 0) + more) * 100) / 100 }),
  }));
  const operand = fc.oneof(fc.constantFrom('first'), fc.constant({ fact: 'income' }), fc.record({ fact: fc.constant('bonus'), whenMissing: yuan }));
  const fixed = fc.record({ amount: yuan, times: fc.integer({ min: 1, max: 12 }) }).map((rest) => ({ form: 'fixed', ...rest }));
  const share = fc.tuple(operand, percent).map(([of, rate]) => ({ form: 'share', of, percent: rate }));
  const sum = fc.array(operand, { minLength: 1, maxLength: 3 }).map((of) => ({ form: 'sum', of }));
  const leaf = fc.oneof(
    fc.constantFrom('village', 'hamlet', 'former', '旧').map((is) => ({ fact: 'kind', is })),
    fc.boolean().map((is) => ({ fact: 'urban', is })),
    fc.tuple(cuts, word).map(([bounds, upper]) => ({ fact: 'people', [upper]: bounds[0] as number + 1, from: 0 })),
    cuts.map(([above]) => ({ fact: 'income', above })),
  );
  const condition = fc.oneof(leaf, fc.tuple(fc.constantFrom('all', 'any'), fc.array(leaf, { minLength: 1, maxLength: 3 })).map(([form, conditions]) => ({ any: [{ [form]: conditions }] })));
  const headed = (line: fc.Arbitrary<object>) => fc.tuple(line, fc.option(condition), fc.constantFrom('fen', 'yuan')).map(([how, appliesWhen, rounding]) => ({ ...how, rounding, ...(appliesWhen === null ? {} : { appliesWhen }) }));
  const values = fc.record({
    kind: fc.option(fc.constantFrom('village', 'community', 'hamlet', 'old', 'former', '旧', '村', 'other')),
    urban: fc.option(fc.boolean()),
    people: fc.option(fc.nat(70)),
    income: fc.option(fc.oneof(fc.nat(7000), fc.nat(10 ** 11))),
    bonus: fc.option(fc.nat(10 ** 7)),
  });

  it('gives what the calculation gives, to the fen', () => {
    fc.assert(
      fc.property(headed(fc.oneof(fixed, tiers, bands, perHead)), headed(fc.oneof(fixed, tiers, bands, perHead, share, sum)), values, (first, second, given) => {
        const profile = place({ first, second });
        const { kind, urban, people, income, bonus } = given;
        const shown = (value: string | boolean | null, fact: string): string => (value === null ? '' : shownChoice(profile.facts[fact] as Profile['facts'][string], value));
        const row = [shown(kind, 'kind'), shown(urban, 'urban'), people ?? '', income === null ? '' : income / 100, bonus === null ? '' : bonus / 100];
        const [one, two] = profile.fund.lines.map((line) => lineFormula(line, profile, { ...references, line: () => 'F1' })) as [string, string];
        const firstValue = valueOf(one, row) as number | string;
        expect([firstValue, valueOf(two, [...row, firstValue])]).toEqual(expected(profile, given));
      }),
      { numRuns: 1500 },
    );
  });

  /** Yuan by line: 0 where it does not apply, nothing where a fact is missing. */
  function expected(profile: Profile, given: Json): (number | string)[] {
    const { lines, omitted } = calculateFunds(profile, given);
    return ['first', 'second'].map((id) => {
      const line = lines.find((each) => each.id === id);
      return line ? line.amountFen / 100 : omitted.find((each) => each.id === id)?.reason === 'missing' ? '' : 0;
    });
  }
});
