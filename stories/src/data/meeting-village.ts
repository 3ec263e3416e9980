import type { MeetingRecord, OrgRow, Person, ProcedureEvent } from '@jiceng/domain';

/** A record as it is put into a store. */
export type SeedMeeting = MeetingRecord & { readonly unit: string };

/** The village that most stories show; 青溪县 › 石桥镇 › 柳树村. */
export const village = '990111';
const groupIds = ['9901111', '9901112', '9901113'];

/** A county whose villages hold meetings; every name is invented. */
export function meetingCounty(): OrgRow[] {
  return [
    { id: '9901', parentId: null, name: '青溪县', kind: '县' },
    { id: '99011', parentId: '9901', name: '石桥镇', kind: '乡镇' },
    { id: village, parentId: '99011', name: '柳树村', kind: '村', 党员: '24', 主题党日: '15' },
    ...['第一党小组', '第二党小组', '第三党小组'].map((name, at) => ({ id: groupIds[at] as string, parentId: village, name, kind: '党小组' })),
    { id: '990112', parentId: '99011', name: '石桥村', kind: '村', 党员: '61', 主题党日: '5' },
    { id: '990113', parentId: '99011', name: '新民社区', kind: '社区', 党员: '120' },
    { id: '990114', parentId: '99011', name: '大湾村', kind: '村', 党员: '30' },
    { id: '990115', parentId: '99011', name: '长坡村', kind: '村' },
    { id: '99012', parentId: '9901', name: '河口镇', kind: '乡镇' },
    { id: '990121', parentId: '99012', name: '河口村', kind: '村', 党员: '43' },
  ];
}

const names = ['周春生', '吴小满', '郑立秋', '王谷雨', '冯白露', '陈大寒', '褚清明', '卫惊蛰', '蒋立夏', '沈寒露', '韩霜降', '杨小雪', '朱芒种', '秦夏至', '尤处暑', '许秋分', '何立冬', '吕小寒', '施雨水', '张春分', '孔小暑', '曹大暑', '严白露', '华冬至'];

/** The branch of the village: 21 full members and 3 on probation, with a secretary and a committee of three. */
export function villageRoll(): Person[] {
  return names.map((name, at): Person => ({
    id: `person-${at + 1}`,
    name,
    standing: at < 21 ? 'full' : 'probationary',
    group: groupIds[at % groupIds.length] as string,
    ...(at === 0 ? { posts: ['secretary'] } : at < 3 ? { posts: ['committee'] } : {}),
  }));
}

/** A branch whose members are too few for a committee. */
export function smallRoll(): Person[] {
  return villageRoll().filter(({ standing }) => standing === 'full').slice(0, 6).map(({ id, name, standing }) => ({ id, name, standing }));
}

