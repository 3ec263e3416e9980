import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { largeRoll, meetingCounty, roadMeeting, similarRecords, village, villageRoll, villageYear } from './data/meeting-village.js';
import { keys, meetingMeta, openChecklist, press, put, readyChecklist, says, type MeetingSeed, type Play, type Story } from './meeting-support.js';
import { inAnotherTab } from './store-states.js';
import { dialogOf, inside } from './support.js';
import type { WidgetArguments } from './widget-story.js';

const meta: Meta<WidgetArguments> = {
  ...meetingMeta,
  title: 'Meeting checklist/Records',
};

export default meta;

const rolls = { [village]: villageRoll() };
const newMeeting = 'record;new=1;kind=members-meeting;date=2026-11-19';
const opened: Play = async ({ canvasElement }) => {
  await openChecklist(canvasElement, newMeeting, '.record-form');
};

/** A new record: its kind and day are there, and the roll stands ready. */
export const NewRecord: Story = { play: opened };

/** The sheet of attendance is keyed from the keypad: 1 came, 2 online, 3 excused, 4 absent, 5 sits in. */
export const AttendanceSheet: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '.sheet-row');
    await keys(checklist, '.sheet-row[data-row="0"]', '11311124');
    await says(checklist, '.counts', '到 6 · 假 1 · 缺 1');
  },
};

/** A form with the sheet filled: everybody came, and the vote as given. */
const withVote =
  (votes: Readonly<Record<string, string>>, result: string): Play =>
  async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '.record-form');
    await press(checklist, '全部到会');
    await put(checklist, '#record-agenda-0', '修路方案');
    await press(checklist, '添加决议');
    for (const [field, text] of Object.entries(votes)) await put(checklist, `#record-decisions-0-${field}`, text);
    await says(checklist, '.verdict-body', result);
  };

/** The vote was won. */
export const VotePassed: Story = { play: withVote({ yes: '19', no: '1', abstain: '1' }, '通过') };

/** Ten of twenty-one: the clause, and how many votes were missing. */
export const VoteNotPassed: Story = { play: withVote({ yes: '10', no: '9', abstain: '2' }, '还差 1 票') };

/** Fewer than half came: no vote can be taken. */
export const VoteInvalid: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '.sheet-row');
    await keys(checklist, '.sheet-row[data-row="0"]', '111111111444444444444');
    await press(checklist, '添加决议');
    await put(checklist, '#record-decisions-0-yes', '9');
    await says(checklist, '.verdict-body', '表决无效');
  },
};

/** Votes that nobody counted are said, and can be taken as not cast. */
export const VotesMissing: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await withVote({ yes: '15', no: '3' }, '通过')(context);
    await says(await readyChecklist(context.canvasElement), '.state-line', '票数合计 18，在场 21，差 3');
  },
};

/** More votes than people: said at the field, and nothing typed is lost. */
export const MoreVotesThanPeople: Story = { tags: ['!autodocs'], play: withVote({ yes: '20', no: '5', abstain: '0' }, '票数合计 25') };

/** An election: seats, ballots, candidates, and who is elected. */
export const Election: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'record;new=1;kind=election;date=2026-11-19', '.record-form');
    await press(checklist, '全部到会');
    await press(checklist, '添加决议');
    for (const [field, text] of [['issued', '21'], ['collected', '21'], ['seats', '1'], ['candidates-0-name', '周春生'], ['candidates-0', '13']] as const) await put(checklist, `#record-decisions-0-${field}`, text);
    await press(checklist, '添加候选人');
    for (const [field, text] of [['candidates-1-name', '吴小满'], ['candidates-1', '8']] as const) await put(checklist, `#record-decisions-0-${field}`, text);
    await says(checklist, '.verdict-body', '当选：周春生');
  },
};

/** More ballots came back than were given out. */
export const ElectionInvalid: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await Election.play?.(context);
    const checklist = await readyChecklist(context.canvasElement);
    await put(checklist, '#record-decisions-0-collected', '22');
    await says(checklist, '.verdict-body', '收回选票 22 张，多于发出的 21 张');
  },
};

