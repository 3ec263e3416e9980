import { duesKinds } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duesOfList, kindNamed, type DuesListRules } from './dues-list.js';

const profile = getProfile('national');
const kinds = duesKinds(profile, { year: 2026 });
const rules: DuesListRules = { profile, year: 2026, kinds, usualKind: 'salaried' };

describe('dues of a pasted list', () => {
  const read: readonly { readonly says: string; readonly text: string; readonly kind: string; readonly fen: number }[] = [
    { says: 'takes 3,000 at the lower rate (FND-40)', text: '甲\t在职\t3000', kind: 'salaried', fen: 15_00 },
    { says: 'takes one fen more at the higher rate, all of it', text: '甲\t在职\t3000.01', kind: 'salaried', fen: 30_00 },
    { says: 'rounds 75.015 half up', text: '甲\t在职\t5,001', kind: 'salaried', fen: 75_02 },
    { says: 'takes a pension by the rates of pensions (FND-41)', text: '乙\t离退休\t5001', kind: 'retired', fen: 50_01 },
    { says: 'knows a class with a word after it', text: '乙\t离退休党员\t5000', kind: 'retired', fen: 25_00 },
    { says: 'knows a class by part of its title', text: '乙\t退休\t5000', kind: 'retired', fen: 25_00 },
    { says: 'needs no base for an amount that is fixed (FND-42)', text: '丙\t学生', kind: 'student', fen: 20 },
    { says: 'takes the lower end of a range', text: '丁\t农民\t', kind: 'farmer', fen: 20 },
    { says: 'gives a row without a class the usual one', text: '戊\t3000', kind: 'salaried', fen: 15_00 },
    { says: 'gives a row with an empty class the usual one', text: '戊\t\t3000', kind: 'salaried', fen: 15_00 },
    { says: 'reads a typed line', text: '己 在职 3000元', kind: 'salaried', fen: 15_00 },
    { says: 'reads an English class', text: 'Ji\tRetired\t5000', kind: 'retired', fen: 25_00 },
  ];
  for (const { says, text, kind, fen } of read) {
    it(says, () => {
      const [row] = duesOfList(text, rules).rows;
      expect(row?.problem).toBeNull();
      expect(row?.kind?.id).toBe(kind);
      expect(row?.dues?.monthlyFen).toBe(fen);
    });
  }

  const refused: readonly { readonly says: string; readonly text: string; readonly problem: unknown }[] = [
    { says: 'names a class that there is not', text: '甲\t公务员\t3000', problem: { kind: 'unknown-class', text: '公务员' } },
    { says: 'does not guess between two classes', text: '甲\t在职或农民\t3000', problem: { kind: 'unknown-class', text: '在职或农民' } },
    { says: 'asks for a base where the rates need one', text: '甲\t在职', problem: { kind: 'no-base' } },
    { says: 'says what is wrong with a base', text: '甲\t在职\t-1', problem: { kind: 'bad-base', text: '-1', reason: 'negative' } },
    { says: 'refuses a part of a fen', text: '甲\t在职\t1.001', problem: { kind: 'bad-base', text: '1.001', reason: 'too-many-decimals' } },
    { says: 'refuses words for a base', text: '甲\t在职\t三千', problem: { kind: 'bad-base', text: '三千', reason: 'not-a-number' } },
    { says: 'asks for a name', text: '\t在职\t3000', problem: { kind: 'no-name' } },
  ];
  for (const { says, text, problem } of refused) {
    it(says, () => {
      const list = duesOfList(text, rules);
      expect(list.rows[0]?.problem).toEqual(problem);
      expect(list.rows[0]?.dues).toBeNull();
      expect([list.members, list.problems]).toEqual([0, 1]);
    });
  }

  it('counts those that have dues, and those that have none', () => {
    expect(duesOfList('甲\t在职\t3000\n乙\t公务员\t1\n丙\t学生', rules)).toMatchObject({ members: 2, problems: 1 });
  });

  it('passes over a heading', () => {
    const list = duesOfList('姓名\t党员类别\t基数（元）\n甲\t在职\t3000', rules);
    expect(list.rows.map(({ line, name }) => [line, name])).toEqual([[2, '甲']]);
  });

  it('is empty without text', () => expect(duesOfList('', rules)).toEqual({ rows: [], members: 0, problems: 0 }));

  it('gives every line with text a row, whatever it says', () => {
    const line = fc.string().map((text) => `名${text.replace(/[\s\t\r\n"]/g, '')}\tx\t1`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const { rows, members, problems } = duesOfList(lines.join('\n'), rules);
        expect(rows).toHaveLength(lines.length);
        expect(members + problems).toBe(lines.length);
      }),
    );
  });
});

describe('the kind that a text names', () => {
  for (const kind of kinds) it(`knows ${kind.title['zh-CN']} by its title and its id`, () => {
    expect(kindNamed(kind.title['zh-CN'], kinds)?.id).toBe(kind.id);
    expect(kindNamed(kind.id.toUpperCase(), kinds)?.id).toBe(kind.id);
  });

  it('knows none by nothing', () => expect(kindNamed(' ', kinds)).toBeNull());
});
