import { dutyStatus, meetingDuties, type DutyStatus, type MeetingRecord, type Person, type Profile } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { openStore, type Store } from '@jiceng/storage';
import type { PrintDocument } from '../base/print/print-document.js';
import type { OutElement } from '../meeting/out/out-element.js';

/** A village's branch with a roll, some meetings, a procedure and evidence; all people are invented. */
export const unit = '111';
export const unitName = '柳树村党支部';
export const today = '2026-11-20';

const names = ['周山', '吴河', '郑林', '王田', '冯石', '陈桥', '褚路', '卫井', '蒋塘', '沈坡', '韩岭', '杨湾', '朱湖', '秦谷', '尤溪', '许峰', '何沟', '吕坝', '施渠', '张垄', '孔坪', '曹垭'];

export const people: readonly Person[] = names.map((name, index): Person => ({ id: `p${index + 1}`, name, standing: index === 21 ? 'probationary' : 'full', ...(index === 0 ? { posts: ['secretary', 'committee'] } : index < 3 ? { posts: ['committee'] } : {}) }));

/** A members' meeting with everything that minutes hold. */
export const membersMeeting: MeetingRecord & { readonly unit: string } = {
  unit,
  kind: 'members-meeting',
  state: 'held',
  date: '2026-10-19',
  start: '14:30',
  end: '16:10',
  place: '村活动室',
  mode: 'mixed',
  chair: 'p1',
  recorder: 'p2',
  roll: people.map(({ id }, index) => (index === 2 ? { person: id, status: 'excused', reason: '外出' } : index === 3 ? { person: id, status: 'absent', reason: '未说明' } : index === 4 ? { person: id, status: 'online', checkedIn: '14:28' } : index === 5 ? { person: id, status: 'present', late: '14:50' } : index === 6 ? { person: id, status: 'present', left: '15:00' } : { person: id, status: 'present' })).concat([{ person: '镇干部 乔木', status: 'attending' }] as never) as NonNullable<MeetingRecord['roll']>,
  agenda: [{ title: '学习', first: true }, { title: '修路方案', speaker: 'p2' }],
  resolutions: [{ text: '同意修路方案，十一月动工', item: 1 }, '下月公开账目'],
  votes: [
    { rule: '', about: '修路方案', yes: 15, no: 1, abstain: 1, at: '15:20' },
    { rule: '', about: '修桥方案', yes: 10, no: 4, abstain: 3, at: '15:40', recused: ['p8'] },
  ],
  actions: [{ id: 'road', text: '测量路面', owner: 'p4', due: '2026-11-01', doneOn: '2026-10-30' }],
};

/** What a test sees of the widget that the files come from. */
export interface OutFixture {
  readonly element: OutElement & { duties: readonly DutyStatus[]; settings: { locale: string } };
  readonly store: Store;
  readonly profile: Profile;
  readonly meetingId: string;
  readonly procedureId: string;
  /** What was printed, announced and shown. */
  readonly printed: PrintDocument[];
  readonly told: string[];
}

let databases = 0;

/** The branch in a store in memory, as the widget would show it on 20 November 2026. */
export async function branchYear(locale = 'zh-CN'): Promise<OutFixture> {
  const store = await openStore({ database: `out-${++databases}`, storage: 'memory' });
  const profile = getProfile('county-five-standards');
  const author = '吴河';
  await store.people.replace(unit, people, { author });
  const attach = async (name: string, type: string, content: string): Promise<string> => (await store.attachments.add(new Blob([content], { type }), { unit, year: 2026, name }, { author, noun: 'meeting' })).attachment.id;
  const sheet = await attach('签到表.jpg', 'image/jpeg', '照片'.repeat(400));
  const notice = await attach('会议 通知?.pdf', 'application/pdf', '%PDF');
  await attach('无主.txt', 'text/plain', '没有会议');
  const evidence = { sheet: [sheet], notice: [notice] };
  const { meeting } = await store.meetings.close({ ...membersMeeting, evidence }, { author });
  await store.meetings.amend({ ...meeting.record, place: '村小学' }, { author, reason: '地点写错' });
  await store.meetings.hold({ unit, kind: 'group-meeting', group: 'g1', state: 'held', date: '2026-10-12', place: '村活动室', due: 7, present: 6 }, { author });
  await store.meetings.hold({ unit, kind: 'group-meeting', group: 'g1', state: 'held', date: '2026-10-12', place: '田间', due: 7, present: 5 }, { author });
  await store.meetings.hold({ unit, kind: 'committee-meeting', state: 'held', date: '2026-09-08', start: '09:00', place: '村活动室', chair: 'p1', recorder: 'p2', due: 3, present: 3, agenda: [{ title: '研究<修路>&"修桥"' }], title: '<script>alert(1)</script>' }, { author });
  await store.meetings.save({ unit, kind: 'members-meeting', state: 'planned', date: '2026-12-18', start: '14:30', end: '16:00', place: '村活动室', agenda: [{ title: '年度总结' }] }, { author });
  await store.meetings.save({ unit, kind: 'lecture', state: 'cancelled', date: '2026-12-01' }, { author });
  await store.meetings.save({ unit, kind: 'lecture', state: 'draft', date: '2026-11-19' }, { author });
  const { procedure } = await store.procedures.start({ unit, procedure: 'four-discussions', title: '修路方案' }, { author });
  const duties = dutyStatus(meetingDuties(profile, { id: unit, kind: 'branch', members: 22, fullMembers: 21, groups: ['g1'], themeDay: 15 }, 2026), await store.meetings.heads({ year: 2026, units: [unit] }), today);
  const overdue = duties.find(({ status }) => status === 'overdue');
  if (overdue) await store.notes.add({ kind: 'reason', unit, duty: overdue.id, year: 2026, text: '防汛值守' }, { author });
  const printed: PrintDocument[] = [];
  const told: string[] = [];
  return {
    store,
    profile,
    meetingId: meeting.id,
    procedureId: procedure.id,
    printed,
    told,
    element: {
      opened: store,
      model: { profile, groups: [{ id: 'g1', name: '第一党小组' }] },
      duties,
      shownUnit: unit,
      unitName,
      shownYear: 2026,
      todayDate: today,
      settings: { locale },
      work: { run: (_, work) => work(new AbortController().signal), progress: ({ done, total }) => void told.push(`${done}/${total}`) },
      announcer: { announce: (text) => void told.push(text) },
      actions: {
        command: (action) => void action({ print: (document) => Promise.resolve(void printed.push(document)) }),
        toast: { show: ({ text }) => void told.push(text) },
      },
      attempt: (action) => action(),
    },
  };
}
