import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalAmount } from './capital.js';

describe('an amount in capital figures', () => {
  it.each([
    ['0', '零元整'],
    ['0.01', '壹分'],
    ['0.10', '壹角整'],
    ['0.12', '壹角贰分'],
    ['1', '壹元整'],
    ['1.05', '壹元零伍分'],
    ['1.50', '壹元伍角整'],
    ['10', '壹拾元整'],
    ['10.50', '壹拾元伍角整'],
    ['75.02', '柒拾伍元零贰分'],
    ['100', '壹佰元整'],
    ['105', '壹佰零伍元整'],
    ['110', '壹佰壹拾元整'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['1001', '壹仟零壹元整'],
    ['1010', '壹仟零壹拾元整'],
    ['1100', '壹仟壹佰元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['9999.99', '玖仟玖佰玖拾玖元玖角玖分'],
    ['10000', '壹万元整'],
    ['10001', '壹万零壹元整'],
    ['10010.01', '壹万零壹拾元零壹分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['28000', '贰万捌仟元整'],
    ['100500', '壹拾万零伍佰元整'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['142000', '壹拾肆万贰仟元整'],
    ['1005000', '壹佰万伍仟元整'],
    ['10100000', '壹仟零壹拾万元整'],
    ['99999999', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整'],
    ['100000000', '壹亿元整'],
    ['100000000.10', '壹亿元壹角整'],
    ['100000001', '壹亿零壹元整'],
    ['100010000', '壹亿零壹万元整'],
    ['100100000', '壹亿零壹拾万元整'],
    ['110000000', '壹亿壹仟万元整'],
    ['1000000000000', '壹万亿元整'],
    ['20000000000001', '贰拾万亿零壹元整'],
    ['90071992547409.91', '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('%s yuan is 人民币%s', (yuan, expected) => {
    const [whole = '', rest = ''] = yuan.split('.');
    expect(capitalAmount(Number(whole + rest.padEnd(2, '0')))).toBe(`人民币${expected}`);
  });

  it('says the same amount, without two zeros in a row, whatever the amount', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), fc.nat(10 ** 9), sparse), (fen) => {
        const text = capitalAmount(fen);
        expect(readBack(text)).toBe(fen);
        expect(text).not.toMatch(/零零|零[拾佰仟万亿角分]/);
        expect(text.endsWith('整')).toBe(fen % 10 === 0);
      }),
    );
  });

  it.each([[-1], [0.5], [NaN], [Number.MAX_SAFE_INTEGER + 1], ['1' as never]])('%s fen is refused', (fen) => {
    expect(() => capitalAmount(fen)).toThrow(expect.objectContaining({ code: 'bad-fact' }));
  });
});

/** Amounts with many zeros, where mistakes live. */
const sparse = fc.stringMatching(/^[1-9][05]{0,3}0{0,4}[05]{0,3}0{0,3}[05]$/).map(Number);

/** Reads capital figures as a person does: a number, times the unit after it. */
function readBack(text: string): number {
  const match = /^人民币(?:(.+)元)?(?:零)?(?:(.)角)?(?:零)?(?:(.)分)?整?$/.exec(text);
  const [, yuan = '', jiao = '零', fen = '零'] = match ?? [];
  const values = '零壹贰叁肆伍陆柒捌玖';
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, section, digit] = [0, 0, 0];
  for (const character of yuan) {
    if (values.includes(character)) digit = values.indexOf(character);
    else if (character in places) [section, digit] = [section + digit * (places[character] as number), 0];
    else if (character === '万') [total, section, digit] = [total + (section + digit) * 10_000, 0, 0];
    else [total, section, digit] = [(total + section + digit) * 100_000_000, 0, 0];
  }
  return (total + section + digit) * 100 + values.indexOf(jiao) * 10 + values.indexOf(fen);
}