/** As many people as asked. */
export function largeRoll(count: number): Person[] {
  return Array.from({ length: count }, (_, at): Person => ({ id: `person-${at + 1}`, name: `${(names[at % names.length] as string).slice(0, 2)}${at + 1}`, standing: at % 9 === 8 ? 'probationary' : 'full' }));
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What a record of a meeting needs to be complete. */
export const wholeMeeting = { unit: village, start: '14:30', end: '16:10', place: '村活动室', chair: 'person-1', recorder: 'person-2', due: 21, present: 17 } as const;

const held = (kind: string, date: string, title: string, more: Partial<SeedMeeting> = {}): SeedMeeting => ({ ...wholeMeeting, kind, date, agenda: [{ title }], ...more });

/** Everybody of the roll at a meeting: the second one late, the third one excused. */
export const fullSheet: NonNullable<MeetingRecord['roll']> = names.map((_, at) => ({
  person: `person-${at + 1}`,
  status: at === 2 ? 'excused' : at > 17 && at < 21 ? 'absent' : 'present',
  ...(at === 1 && { late: '14:50' }),
  ...(at === 2 && { reason: '住院' }),
  ...(at > 17 && at < 21 && { reason: '外出务工' }),
}));

/** The members' meeting that voted on the road. */
export const roadMeeting: SeedMeeting = {
  unit: village,
  kind: 'members-meeting',
  date: '2026-07-08',
  start: '14:30',
  end: '16:10',
  place: '村活动室',
  chair: 'person-1',
  recorder: 'person-2',
  roll: fullSheet,
  agenda: [{ title: '学习条例', first: true }, { title: '修路方案', speaker: 'person-3' }],
  resolutions: [{ text: '同意修路方案，十一月动工', item: 1 }],
  votes: [{ rule: '', about: '修路方案', yes: 14, no: 2, abstain: 1, at: '15:20' }],
  actions: [{ id: 'measure', text: '测量路面', owner: 'person-4', due: '2026-09-30' }],
};

const monthlyTopics = ['年度计划', '春耕准备', '防火排查', '环境整治', '账目审核', '防汛值守', '低保评议', '秋收互助', '养老认证'];

/** The year of the village up to 20 November 2026: one committee meeting and two group meetings are lacking. */
export function villageYear(): SeedMeeting[] {
  const days = ['15', '24', '16', '15', '15', '15', '15', '17', '15', '15', '16'];
  return [
    held('members-meeting', '2026-01-20', '上年总结'),
    held('members-meeting', '2026-04-02', '发展党员'),
    roadMeeting,
    held('lecture', '2026-03-05', '村级账目怎样看', { heldBy: 'secretary' }),
    ...monthlyTopics.map((topic, at) => held('committee-meeting', `2026-${twoDigits(at + 1)}-08`, topic, { due: 3, present: 3 })),
    held('committee-meeting', '2026-03-26', '清明值守', { due: 3, present: 3 }),
    ...Array.from({ length: 11 }, (_, at) => groupIds.slice(0, at < 9 ? 3 : 11 - at).map((group) => held('group-meeting', `2026-${twoDigits(at + 1)}-12`, '学习和互助', { group, due: 7, present: 6 }))).flat(),
    ...days.map((day, at) => held('theme-day', `2026-${twoDigits(at + 1)}-${day}`, '学习、交纳党费、志愿服务')),
    ...['01-25', '04-20', '07-26', '10-20'].map((day) => held('villagers-representatives', `2026-${day}`, '村级事务', { due: 86, present: 61 })),
    ...['03-30', '06-29', '09-28'].flatMap((day) => [held('quarterly-report', `2026-${day}`, '季度汇报'), held('publicity-general', `2026-${day}`, '村务公开栏')]),
  ];
}

/** The year before, in which some things were never held. */
export function lastYear(): SeedMeeting[] {
  return [held('members-meeting', '2025-03-10', '上年总结'), held('members-meeting', '2025-06-18', '半年小结'), held('theme-day', '2025-05-15', '志愿服务')];
}

/** A record of each month that says nearly the same as the one before. */
export function similarRecords(): SeedMeeting[] {
  const matter = '传达学习上级会议精神，研究本月人居环境整治、秋粮收购和森林防火工作，安排党员包片入户走访';
  return ['2026-09-08', '2026-10-12', '2026-11-09'].map((date) => held('committee-meeting', date, matter, { due: 3, present: 3 }));
}

/** Names as long as the longest real ones, and longer. */
export function countyOfLongNames(): OrgRow[] {
  return [
    { id: '1', parentId: null, name: '青溪县人民政府派驻石桥镇经济技术开发区管理委员会社会事务综合服务中心', kind: '乡镇' },
    { id: '11', parentId: '1', name: '石桥镇柳树村第一网格第三农村生产互助合作社与乡村振兴工作队联合党支部委员会', kind: '村', 党员: '24' },
    { id: '111', parentId: '11', name: '柳树湾以东第一网格常年在家党员学习互助党小组', kind: '党小组' },
    { id: '112', parentId: '11', name: 'Qingxi County Agricultural Machinery Cooperative Second Group', kind: '党小组' },
    { id: '12', parentId: '1', name: '一'.repeat(80), kind: '村' },
  ];
}

/** Units as many as asked, below one county. */
export function* manyVillages(count: number): Generator<OrgRow> {
  yield { id: '1', parentId: null, name: '示例县', kind: '县' };
  for (let at = 1; at <= count; at++) yield { id: `1${String(at).padStart(6, '0')}`, parentId: '1', name: `第${at}村`, kind: '村', 党员: String(20 + (at % 90)) };
}

// ——— procedures ———

const complete = (step: string, date: string): ProcedureEvent => ({ type: 'complete', step, date });
const proof = (step: string, date: string, slot: string, value: string): ProcedureEvent => ({ type: 'proof', step, date, slot, value });
const posted = (step: string, date: string, place: string): ProcedureEvent => ({ type: 'posted', step, date, place });

/** A road in four discussions, up to the day on which the decision was put up; one paper and one answer are lacking. */
export const roadDecision: readonly ProcedureEvent[] = [
  { type: 'happened', date: '2026-01-20', what: 'matter:public-works' },
  { type: 'record', step: 'propose', date: '2026-01-20', kind: 'committee-meeting' },
  complete('propose', '2026-01-20'),
  { type: 'record', step: 'consult', date: '2026-01-22', kind: 'two-committees' },
  complete('consult', '2026-01-22'),
  { type: 'record', step: 'review', date: '2026-01-29', kind: 'members-meeting', vote: { rule: 'four-discussions-review', counts: { due: 21, present: 17, yes: 15 } } },
  complete('review', '2026-01-29'),
  { type: 'record', step: 'decide', date: '2026-02-10', kind: 'villagers-representatives', vote: { rule: 'villagers-representatives', counts: { due: 86, present: 58, yes: 40 } } },
  complete('decide', '2026-02-10'),
  proof('publish-decision', '2026-02-12', 'notice', '公告一份'),
  proof('publish-decision', '2026-02-12', 'photo', '照片一张'),
  posted('publish-decision', '2026-02-12', 'board'),
  posted('publish-decision', '2026-02-12', 'county-media'),
  { type: 'objection', date: '2026-02-14', id: 'objection-1', about: '路线绕远' },
];

/** The same, only proposed. */
export const proposal = roadDecision.slice(0, 3);

/** A selection in five steps, at its public notice. */
export const selection: readonly ProcedureEvent[] = [
  proof('self-assessment', '2026-01-12', 'assessment', '自评材料一份'),
  complete('self-assessment', '2026-01-12'),
  ...['ballot', 'interviews', 'on-site', 'appraisal'].map((slot) => proof('examination', '2026-01-26', slot, '一份')),
  complete('examination', '2026-01-26'),
  proof('review', '2026-02-04', 'opinion', '同意'),
  complete('review', '2026-02-04'),
  posted('notice', '2026-02-09', 'unit'),
];

/** A member's admission, before the branch votes. */
export const admission: readonly ProcedureEvent[] = [proof('recommend', '2026-01-08', 'recommendation', '推优材料'), complete('recommend', '2026-01-08'), proof('appraise', '2026-01-30', 'appraisal', '评议记录'), complete('appraise', '2026-01-30')];

const found = (matter: string): readonly ProcedureEvent[] => [{ type: 'happened', date: '2026-02-02', what: `matter:${matter}` }, complete('found', '2026-02-02')];
const recorded = (matter: string, what: string): readonly ProcedureEvent[] => [...found(matter), proof('recorded', '2026-02-02', 'matter', what), complete('recorded', '2026-02-03')];
const routed = (matter: string, what: string, owner: string, due: string): readonly ProcedureEvent[] => [...recorded(matter, what), proof('routed', '2026-02-03', 'owner', owner), proof('routed', '2026-02-03', 'due', due), complete('routed', '2026-02-03')];

/** Cases in each of their states. */
export const cases: Readonly<Record<string, readonly ProcedureEvent[]>> = {
  雨棚破损: [{ type: 'happened', date: '2026-02-13', what: 'matter:small' }],
  水管漏水: found('small'),
  广场占道: recorded('small', '广场被车占'),
  路灯不亮: routed('small', '三组路灯', '村电工', '2026-02-10'),
  灌渠淤塞: [...routed('large', '东渠淤塞', '镇水利站', '2026-02-28'), complete('handled', '2026-02-11')],
  边界纠纷: [...routed('hard', '两村边界', '镇党委', '2026-03-15'), complete('handled', '2026-02-10'), complete('checked', '2026-02-12')],
  危房加固: [...routed('large', '一处危房', '镇建设站', '2026-02-20'), complete('handled', '2026-02-08'), complete('checked', '2026-02-09'), proof('answered', '2026-02-11', 'answer', '已加固并回访'), complete('answered', '2026-02-11')],
};
