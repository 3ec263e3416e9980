/** What a heading can stand for. */
export type MappedField = 'id' | 'parentId' | 'name' | 'kind' | 'order' | 'level';

/** How a field is headed in files. To teach the import a heading, add it here, in any spelling. */
export interface FieldSynonyms {
  /** Headings that say it outright, the likelier first. */
  readonly exact: readonly string[];
  /** Pieces of headings that mostly say it; asked only when no column is headed outright. */
  readonly parts: readonly string[];
}

/**
 * Headings of the columns of an organisation table, in Chinese and English. Compared by {@link normalHeading}, so
 * case, spaces, punctuation, notes in brackets and full-width letters do not matter. A field that stands earlier
 * takes its column first: `上级单位编码` must not be taken for `单位编码`.
 */
export const headingSynonyms: Readonly<Record<MappedField, FieldSynonyms>> = {
  parentId: {
    exact: [
      '上级编码', '上级代码', '父级编码', '父级代码', '父编码', '父代码', '上级单位编码', '上级单位代码', '上级组织编码', '上级组织代码',
      '上级机构编码', '上级机构代码', '上级部门编码', '上级区划代码', '上级区划编码', '所属上级编码', '所属上级代码', '隶属编码', '上级ID', '父级ID',
      '父ID', '父节点', '父节点ID', '父级', '上级', '上级编号', '父级编号', '上级单位', '上级组织', '上级机构', '上级部门', '所属上级',
      'parentId', 'parent_id', 'parent', 'pid', 'parent code', 'parentCode', 'parent unit', 'parent unit code', 'superior', 'superior code',
      'up code', 'pcode', 'parent no', 'parent key', 'reports to',
    ],
    parts: ['上级编', '上级代', '上级单位', '上级组织', '上级机构', '父级', '父编', 'parent'],
  },
  id: {
    exact: [
      '编码', '代码', '单位编码', '单位代码', '组织编码', '组织代码', '机构编码', '机构代码', '部门编码', '部门代码', '区划代码', '区划编码',
      '行政区划代码', '统计用区划代码', '统计用区划代码和城乡划分代码', '统计区划代码', '单位编号', '组织编号', '机构编号', '编号', '本级编码', '节点编码',
      '组织机构代码', '统一社会信用代码', '党组织编码', '党组织代码', '单位ID', '组织ID', '节点ID', '主键',
      'id', 'code', 'unit id', 'unit code', 'org id', 'org code', 'organisation code', 'organization code', 'department code', 'dept id',
      'division code', 'area code', 'adcode', 'key', 'no', 'node id',
    ],
    parts: ['编码', '代码', '编号', 'code'],
  },
  name: {
    exact: [
      '名称', '单位名称', '组织名称', '机构名称', '部门名称', '单位', '组织', '党组织名称', '区划名称', '行政区划名称', '地区名称', '节点名称', '全称',
      '单位全称', '机构全称', '村居名称', '姓名',
      'name', 'unit name', 'unit', 'org name', 'organisation name', 'organization name', 'department', 'department name', 'dept name', 'title',
      'full name', 'display name', 'label', 'area name', 'division name', 'text',
    ],
    parts: ['名称', 'name'],
  },
  kind: {
    exact: [
      '类型', '单位类型', '组织类型', '机构类型', '类别', '单位类别', '组织类别', '机构类别', '节点类型', '单位性质', '性质', '城乡分类', '城乡分类代码',
      'type', 'kind', 'unit type', 'org type', 'category', 'unit kind', 'class',
    ],
    parts: ['类型', '类别'],
  },
  order: {
    exact: ['排序', '排序号', '顺序', '顺序号', '显示顺序', '排列顺序', '排位', 'order', 'sort', 'sort order', 'sort no', 'order no', 'sequence', 'seq', 'rank', 'position'],
    parts: ['排序'],
  },
  level: {
    exact: ['级别', '层级', '级次', '单位级别', '单位层级', '组织层级', '层次', '所在层级', 'level', 'depth', 'tier', 'unit level', 'org level'],
    parts: ['层级'],
  },
};

/** Headings of the columns of an outline with one column a level: `一级单位`, `第二级`, `Level 3`, `乡镇`. */
export const levelHeadings: readonly RegExp[] = [
  /^第?[一二三四五六七八九十\d]+级/,
  /^第?[一二三四五六七八九十\d]+层/,
  /^(?:level|lvl|l|tier|depth)\d+$/,
  /^\d+(?:st|nd|rd|th)level$/,
  /^(?:省|自治区|直辖市|市|地级市|州|盟|区县|县|县区|县市区|乡镇|镇|乡|街道|乡镇街道|镇街|村|社区|村居|村社区|村组|小组|组|网格)(?:级|名称|级名称|级单位)?$/,
  /^(?:province|city|county|district|town|township|street|village|community|group)(?:name)?$/,
];

/** Keys under which nested JSON keeps the units below. */
export const childrenKeys: readonly string[] = ['children', 'childList', 'childrenList', 'child', 'subordinates', 'units', 'nodes', '下级', '子级', '下级单位', '子单位', '子节点', '下属单位'];

const brackets = /[(（【[<《〔][^)）】\]>》〕]*[)）】\]>》〕]/g;
const notLetters = /[^\p{L}\p{N}]/gu;

/** A heading as it is compared: lower case, half width, without notes in brackets, spaces and punctuation. */
export function normalHeading(heading: string): string {
  const wide = heading.normalize('NFKC').toLowerCase();
  const plain = wide.replace(brackets, '').replace(notLetters, '');
  return plain === '' ? wide.replace(notLetters, '') : plain;
}
