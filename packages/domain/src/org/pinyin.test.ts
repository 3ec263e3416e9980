import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { filterTree, matchedParts, normalizedQuery } from './filter.js';
import { misreadCharacters, otherReadings } from './other-readings.js';
import { createRomanization } from './pinyin.js';
import { nameOf } from './tree.js';

const romanization = createRomanization();

function readingsOf(character: string): readonly string[] {
  return romanization.syllablesOf(character.charCodeAt(0));
}

describe('a name is found by pinyin', () => {
  const names = ['和平村', '重庆市', '长治市', '长春市', '北京市', '钱桥社区', '第一党支部', '女儿寨'];
  const { tree } = buildTree(names.map((name, at) => ({ id: String(at), name })));

  it.each([
    ['hpc', ['和平村']],
    ['HPC', ['和平村']],
    ['ｈｐｃ', ['和平村']],
    ['heping', ['和平村']],
    ['hepingc', ['和平村']],
    ['hpingcun', ['和平村']],
    ['pc', ['和平村']],
    ['cqs', ['重庆市']],
    ['chongqing', ['重庆市']],
    ['zhongq', ['重庆市']],
    ['chang', ['长治市', '长春市']],
    ['zhangzhi', ['长治市']],
    ['ccs', ['长春市']],
    ['beij', ['北京市']],
    ['qianqiao', ['钱桥社区']],
    ['dzb', ['第一党支部']],
    ['nver', ['女儿寨']],
    ['hpx', []],
    ['he ping', []],
    ['zzzz', []],
  ])('%s: %j', (query, expected) => {
    expect(Array.from(filterTree(tree, query, romanization).matches, (index) => nameOf(tree, index))).toEqual(expected);
  });

  it('and its part is marked', () => {
    expect(matchedParts('大和平村', normalizedQuery('HePingC'), romanization)).toEqual([[1, 4]]);
  });
});

describe('createRomanization', () => {
  // Names that a usual reading, or a library that is out of step with the browser, gets wrong.
  it.each(
    `六安 lu an;亳州 bo zhou;蚌埠 beng bu;东阿 dong e;枞阳 zong yang;莘县 shen xian;浚县 xun xian;渑池 mian chi;台州 tai zhou;丽水 li shui
铅山 yan shan;厦门 xia men;番禺 pan yu;东莞 dong guan;乐清 yue qing;乐山 le shan;成都 cheng du;大埔 da bu;黄陂 huang pi;单县 shan xian
解州 xie zhou;洪洞 hong tong;牟平 mu ping;中牟 zhong mu;蔚县 yu xian;涡阳 guo yang;井陉 jing xing;耒阳 lei yang;犍为 qian wei;会理 hui li
会计 kuai ji;尉犁 yu li;和田 he tian;歙县 she xian;荥阳 xing yang;荥经 ying jing;柞水 zha shui;泌阳 bi yang;朝阳 chao yang;十堰 shi yan
监利 jian li;浠水 xi shui;宿迁 su qian;盱眙 xu yi;邳州 pi zhou;浒墅关 xu shu guan;筠连 jun lian;洛川 luo chuan;吴堡 wu bu;略阳 lue yang
略阳 lve yang;吕梁 lv liang;绿化 lv hua;长子 zhang zi;渝北 yu bei;北碚 bei bei;沙坪坝 sha ping ba;黔江 qian jiang;前进 qian jin;桥头 qiao tou
强 qiang;电厂 dian chang;龟兹 qiu ci;西藏 xi zang;若羌 ruo qiang;莎车 sha che;栎阳 yue yang;硚口 qiao kou;费县 fei xian;费县 bi xian
额济纳 e ji na;内蒙古 nei meng gu;纳雍 na yong;那曲 na qu;绒 rong;桌 zhuo;点军 dian jun;了 le;卜 bu;〇 ling;银行 yin hang`
      .split(/[;\n]/)
      .map((line) => line.split(/ (.*)/)),
  )('reads %s as %s', (name = '', syllables = '') => {
    syllables.split(' ').forEach((syllable, at) => expect(readingsOf(name.charAt(at))).toContain(syllable));
  });

  it.each(['a', '1', ' ', '\n', '（', '。', 'ن', 'あ', '가', '\ud842', '\uffff'])('knows no reading of %j', (character) => {
    expect(readingsOf(character)).toEqual([]);
  });

  it('gives syllables of lower-case letters, none twice, for all of the common block', () => {
    let unread = 0;
    for (let character = 0x4e00; character <= 0x9fff; character++) {
      const syllables = romanization.syllablesOf(character);
      if (syllables.length === 0) unread++;
      expect(new Set(syllables).size).toBe(syllables.length);
      expect(syllables.every((syllable) => /^[a-z]{1,6}$/.test(syllable))).toBe(true);
    }
    expect(unread).toBeLessThan(200);
  });

  it('looks each character up once', () => {
    expect(readingsOf('村')).toBe(readingsOf('村'));
  });
});

describe('otherReadings', () => {
  it.each(Object.entries(otherReadings))('%s, also %s, is one Han character with syllables of lower-case letters', (character, readings) => {
    expect(character).toMatch(/^\p{Script=Han}$/u);
    expect(readings).toMatch(/^[a-z]{1,6}(?: [a-z]{1,6})*$/);
    expect(new Set(readings.split(' ')).size).toBe(readings.split(' ').length);
  });
});

describe('misreadCharacters', () => {
  it('holds Han characters by syllables of lower-case letters, none twice', () => {
    const characters = Object.values(misreadCharacters).join('');
    expect(Object.keys(misreadCharacters).every((syllable) => /^[a-z]{1,6}$/.test(syllable))).toBe(true);
    expect(characters).toMatch(/^\p{Script=Han}+$/u);
    expect(new Set(characters).size).toBe(characters.length);
  });

  it('gives the first reading, and the other readings others', () => {
    for (const [syllable, characters] of Object.entries(misreadCharacters)) {
      for (const character of characters) {
        expect(readingsOf(character)[0]).toBe(syllable);
        expect(otherReadings[character]?.split(' ') ?? []).not.toContain(syllable);
      }
    }
  });
});
