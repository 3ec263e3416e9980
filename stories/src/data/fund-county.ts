import type { OrgRow } from '@jiceng/domain';

const townNames = ['石桥镇', '河口镇', '南坪乡'];
const placeNames = ['柳树村', '石桥村', '新民社区', '大湾村', '东升社区', '梨园村', '水井村', '长坡村'];

/** People and members of each place in turn; some lie near a step, one has nobody. All are invented. */
const people = [1499, 2300, 4120, 1510, 3350, 860, 0, 1980];
const members = [24, 61, 120, 30, 88, 29, 0, 43];

/** A county whose table has what the sample rules ask for: 3 townships with 8 places each. */
export function fundCounty(): OrgRow[] {
  const rows: OrgRow[] = [{ id: '9901', parentId: null, name: '青溪县', kind: '县' }];
  townNames.forEach((town, at) => {
    const townId = `9901${at + 1}`;
    rows.push({ id: townId, parentId: '9901', name: town, kind: '乡镇' });
    placeNames.forEach((name, place) => {
      const isCommunity = name.endsWith('社区');
      rows.push({
        id: `${townId}${place + 1}`,
        parentId: townId,
        name,
        kind: isCommunity ? '社区' : '村',
        常住人口: (people[(place + at) % people.length] as number) + 10 * at,
        上年末党员: members[(place + at) % members.length] as number,
        ...(isCommunity ? { 城镇社区: at < 2 ? '是' : '否' } : {}),
      });
    });
  });
  return rows;
}

/** The same, where some places have not reported, and one has reported nonsense. */
export function fundCountyWithGaps(): OrgRow[] {
  return fundCounty().map((row) => {
    const { id, parentId = null, name, kind = '' } = row;
    if (id.endsWith('4')) return { id, parentId, name, kind };
    return id === '990115' ? { ...row, 常住人口: '约三千' } : row;
  });
}

/** Villages as many as asked, with invented numbers that are always the same. */
export function* manyVillages(count: number): Generator<OrgRow> {
  yield { id: '1', parentId: null, name: '示例省', kind: '省' };
  for (let place = 1; place <= count; place++) {
    yield { id: `1${String(place).padStart(6, '0')}`, parentId: '1', name: `${placeNames[place % placeNames.length]}${place}`.replace('社区', '村'), kind: '村', 常住人口: (place * 7919) % 4000, 上年末党员: (place * 104_729) % 120 };
  }
}

/** A bare table of divisions, as the statistical office has it: names that say what a place is, and nothing else. */
export function bareDivisions(): OrgRow[] {
  return [
    { id: '500101', parentId: null, name: '青溪县' },
    { id: '500101101', parentId: '500101', name: '石桥镇' },
    ...['柳树村村民委员会', '大湾村村民委员会', '水井村村民委员会', '新民社区居民委员会'].map((name, at) => ({ id: `50010110120${at}`, parentId: '500101101', name })),
  ];
}

/** Names as long as the longest real ones, and longer. */
export function countyOfLongNames(): OrgRow[] {
  const place = { 常住人口: 1499, 上年末党员: 24 };
  return [
    { id: '1', parentId: null, name: '青溪县人民政府派驻石桥镇经济技术开发区管理委员会社会事务综合服务中心', kind: '乡镇' },
    { id: '11', parentId: '1', name: '石桥镇柳树村第一网格第三农村生产互助合作社与乡村振兴工作队联合党支部委员会', kind: '村', ...place },
    { id: '12', parentId: '1', name: 'Qingxi County Agricultural Machinery Cooperative Joint Branch of the Second District', kind: '村', ...place },
    { id: '13', parentId: '1', name: '一'.repeat(80), kind: '村', ...place },
  ];
}
