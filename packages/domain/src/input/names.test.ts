import { describe, expect, it } from 'vitest';
import { namesIn } from './index.js';

describe('the names in a text', () => {
  it.each<[string, string[]]>([
    ['赵大山、钱秀', ['赵大山', '钱秀']],
    ['赵大山，钱秀；孙平', ['赵大山', '钱秀', '孙平']],
    ['Zhao, Qian; Sun', ['Zhao', 'Qian', 'Sun']],
    ['ئالىم، گۈلنار؛ نۇرى', ['ئالىم', 'گۈلنار', 'نۇرى']],
    ['赵大山\r\n钱秀\t孙平', ['赵大山', '钱秀', '孙平']],
    ['阿不都 热合曼', ['阿不都 热合曼']],
    ['赵大山、 赵大山 、', ['赵大山']],
    [' 、，;', []],
    ['', []],
  ])('%j are %j', (text, names) => expect(namesIn(text)).toEqual(names));
});
