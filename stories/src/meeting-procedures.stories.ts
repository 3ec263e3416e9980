import type { ProcedureEvent } from '@jiceng/domain';
import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { admission, cases, meetingCounty, proposal, roadDecision, selection, village, villageRoll, type SeedMeeting } from './data/meeting-village.js';
import { meetingMeta, openChecklist, press, readyChecklist, says, startProcedure, type MeetingSeed, type Play, type Story } from './meeting-support.js';
import { dialogOf, hasSaid, inside } from './support.js';
import type { WidgetArguments } from './widget-story.js';

const rolls = { [village]: villageRoll() };
const running: readonly (readonly [procedure: string, title: string, events: readonly ProcedureEvent[]])[] = [
  ['four-discussions', '修路方案', roadDecision],
  ['four-discussions', '广场改造', proposal],
  ['five-step-selection', '红旗村评选', selection],
  ['member-admission', '发展秦夏至', admission],
];

const meta: Meta<WidgetArguments> = {
  ...meetingMeta,
  title: 'Meeting checklist/Procedures',
  args: { ...meetingMeta.args, today: '2026-02-16' },
  parameters: {
    ...meetingMeta.parameters,
    seed: (): MeetingSeed => ({
      rows: meetingCounty,
      rolls,
      fill: async (store) => {
        for (const [procedure, title, events] of running) await startProcedure(store, village, procedure, title, events);
      },
    }),
  },
};

export default meta;

/** Opens the procedure of a title. */
const openProcedure =
  (title: string): Play =>
  async ({ canvasElement }) => {
    const checklist = await openChecklist(canvasElement, 'procedure', '.row-card');
    const row = [...(checklist.shadowRoot?.querySelectorAll<HTMLElement>('.row-title') ?? [])].find(({ textContent }) => textContent?.includes(title));
    await userEvent.click(row as HTMLElement);
    await inside(checklist, '.steps');
  };

/** What runs, with its step, the next day and what blocks it. */
export const List: Story = {
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'procedure', '.row-card');
  },
};

/** None was begun yet. */
export const ListEmpty: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls }) },
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'procedure', '.desk .empty');
  },
};

/** Step 5 of 6: the notice runs across the Spring Festival, and an objection is open. */
export const FourDiscussions: Story = {
  play: async (context) => {
    await openProcedure('修路方案')(context);
    await says(await readyChecklist(context.canvasElement), '#gate', '路线绕远');
  },
};

/** A step before its turn is refused, in words, where it stands. */
export const StepNotSkipped: Story = {
  play: async (context) => {
    await openProcedure('广场改造')(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '完成本步：决议公开');
    await hasSaid(checklist, '#refusal-publish-decision', { 'zh-CN': '不能跳步', en: 'no step can be skipped', ug: 'باسقۇچ ئاتلاشقا بولمايدۇ' });
  },
};

/** What the step asks for is entered in place. */
export const VoteEntered: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await openProcedure('发展秦夏至')(context);
    const checklist = await readyChecklist(context.canvasElement);
    await userEvent.click(await inside(checklist, '#records button'));
    await inside(checklist, '#entry-due');
  },
};

/** A selection in five steps at its public notice: one place is lacking. */
export const FiveStepSelection: Story = { play: openProcedure('红旗村评选') };

/** The admission of a member, where the branch has to vote. */
export const Admission: Story = { tags: ['!autodocs'], play: openProcedure('发展秦夏至') };

/** The notice as it will be printed, with its days and where to object. */
export const PrintNotice: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await openProcedure('修路方案')(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '更多操作');
    await press(checklist, '打印公示');
    await dialogOf(checklist, 'jc-print-dialog');
  },
};

const casesSeed = (): MeetingSeed => ({
  rows: meetingCounty,
  rolls,
  fill: async (store) => {
    for (const [title, events] of Object.entries(cases)) await startProcedure(store, village, 'case', title, events);
  },
});

const board: Play = async ({ canvasElement }) => {
  await openChecklist(canvasElement, 'procedure;part=cases', '.case');
};

