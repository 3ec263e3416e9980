import type { OrgRow } from '@jiceng/domain';

/** Names that no real place needs to have; they repeat only with a number behind them. */
const townNames = ['石桥镇', '河口镇', '南坪乡', '青溪街道', '白塔镇', '松岭乡'];
const villageNames = ['柳树村', '新民社区', '和平村', '大湾村', '东升社区', '梨园村', '水井村', '长坡村'];

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** A county of 6 townships with 8 villages and communities each, and branches below some: four levels, 79 units. */
export function county(): OrgRow[] {
  const rows: OrgRow[] = [{ id: '990101', parentId: null, name: '青溪县', kind: '县' }];
  townNames.forEach((town, at) => {
    const townId = `990101${pad(at + 1, 3)}`;
    rows.push({ id: townId, parentId: '990101', name: town, kind: town.endsWith('街道') ? '街道' : town.slice(-1) });
    villageNames.forEach((village, place) => {
      const id = `${townId}${pad(place + 1, 3)}`;
      rows.push({ id, parentId: townId, name: village, kind: village.endsWith('社区') ? '社区' : '村' });
      if (place % 2 === 0) rows.push({ id: `${id}01`, parentId: id, name: `${village}党支部`, kind: '党支部' });
    });
  });
  return rows;
}

/** A township of seven units: small enough to read its whole accessibility tree. */
export function township(): OrgRow[] {
  return county().filter(({ id }) => id.startsWith('990101001')).slice(0, 7).map((row) => (row.id === '990101001' ? { ...row, parentId: null } : row));
}

/** As many units as asked, four levels, always the same. */
export function* manyUnits(count: number): Generator<OrgRow> {
  yield { id: '99', parentId: null, name: '示例省', kind: '省' };
  let left = count - 1;
  for (let county = 1; left > 0; county++) {
    const countyId = `99${pad(county, 4)}`;
    yield { id: countyId, parentId: '99', name: `第${county}县`, kind: '县' };
    left--;
    for (let town = 1; town <= 20 && left > 0; town++) {
      const townId = `${countyId}${pad(town, 3)}`;
      yield { id: townId, parentId: countyId, name: `${townNames[town % townNames.length]}${town}`, kind: '镇' };
      left--;
      for (let village = 1; village <= 48 && left > 0; village++, left--) {
        yield { id: `${townId}${pad(village, 3)}`, parentId: townId, name: `${villageNames[village % villageNames.length]}${village}`, kind: '村' };
      }
    }
  }
}

/** Names as long as the longest real ones, and longer, beside short ones. */
export function longNames(): OrgRow[] {
  return [
    { id: '1', parentId: null, name: '青溪县人民政府派驻石桥镇经济技术开发区管理委员会社会事务综合服务中心', kind: '派出机构' },
    { id: '11', parentId: '1', name: '石桥镇柳树村第一网格第三农村生产互助合作社与乡村振兴工作队联合党支部委员会', kind: '联合党支部' },
    { id: '111', parentId: '11', name: '第一党小组', kind: '党小组' },
    { id: '112', parentId: '11', name: 'Qingxi County Agricultural Machinery Cooperative Joint Branch of the Second District', kind: '联合党支部' },
    { id: '113', parentId: '11', name: '一'.repeat(120), kind: '党小组' },
    { id: '12', parentId: '1', name: '短名', kind: '村' },
  ];
}

/** Rows as they come from a table that nobody has checked: each fault once. */
export function faultyRows(): OrgRow[] {
  return [
    { id: '1', parentId: null, name: '青溪县' },
    { id: '11', parentId: '1', name: '石桥镇' },
    { id: '111', parentId: '11', name: '柳树村' },
    { id: '111', parentId: '11', name: '柳树村（重复）' },
    { id: '121', parentId: '12', name: '没有上级的村' },
    { id: '131', parentId: '132', name: '甲村' },
    { id: '132', parentId: '131', name: '乙村' },
    { id: '141', parentId: '141', name: '上级是自己的村' },
    { id: '151', parentId: '11', name: '' },
    { id: '1.10101E+11', parentId: '11', name: '编码被改坏的村' },
    { id: '161', parentId: '11', name: '<b>加粗村</b>' },
  ];
}

/** Each unit below the one before. */
export function chain(length: number): OrgRow[] {
  return Array.from({ length }, (_, at) => ({ id: `c${at}`, parentId: at === 0 ? null : `c${at - 1}`, name: `第${at + 1}级单位` }));
}

/** The rows as a table with Chinese headings. */
export function asCsv(rows: readonly OrgRow[]): string {
  const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return ['编码,上级编码,名称', ...rows.map(({ id, parentId, name }) => [id, parentId, name].map(cell).join(','))].join('\r\n');
}
