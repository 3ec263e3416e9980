import { isJicengError } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import type { PrintBlock, PrintDocument } from '../../base/print/print-document.js';
import { branchYear, membersMeeting, people, unitName } from '../../testing/meeting-year.suite.js';
import { agendaDocument } from './agenda-document.js';
import { evidenceDocument } from './evidence-document.js';
import { readFrame, readMeetingYear } from './meeting-year.js';
import { minutesDocument, minutesText } from './minutes-document.js';
import { noticeDocument } from './notice-document.js';
import { signInDocument, signInSheet } from './sign-in-sheet.js';
import { yearDocument, yearText } from './year-document.js';
import { yearGrid } from './year-grid.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';

const fixture = await branchYear();
const { element, meetingId, procedureId, profile } = fixture;

/** Every text of a document, block by block; tables row by row. */
function textsOf({ sections }: Pick<PrintDocument, 'sections'>): string[] {
  const of = (block: PrintBlock): string[] => {
    switch (block.kind) {
      case 'facts':
        return block.facts.map(({ label, value }) => `${String(label)}=${String(value)}`);
      case 'table':
        return [block.columns.map(({ label }) => String(label)).join('|'), ...block.rows.map((row) => ('group' in row ? String(row.group) : ('cells' in row ? row.cells : row).map(String).join('|')))];
      case 'signatures':
        return [block.lines.join('|')];
      case 'figure':
        return ['figure'];
      default:
        return [String(block.text)];
    }
  };
  return sections.flatMap(({ blocks }) => blocks.flatMap(of));
}

const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => '', (error: unknown) => (isJicengError(error) ? error.code : String(error)));

describe('every sheet', () => {
  it.each<[string, Promise<PrintDocument>, string, string | undefined, string]>([
    ['sign-in', signInSheet(element, membersMeeting), '会议签到表', undefined, 'portrait'],
    ['agenda', agendaDocument(element, membersMeeting), '会议议程', 'formal', 'portrait'],
    ['minutes', minutesDocument(element, { id: meetingId }), '会议记录', 'formal', 'portrait'],
    ['notice', noticeDocument(element, { id: procedureId, step: 'publish-decision' }), '公　示', 'formal', 'portrait'],
    ['year', yearDocument(element), '2026 年会议完成情况', undefined, 'landscape'],
    ['evidence', evidenceDocument(element), '2026 年会议材料目录', undefined, 'landscape'],
  ])('%s says whose it is, when it was printed and under which rules', async (_, made, title, form, orientation) => {
    const document = await made;
    expect(document).toMatchObject({ title, unit: unitName, printedOn: '2026年11月20日 打印', orientation });
    expect(document.form).toBe(form);
    expect(document.footNote).toContain(profile.hash);
    expect(document.fileName).toMatch(/^柳树村党支部_[^_]+_2026_20261120$/);
  });
});

