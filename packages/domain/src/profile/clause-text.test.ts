import { describe, expect, it } from 'vitest';
import { clauseText } from './index.js';

const clause = { document: 'charter', title: '中国共产党章程', checked: true };

describe('a clause as it is cited', () => {
  it.each([
    [{ section: '第三十条' }, '中国共产党章程 第三十条'],
    [{ section: '' }, '中国共产党章程'],
    [{}, '中国共产党章程'],
    [{ section: '第三十条', text: '凡是有正式党员三人以上的，都应当成立党的基层组织' }, '中国共产党章程 第三十条'],
  ])('with %j it is %s', (part, cited) => {
    expect(clauseText({ ...clause, ...part })).toBe(cited);
  });
});
