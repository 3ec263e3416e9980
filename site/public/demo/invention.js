// What the sample county is invented from: choices that look like chance and are the same on every visit.

const surnames = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎'];
const given = [...'山河林田石桥路塘坡岭湾谷松柏竹梅兰菊荷桂泉溪波海江湖云霞雨雪春秋夏冬明亮光辉平安康宁和顺丰盛金银玉珍'];

/**
 * A whole number from 0 to below a bound that a text always gives again (FNV-1a).
 * @param {string} text what the choice is about, such as `500229109204 committee-meeting 2026-03`
 * @param {number} bound
 */
export function choice(text, bound) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % bound;
}

/** Whether one case in so many is meant. @param {string} text @param {number} many */
export function happens(text, many) {
  return choice(text, many) === 0;
}

/** An invented name of two or three characters. @param {string} text whose name it is */
export function personName(text) {
  const pick = (list, part) => list[choice(`${text} ${part}`, list.length)];
  return `${pick(surnames, 'surname')}${pick(given, 'first')}${happens(`${text} short`, 3) ? '' : pick(given, 'second')}`;
}