describe('the sign-in sheet', () => {
  it('has a row for everybody expected, three to sit in, and nothing of who came', async () => {
    const texts = textsOf(await signInSheet(element, membersMeeting));
    expect(texts[0]).toBe('日期：2026年10月19日 周一　时间：14:30—16:10　地点：村活动室　主持人：周山　记录人：吴河');
    expect(texts[1]).toBe('序号|姓名|职务|签名|到会时间|离会时间|备注');
    expect(texts[2]).toBe('1|周山|书记、委员||||');
    expect(texts[4]).toBe('3|郑林|委员||||');
    expect(texts.filter((text) => text === '||列席||||')).toHaveLength(3);
    expect(texts.filter((text) => /^\d+\|/.test(text))).toHaveLength(people.length);
    expect(texts.at(-2)).toBe('应到 ______　实到 ______　请假 ______　缺席 ______　列席 ______');
    expect(texts.at(-1)).toBe('主持人|记录人');
    expect(texts.join()).not.toMatch(/外出|乔木|14:50/);
  });

  it.each([[15, 1], [16, 2], [33, 2], [34, 3]])('%i people and three lines fill %i pages of 18', async (count, pages) => {
    const frame = await readFrame(element);
    const { sections } = signInDocument({ ...frame, people: Array.from({ length: count }, (_, index) => ({ id: `x${index}`, name: `人${index}`, standing: 'full' })) }, { kind: 'members-meeting', date: '2026-12-18' });
    const tables = sections.flatMap(({ blocks, startsPage = false }) => blocks.flatMap((block) => (block.kind === 'table' ? [{ startsPage, rows: block.rows.length }] : [])));
    expect(tables.map(({ startsPage }) => startsPage)).toEqual(Array.from({ length: pages }, (_, page) => page > 0));
    expect(Math.max(...tables.map(({ rows }) => rows))).toBeLessThanOrEqual(18);
    expect(tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(count + 3);
  });

  it('before anything is known it leaves room to write', async () => {
    expect(textsOf(await signInSheet(element, { kind: 'members-meeting', date: '' }))[0]).toBe('日期：__________　时间：______—______　地点：____________　主持人：________　记录人：________');
  });
});

describe('the agenda', () => {
  it('has when, where, who, and its items in their order', async () => {
    expect(textsOf(await agendaDocument(element, { ...membersMeeting, group: 'g1' }))).toEqual(['日期=2026年10月19日 周一', '时间=14:30—16:10', '地点=村活动室', '方式=现场和线上', '党小组=第一党小组', '主持人=周山', '记录人=吴河', '议程', '1. 学习（第一议题）', '2. 修路方案（汇报人：吴河）']);
  });
});

describe('the minutes', () => {
  it('hold the head, the attendance, the agenda, the resolutions, every vote with its clause, the evidence and who signs', async () => {
    const texts = textsOf(await minutesDocument(element, { id: meetingId }));
    expect(texts).toEqual(expect.arrayContaining([
      '地点=村小学',
      '应到 21 人，实到 19 人，请假 1 人，缺席 1 人，列席 1 人。',
      '请假：郑林（外出）。',
      '缺席：王田（未说明）。',
      '线上：冯石（14:28 签到）。',
      '列席：镇干部 乔木。',
      '迟到和早退：陈桥 14:50 到会；褚路 15:00 离会。',
      '1. 学习（第一议题）',
      '1. 同意修路方案，十一月动工（议程第 2 项）',
      '2. 下月公开账目',
      '表决 1　修路方案',
      '表决时间 15:20。应到 21 人，表决时在场 18 人；赞成 15 票，反对 1 票，弃权 1 票。',
      '结论：✓ 通过：赞成 15 票，需 11 票，另有 1 人未投票。',
      '表决时间 15:40。应到 21 人，表决时在场 17 人；赞成 10 票，反对 4 票，弃权 3 票。回避：卫井。',
      '结论：! 未通过：赞成 10 票，需 11 票，还差 1 票。',
      '1. 测量路面；负责人：王田；期限：2026年11月1日；2026年10月30日 完成',
      '主持人|记录人',
    ]));
    expect(texts.filter((text) => text.startsWith('依据：'))).toHaveLength(2);
    expect(texts.find((text) => text.startsWith('1. 签到表：签到表.jpg'))).toMatch(/SHA-256 [0-9a-f]{64}$/);
  });

  it('name every version with its hash, and what a correction changed', async () => {
    const versions = await fixture.store.meetings.history(meetingId);
    const document = await minutesDocument(element, { id: meetingId });
    const texts = textsOf(document);
    expect(document.period).toBe('党员大会 · 2026年10月19日 · 第 2 版');
    for (const { hash } of versions) expect(texts).toContain(`SHA-256 ${hash}`);
    expect(texts.find((text) => text.startsWith('第 1 版：'))).toMatch(/^第 1 版：\d{4}年\d+月\d+日 定稿，吴河。$/);
    expect(texts.find((text) => text.startsWith('第 2 版：'))).toMatch(/更正，吴河，原因：地点写错。$/);
    expect(texts).toContain('地点|村活动室|村小学');
  });

  it('an earlier version is printed as it was sealed', async () => {
    const document = await minutesDocument(element, { id: meetingId, version: 1 });
    expect(document.period).toBe('党员大会 · 2026年10月19日 · 第 1 版');
    expect(textsOf(document)).toContain('地点=村活动室');
  });

  it('of a group’s meeting say which group', async () => {
    const group = (await fixture.store.meetings.list({ year: 2026, units: ['111'] })).find(({ record }) => record.group === 'g1');
    expect((await minutesDocument(element, { id: group?.id ?? '' })).period).toBe('党小组会 · 第一党小组 · 2026年10月12日 · 已召开 · 未定稿');
  });

  it('a meeting whose minutes are not closed says so', async () => {
    const [planned] = (await fixture.store.meetings.list({ year: 2026, units: ['111'] })).filter(({ record }) => record.state === 'planned');
    expect((await minutesDocument(element, { id: planned?.id ?? '' })).period).toBe('党员大会 · 2026年12月18日 · 已安排 · 未定稿');
  });

  it('without a roll they hold no figures that nobody recorded, and of a meeting not held none at all', async () => {
    const all = await fixture.store.meetings.list({ year: 2026, units: ['111'] });
    const textsAt = async (date: string): Promise<string> => textsOf(await minutesDocument(element, { id: all.find(({ record }) => record.date === date)?.id ?? '' })).join('\n');
    expect(await textsAt('2026-09-08')).toMatch(/应到 3 人，实到 3 人。/);
    expect(await textsAt('2026-09-08')).not.toMatch(/请假|缺席/);
    expect(await textsAt('2026-12-18')).not.toMatch(/应到|出席/);
    expect(await textsAt('2026-12-01')).not.toMatch(/应到|出席/);
  });

  it.each([['no such meeting', { id: 'none' }], ['no such version', { id: meetingId, version: 3 }]])('%s is told', async (_, what) => expect(await codeOf(minutesDocument(element, what))).toBe('unknown-meeting'));

  it.each<[string, object, string]>([
    ['too few for a vote', { due: 21, present: 10, votes: [{ rule: '', about: '', yes: 10 }] }, '结论：! 表决无效：在场 10 人，需 11 人。'],
    ['more ballots than were given out', { due: 21, present: 20, votes: [{ rule: 'election', about: '', yes: 11, issued: 20, collected: 21, candidates: 5, seats: 3 }] }, '结论：! 表决无效：发出选票 20 张，收回 21 张。'],
    ['too few candidates', { due: 21, present: 20, votes: [{ rule: 'election', about: '', yes: 11, issued: 20, collected: 20, candidates: 3, seats: 3 }] }, '结论：! 表决无效：候选人 3 人，需 4 人。'],
    ['no such rule', { due: 21, present: 20, votes: [{ rule: 'nothing', about: '', yes: 11 }] }, '结论：– 规则包无此规则，不作判断。'],
    ['nobody recorded who came', { votes: [{ rule: '', about: '', yes: 11 }] }, '结论：– 没有登记到会情况，不作判断。'],
    ['more votes than people', { due: 21, present: 10, votes: [{ rule: '', about: '', yes: 11 }] }, '结论：! 票数和到会人数不符，不作判断。'],
  ])('%s: the verdict says why', async (_, change, verdict) => {
    const { roll: _roll, votes: _votes, ...record } = membersMeeting;
    const frame = { ...(await readFrame(element)), people: change && 'due' in change ? people : [] };
    const document = minutesText(frame, { meeting: { record: { ...record, id: 'x', state: 'held', ...change }, isClosed: false }, versions: [], attachments: [] });
    expect(textsOf(document as never)).toContain(verdict);
  });
});

describe('in English', () => {
  it('sheets speak it, and part their sentences', async () => {
    const english = { ...element, settings: { locale: 'en' } };
    const texts = textsOf(await minutesDocument(english, { id: meetingId }));
    expect(texts).toContain('Taken at 15:40. Due 21, present at the vote 17; in favour 10, against 4, abstaining 3. Stood back: 卫井.');
    expect(texts).toContain('Result: ! Not passed: 10 in favour, 11 needed, 1 short.');
    const others = await Promise.all([signInSheet(english, membersMeeting), agendaDocument(english, membersMeeting), yearDocument(english), evidenceDocument(english), noticeDocument(english, { id: procedureId, step: 'publish-decision' })]);
    expect(others.map(({ title }) => title)).toEqual(['Sign-in sheet', 'Agenda', 'Meetings of 2026', 'Evidence of meetings, 2026', 'Public notice']);
  });
});

describe('the notice', () => {
  it('says what is made known, how long, where and how to object, whose it is and when', async () => {
    const texts = textsOf(await noticeDocument(element, { id: procedureId, step: 'publish-decision', content: '村内道路硬化 1.2 公里' }));
    expect(texts).toEqual(expect.arrayContaining(['村内道路硬化 1.2 公里', '公示时间：自张贴之日起不少于 5 个工作日。']));
    expect(texts.find((text) => text.includes('如有意见'))).toContain(unitName);
    expect(texts.join()).toMatch(/公示地点：.+。/);
    expect(texts.join()).toMatch(/依据：.+。/);
  });

  it.each([['no such procedure', { id: 'none', step: 'publish-decision' }], ['a step without a notice', { id: procedureId, step: 'propose' }]])('%s is told', async (_, what) => expect(await codeOf(noticeDocument(element, what))).toBe('unknown-procedure'));
});

describe('the year table', () => {
  it('lists what was not held, with the reason that was given', async () => {
    const texts = textsOf(await yearDocument(element));
    const rows = texts.slice(texts.indexOf('未完成的会议') + 1).filter((text) => text.includes('|! 已超期'));
    expect(rows.slice(0, 3)).toEqual([
      '党员大会|第 1 季度|3月31日|! 已超期 0/1|防汛值守|中国共产党支部工作条例（试行） 第十一条',
      '党员大会|第 2 季度、第 3 季度|6月30日、9月30日|! 已超期 0/2|未说明|中国共产党支部工作条例（试行） 第十一条',
      '支委会|1月、2月、3月、4月、5月、6月、7月、8月、10月|1月31日—10月31日|! 已超期 0/9|未说明|中国共产党支部工作条例（试行） 第十二条',
    ]);
    const overdue = element.duties.filter(({ status }) => status === 'overdue');
    expect(rows.reduce((sum, row) => sum + Number(/已超期 0\/(\d+)/.exec(row)?.[1]), 0)).toBe(overdue.length);
  });

  it('says so where everything was held', async () => {
    const source = await readMeetingYear(element);
    expect(textsOf(yearText({ ...source, statuses: [] }) as never)).toContain('没有未完成的会议。');
  });

  it('the grid: every row is twelve months wide, with signs and words', () => {
    const { rows, months } = yearGrid(element.duties, new Map([[element.duties.find(({ status }) => status === 'overdue')?.id ?? '', '防汛']]), meetingSheetStrings('zh-CN'), 'zh-CN');
    expect(months).toHaveLength(12);
    for (const { title, cells } of rows) expect(cells.reduce((sum, { span }) => sum + span, 0), title).toBe(12);
    const row = (title: string): string[] => rows.find((each) => each.title === title)?.cells.map(({ span, text }) => `${span} ${text}`) ?? [];
    expect(row('党员大会')).toEqual(['3 ! 已说明', '3 ! 已超期', '3 ! 已超期', '3 ✓ 10月19日']);
    expect(row('支委会').slice(7)).toEqual(['1 ! 已超期', '1 ✓ 9月8日', '1 ! 已超期', '1 ○ 11月30日前', '1 ·']);
    expect(row('书记讲党课')).toEqual(['12 ○ 12月31日前']);
    expect(rows.find((each) => each.title === '支委会')?.sum).toBe('1/12');
  });
});

describe('the list of attachments', () => {
  const listed = (sections: readonly { readonly isAttachments?: boolean }[]): number => sections.filter(({ isAttachments }) => isAttachments === true).length;

  it('stands in minutes as a part that can be left out, with name, size and hash', async () => {
    const minutes = await minutesDocument(element, { id: meetingId });
    expect([listed(minutes.sections), minutes.leavesOutAttachments]).toEqual([1, undefined]);
    const part = minutes.sections.find(({ isAttachments }) => isAttachments);
    expect(textsOf({ ...minutes, sections: part ? [part] : [] }).join()).toMatch(/签到表：签到表\.jpg，2\.3 KB，SHA-256 [0-9a-f]{64}/);
  });

  it('is offered with the year table, and not there for a year without attachments', async () => {
    const year = await yearDocument(element);
    expect([listed(year.sections), year.leavesOutAttachments]).toEqual([1, true]);
    const bare = { ...(element.opened as NonNullable<typeof element.opened>), attachments: { list: async () => [] } } as never;
    const without = await yearDocument({ ...element, opened: bare });
    expect([listed(without.sections), without.leavesOutAttachments]).toEqual([0, undefined]);
  });
});

describe('the list of evidence', () => {
  it('has every file with its meeting, size and hash, also what no meeting names', async () => {
    const texts = textsOf(await evidenceDocument(element));
    expect(texts[1]).toMatch(/^1\|2026年10月19日 党员大会\|签到表\|签到表\.jpg\|2\.3 KB\|[0-9a-f]{64}\|$/);
    expect(texts[3]).toMatch(/^3\|–\|–\|无主\.txt\|12 B\|[0-9a-f]{64}\|$/);
    expect(texts.at(-1)).toBe('共 3 份，2.4 KB');
  });
});
