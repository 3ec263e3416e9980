// A made-up country of the same size and shape as the real one, so that the benchmark runs anywhere.

/** @typedef {{ id: string, parentId: string | null, name: string }} Row */

/** Units by level: provinces, prefectures, counties, townships, villages. 665,276 together, as in the real country. */
const unitsByLevel = [31, 342, 2978, 41_352, 620_573];
/** Digits that each level adds to a division code. */
const digits = [2, 2, 2, 3, 3];

const heads = [...'东西南北上下大小新老前后高长石青白红金龙'];
const middles = [...'河山湖桥坪岭塘湾沟溪林田井泉坝庄岗店洲寨'];
const tails = ['', ...'头口沿背岸源脚顶边里'];
const suffixes = [['省'], ['市', '地区', '州'], ['县', '区', '市'], ['镇', '乡', '街道'], ['村委会', '居委会', '村', '社区']];
/** Every so many villages there is one of this name, about as often as in the real country. */
const peaceEvery = 2240;

/** The name of a unit, from its place among all units of its level: the same in every run. */
function nameOf(level, place) {
  if (level === 4 && place % peaceEvery === 7) return '和平村委会';
  const head = heads[place % heads.length];
  const middle = middles[Math.floor(place / heads.length) % middles.length];
  const tail = tails[Math.floor(place / (heads.length * middles.length)) % tails.length];
  const ends = suffixes[level];
  return `${head}${middle}${tail}${ends[Math.floor(place / 3) % ends.length]}`;
}

/**
 * The rows in pre-order, the children of a level spread evenly over the units above.
 * @returns {Row[]}
 */
export function syntheticCountry() {
  /** @type {Row[]} */
  const rows = [];
  const made = unitsByLevel.map(() => 0);
  const add = (level, parentId, number) => {
    const place = made[level]++;
    const id = `${parentId ?? ''}${String(number).padStart(digits[level], '0')}`;
    rows.push({ id, parentId, name: nameOf(level, place) });
    const below = level + 1;
    if (below === unitsByLevel.length) return;
    const first = share(below, place);
    const end = share(below, place + 1);
    for (let child = first; child < end; child++) add(below, id, child - first + 1);
  };
  for (let province = 0; province < unitsByLevel[0]; province++) add(0, null, province + 11);
  return rows;
}

/** How many units of a level stand below the first so many units of the level above. */
function share(level, unitsAbove) {
  return Math.round((unitsByLevel[level] * unitsAbove) / unitsByLevel[level - 1]);
}
