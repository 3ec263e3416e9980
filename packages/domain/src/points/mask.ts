/** Surnames of two characters (复姓), of which both are kept. */
const compoundSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 纳兰'.split(' '),
);
const han = /^\p{Script=Han}$/u;
const simpleHan = /^[\u3400-\u9fff]+$/;
/** What stands between the parts of a name and hides nobody: spaces, the middle dots of transcribed names, hyphens. */
const separator = /^[\s·‧・•.\-–'’،,]+$/u;

/** A character with the marks that are written onto it. */
const markedCharacter = /\P{M}?\p{M}+|\P{M}/gu;

let segmenter: Intl.Segmenter | undefined;

/** The characters of a name as a reader counts them. */
function graphemes(name: string): string[] {
  if (simpleHan.test(name)) return [...name];
  // Firefox before 125 has none. Only characters that are joined in other ways, as in some emoji, count as several there.
  if (!('Segmenter' in Intl)) return name.match(markedCharacter) ?? [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(name), ({ segment }) => segment);
}

/**
 * A name for people who are not to know it (隐名): the surname stays, each other character becomes `*`: 赵大 赵*,
 * 欧阳明 欧阳*. Of a name in parts, such as 阿卜杜拉·买买提, the first character stays and so do the dots. A name of one
 * character becomes `*`, because it would be told whole. The empty name stays empty.
 */
export function maskedName(name: string): string {
  const characters = graphemes(name.trim());
  const letters = characters.filter((each) => !separator.test(each)).length;
  if (letters <= 1) return characters.map(() => '*').join('');
  let shown = keptAtStart(characters);
  return characters
    .map((each) => {
      if (separator.test(each)) return each;
      return shown-- > 0 ? each : '*';
    })
    .join('');
}

function keptAtStart(characters: readonly string[]): number {
  const isPlain = characters.length > 2 && characters.every((each) => han.test(each));
  return isPlain && compoundSurnames.has(`${characters[0]}${characters[1]}`) ? 2 : 1;
}