/** Finished too early: what is missing is listed, each with the way to its field. */
export const WithFindings: Story = {
  play: async (context) => {
    await opened(context);
    const checklist = await readyChecklist(context.canvasElement);
    await put(checklist, '#record-date', '2026-12-01');
    await put(checklist, '#record-start', '16:00');
    await put(checklist, '#record-end', '14:00');
    await press(checklist, '登记完成');
    await inside(checklist, '.form-summary');
  },
};

/** Reasons for absence are asked for at the end, as one list. */
export const ReasonsAsked: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '.sheet-row');
    await keys(checklist, '.sheet-row[data-row="0"]', '111111111111111111344');
    for (const [field, text] of [['place', '村活动室'], ['chair', '周春生'], ['recorder', '吴小满'], ['agenda-0', '学习条例']] as const) await put(checklist, `#record-${field}`, text);
    await press(checklist, '登记完成');
    await inside(checklist, '#record-asked-0');
  },
};

/** What was typed before is offered again: nothing is lost by closing the page. */
export const DraftKept: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '.record-form');
    await put(checklist, '#record-place', '村活动室');
    await press(checklist, '返回列表');
    await says(checklist, '[data-draft]', '有一份未完成的登记');
  },
};

/** A draft that is gone on with. */
export const DraftRestored: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await DraftKept.play?.(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '继续填写');
    await inside(checklist, '#record-place');
  },
};

/** In a narrow column each person is a card with five large buttons. */
export const Cards: Story = {
  globals: { width: '360' },
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '.sheet-row');
    await keys(checklist, '.sheet-row[data-row="0"]', '1143');
    // The result stays in sight above the form, over whatever is scrolled below it.
    scrollTo(0, 0);
  },
};

export const CardsInLargeType: Story = { ...Cards, globals: { width: '320', scale: 'large' }, tags: ['!autodocs'] };

/** Without a roll two figures stand for the sheet. */
export const RecordWithoutRoll: Story = {
  tags: ['!autodocs'],
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty }) },
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, newMeeting, '#record-due');
    await put(checklist, '#record-due', '20');
    await put(checklist, '#record-present', '10');
    await says(checklist, '.verdict-body', '可以表决，但到会 10 人，不足以通过（需 11 票）');
  },
};

/** Four hundred people on one sheet: windowed. */
export const LargeSheet: Story = {
  tags: ['!autodocs'],
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls: { [village]: largeRoll(400) } }) },
  play: opened,
};

// ——— records that are kept ———

const closed = (): MeetingSeed => ({
  rows: meetingCounty,
  rolls,
  fill: async (store) => {
    const { meeting } = await store.meetings.close(roadMeeting, { author: '吴小满' });
    await store.meetings.amend({ ...meeting.record, place: '村小学' }, { author: '周春生', reason: '地点写错' });
  },
});

/** Closed minutes with their versions; a correction is a further one, and both stay. */
export const Versions: Story = {
  parameters: { seed: closed },
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'record', '.data-table tbody .row');
    (await inside<HTMLElement>(checklist, '.data-table tbody .row:not(.sample)')).click();
    await inside(checklist, '.version');
  },
};

/** While a record is changed here, another tab changes the same one: both can be looked at, and either is kept. */
export const ChangedElsewhere: Story = {
  args: { storage: 'indexeddb' },
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: () => [roadMeeting] }) },
  play: async ({ canvasElement, id }) => {
    const checklist = await openChecklist(canvasElement, 'record', '.data-table tbody .row:not(.sample)');
    (await inside<HTMLElement>(checklist, '.data-table tbody .row:not(.sample)')).click();
    await userEvent.click(await inside(checklist, '#record-edit'));
    await put(checklist, '#record-place', '村小学');
    await inAnotherTab(id, async ({ meetings }) => {
      for (const { record } of await meetings.list({ year: 2026, units: [village] })) await meetings.hold({ ...record, place: '文化广场' }, { author: '周春生' });
    });
    await inside(checklist, '.conflict');
    await press(checklist, '看差别');
    await says(checklist, '.difference', '文化广场');
  },
};

