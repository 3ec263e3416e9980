import { describe, expect, it } from 'vitest';
import { emptyAllocation, type AllocationInput } from './allocation-plan.js';
import { inputOfDraft, isEntered } from './draft.js';

describe('a draft of a division', () => {
  it('comes back as it was', () => {
    const input: AllocationInput = { title: '慰问金', sum: '1.3万', among: 'list', list: '甲\t1', by: 'listed', unit: 'fen', percents: { '111': '40' } };
    expect(inputOfDraft(structuredClone(input))).toEqual(input);
  });

  for (const draft of [undefined, null, 'text', 7, []]) it(`is empty for ${JSON.stringify(draft)}`, () => expect(inputOfDraft(draft)).toEqual(emptyAllocation));

  it('takes of another version what it can read', () => {
    expect(inputOfDraft({ sum: '100', among: 'cities', unit: 'jiao', by: 7, percents: { a: '1', b: 2 } })).toEqual({ ...emptyAllocation, sum: '100', percents: { a: '1' } });
  });

  const entered: readonly (readonly [input: Partial<AllocationInput>, is: boolean])[] = [
    [{}, false],
    [{ sum: '  ' }, false],
    [{ by: 'custom', unit: 'fen' }, false],
    [{ sum: '1' }, true],
    [{ title: '慰问金' }, true],
    [{ list: '甲' }, true],
    [{ percents: { a: '' } }, false],
    [{ percents: { a: '1' } }, true],
  ];
  for (const [input, is] of entered) it(`is ${is ? '' : 'not '}worth keeping with ${JSON.stringify(input)}`, () => expect(isEntered({ ...emptyAllocation, ...input })).toBe(is));
});
