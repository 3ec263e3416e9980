import type { OrgRow } from '@jiceng/domain';

/** An organisation of domain.md section 7, and what a year asks of it altogether (domain.md 2.4). */
export interface Organisation {
  readonly rows: readonly OrgRow[];
  /** Duties of a year by rule; a rule that is not there has none. */
  readonly duties: Readonly<Record<string, number>>;
}

type Branch = readonly [name: string, groups?: number, members?: number];

/** Branches below a unit, each with its groups. */
function branches(parentId: string, all: readonly Branch[]): OrgRow[] {
  return all.flatMap(([name, groups = 0, members], at) => {
    const id = `${parentId}-${at + 1}`;
    const branch: OrgRow = { id, parentId, name, kind: '党支部', ...(members !== undefined && { 党员: String(members) }) };
    return [branch, ...Array.from({ length: groups }, (_, group): OrgRow => ({ id: `${id}-${group + 1}`, parentId: id, name: `第${group + 1}党小组`, kind: '党小组' }))];
  });
}

const numbered = (name: string, count: number): Branch[] => Array.from({ length: count }, (_, at) => [`${name}${at + 1}`] as const);
const unit = (id: string, parentId: string | null, name: string, kind: string): OrgRow => ({ id, parentId, name, kind });

/** A finance bureau: one general branch with three branches and five groups; each has a committee, as far as anybody knows. */
export const financeBureau: Organisation = {
  rows: [unit('f', null, '财政局', '单位'), unit('f1', 'f', '财政局党总支', '党总支'), ...branches('f1', [['行政党支部', 2], ['事业党支部', 2], ['农村产权交易中心党支部', 1]])],
  duties: { 'members-meeting': 12, 'committee-meeting': 36, 'group-meeting': 60, 'theme-day': 36, 'organisational-life': 3, 'democratic-appraisal': 3, lecture: 3 },
};

/** A college: a committee with four general branches that have ten branches, and eight branches of its own. */
export const college: Organisation = {
  rows: [
    unit('c', null, '学院党委', '党委'),
    ...['经济系', '管理系', '法律系', '外语系'].flatMap((name, at) => [unit(`c${at + 1}`, 'c', `${name}党总支`, '党总支'), ...branches(`c${at + 1}`, numbered(`${name}党支部`, at < 2 ? 3 : 2))]),
    ...branches('c', numbered('直属党支部', 8)),
  ],
  duties: { 'members-meeting': 72, 'committee-meeting': 216, 'theme-day': 216, 'organisational-life': 18, 'democratic-appraisal': 18, lecture: 18 },
};

/** An industry bureau: fourteen branches in four kinds of bodies, two of them without members. */
export const industryBureau: Organisation = {
  rows: [
    unit('i', null, '县工信局委员会', '党委'),
    unit('ic', 'i', '水泥公司委员会', '党委'),
    unit('ih', 'i', '化工公司总支部委员会', '党总支'),
    ...branches('i', [['局机关支部委员会'], ['局机关离退休人员支部委员会'], ['水泥厂支部委员会'], ['建设公司支部委员会'], ['食品公司支部', 0, 0], ['茶业公司支部', 0, 0]]),
    ...branches('ic', [['生产支部'], ['部室支部']]),
    ...branches('ih', numbered('支部', 6)),
  ],
  duties: { 'members-meeting': 48, 'committee-meeting': 144, 'theme-day': 144, 'organisational-life': 12, 'democratic-appraisal': 12, lecture: 12 },
};

/** All three by their names. */
export const organisations: Readonly<Record<string, Organisation>> = { 'the finance bureau': financeBureau, 'the college': college, 'the industry bureau': industryBureau };