/** What the correction changed. */
export const Difference: Story = {
  parameters: { seed: closed },
  play: async (context) => {
    await Versions.play?.(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '第 1 版与第 2 版的差别');
    await says(checklist, '.compared', '村小学');
  },
};

/** The minutes as they will be printed. */
export const PrintMinutes: Story = {
  parameters: { seed: closed },
  tags: ['!autodocs'],
  play: async (context) => {
    await Versions.play?.(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '打印纪要');
    await dialogOf(checklist, 'jc-print-dialog');
  },
};

/** The sheet to sign on. */
export const PrintSignInSheet: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await opened(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '打印签到表');
    await dialogOf(checklist, 'jc-print-dialog');
  },
};

const listed: Play = async ({ canvasElement }) => {
  await openChecklist(canvasElement, 'record', '.data-table tbody .row');
};

/** The records of a year, the newest first. */
export const List: Story = { play: listed };

/** Every word of the query is looked for in titles, agenda, resolutions and places. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'record;q=修路', '.data-table tbody .row');
    await says(checklist, '.matter-text', '修路方案');
  },
};

/** Nothing is left: the filter is said in words, with the way out. */
export const SearchWithoutHits: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'record;q=架桥', '.records-list .empty');
    await says(checklist, '.empty', '架桥');
  },
};

/** Records that say nearly the same are marked, without a word on why. */
export const Similar: Story = {
  tags: ['!autodocs'],
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: similarRecords }) },
  play: async (context) => {
    await listed(context);
    await says(await readyChecklist(context.canvasElement), '.data-table', '高度相似');
  },
};

/** Nothing was recorded yet. */
export const ListEmpty: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls }) },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'record', '.records-list .empty');
  },
};

// ——— files ———

/** A meeting as it goes out, with some of its record changed. */
function exported(id: string, change: object = {}): object {
  const record = { ...roadMeeting, id, unit: village, state: 'held', ...change };
  return { type: 'https://schema.oparl.org/1.1/Meeting', 'jiceng:format': 1, 'jiceng:unitName': '柳树村', 'jiceng:names': {}, 'jiceng:record': record };
}

/** The report of a dry run: what each meeting of a file is, and what to do. Nothing is written before it is confirmed. */
export const ImportReport: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'record;import=1', '#import-files');
    const input = await inside<HTMLInputElement>(checklist, '#import-files');
    const transfer = new DataTransfer();
    const meetings = [exported('m1'), exported('m2', { kind: 'tea-party' }), exported('m3', { unit: '999' }), exported('m4', { present: 40, due: 21 })];
    transfer.items.add(new File([JSON.stringify(meetings)], '柳树村_会议_2026.json'));
    transfer.items.add(new File(['{'], '半截.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await says(checklist, '.import-section', '规则包里没有会议类型“tea-party”');
  },
};

// ——— the roll ———

/** The people of a unit; edited in place. */
export const Roll: Story = {
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'record;roll=1', '.roll tbody [data-row]');
  },
};

/** A pasted list is tried first, and writes nothing until it is confirmed. */
export const RollPastePreview: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty }) },
  play: async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'record;roll=1', '#roll-title');
    await press(checklist, '粘贴名单');
    await put(checklist, '#roll-area', '姓名\t身份\t职务\n周春生\t正式党员\t书记\n吴小满\t预备\t\n郑立秋\t群众\t');
    await press(checklist, '试算');
    await says(checklist, '#roll-preview', '新增 2 人');
  },
};

export const RecordInDarkEnglish: Story = { globals: { theme: 'dark', locale: 'en' }, tags: ['!autodocs'], play: opened };

export const RecordFromRightToLeft: Story = { globals: { locale: 'ug', theme: 'contrast' }, tags: ['!autodocs'], play: opened };

/** The list where there is the least room, in large type. */
export const ListNarrow: Story = { globals: { width: '320', scale: 'large' }, tags: ['!autodocs'], parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: () => villageYear().slice(0, 6) }) }, play: listed };