/** Cases go round through six states; a closed one has an answer. */
export const Cases: Story = { parameters: { seed: casesSeed }, play: board };

/** A case is moved from its menu alone. */
export const CaseMenu: Story = {
  parameters: { seed: casesSeed },
  tags: ['!autodocs'],
  play: async (context) => {
    await board(context);
    const checklist = await readyChecklist(context.canvasElement);
    await press(checklist, '转到', '.column[aria-label^="执行处置"]');
    await inside(checklist, '[role=menuitem]');
  },
};

/** In a narrow column the board is a list. */
export const CasesNarrow: Story = { parameters: { seed: casesSeed }, globals: { width: '320', scale: 'large' }, tags: ['!autodocs'], play: board };

const reports: readonly SeedMeeting[] = [
  { unit: village, kind: 'publicity-general', date: '2026-01-28', place: '村务公开栏' },
  { unit: village, kind: 'annual-report', date: '2026-01-15', recorder: 'person-2', tasks: ['修路'], problems: ['台账不全'], corrections: [{ text: '补齐台账', owner: '吴小满', due: '2026-02-10' }, { text: '公开栏换新', due: '2026-06-30' }] },
  { unit: '9901', kind: 'content-list', date: '2026-01-03', agenda: [{ title: '学习' }, { title: '交纳党费' }] },
  { unit: village, kind: 'theme-day', date: '2026-01-15', covers: ['学习'] },
];
const reportSeed = (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: () => reports });

/** What has to be made known and reported, period by period. */
export const Postings: Story = {
  args: { today: '2026-04-01' },
  parameters: { seed: reportSeed },
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'procedure;part=postings', '.periods');
  },
};

/** Corrections with their days, and how far the county's monthly list is covered. */
export const Corrections: Story = {
  parameters: { seed: reportSeed },
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'procedure;part=corrections', '.corrections');
  },
};

// ——— talks ———

const talksSeed = (): MeetingSeed => ({
  rows: meetingCounty,
  rolls,
  fill: async (store) => {
    for (const [date, ...people] of [['2026-02-12', 'person-4', 'person-1'], ['2026-02-03', 'person-5', 'person-2'], ['2026-01-20', 'person-2', 'person-3'], ['2026-01-22', 'person-8', 'person-9']] as const) {
      await store.notes.add({ kind: 'talk', unit: village, talk: { date, people } }, { author: '吴小满' });
    }
  },
});

const matrix: Play = async ({ canvasElement }) => {
  await openChecklist(canvasElement, 'talks', '.talks .matrix');
};

/** Who has talked with whom: days and pairs, and nothing of what was said. */
export const Talks: Story = { parameters: { seed: talksSeed }, play: matrix };

/** A talk is recorded with its day alone. */
export const TalkEntered: Story = {
  parameters: { seed: talksSeed },
  tags: ['!autodocs'],
  play: async (context) => {
    await matrix(context);
    const checklist = await readyChecklist(context.canvasElement);
    await userEvent.click(await inside(checklist, '[data-cell="5,1"]'));
    await inside(checklist, '#entry-date');
  },
};

/** Nothing of the talks is for the public. */
export const TalksInPublic: Story = { args: { audience: 'public' }, parameters: { seed: talksSeed }, tags: ['!autodocs'], play: async ({ canvasElement }) => void (await openChecklist(canvasElement, 'talks', '.talks .empty')) };

export const TalksNarrow: Story = { globals: { width: '320' }, parameters: { seed: talksSeed }, tags: ['!autodocs'], play: matrix };

export const FourDiscussionsNarrow: Story = { ...FourDiscussions, globals: { width: '320', scale: 'large' }, tags: ['!autodocs'] };

export const FourDiscussionsDarkEnglish: Story = { ...FourDiscussions, globals: { theme: 'dark', locale: 'en' }, tags: ['!autodocs'] };

/** For everybody: the steps, without papers and people. */
export const FourDiscussionsInPublic: Story = { args: { audience: 'public' }, tags: ['!autodocs'], play: openProcedure('修路方案') };
