import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { countyOfLongNames, lastYear, manyVillages, meetingCounty, smallRoll, village, villageRoll, villageYear, wholeMeeting } from './data/meeting-village.js';
import { meetingMeta, openChecklist, press, readyChecklist, says, secretary, type MeetingSeed, type Play, type Story } from './meeting-support.js';
import { newerData, otherTab, outdatedTab, rulesFromACopy } from './store-states.js';
import { dialogOf, inside, openMenu } from './support.js';
import { twoWidths, type WidgetArguments } from './widget-story.js';

const meta: Meta<WidgetArguments> = {
  ...meetingMeta,
  title: 'Meeting checklist/States',
};

export default meta;

const rolls = { [village]: villageRoll() };
const emptyYear = (): MeetingSeed => ({ rows: meetingCounty, rolls });

const shown: Play = async ({ canvasElement }) => {
  await inside(await readyChecklist(canvasElement), '.year-grid');
};

/** Opens the cell of a duty and period. */
const openCell =
  (rule: string, period: string): Play =>
  async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    const row = checklist.duties.length > 0 ? checklist.model.result.rows.findIndex((each) => each.rule === rule) : -1;
    await userEvent.click(await inside(checklist, `.year-grid [data-at="${row}"][data-period="${period}"]`));
    await inside(checklist, '.cell-body');
  };

/** The year of a village with a committee and three groups: done, due, overdue, and why. */
export const Village: Story = { play: shown };

/** The same, duty by duty, for whoever reads better without a grid. */
export const AsList: Story = {
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'todo;as=list', '.duty-list');
  },
};

/** What stands in a cell: its meetings, the group that has held none, the rule. */
export const CellOpened: Story = { play: openCell('group-meeting', '2026-10') };

/** The theme day of the 15th fell on the Spring Festival: it moved to the first working day. */
export const ThemeDayMoved: Story = { tags: ['!autodocs'], play: openCell('theme-day', '2026-02') };

/** Why something is due: rule, clause, inputs, reckoning, layers. */
export const Basis: Story = {
  play: async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await userEvent.click(await inside(checklist, '.due-item .basis-button'));
    await inside(checklist, '.basis-body');
  },
};

/** A reason that was stated with its day; the cell stays overdue. */
export const OverdueExplained: Story = {
  parameters: {
    seed: (): MeetingSeed => ({
      rows: meetingCounty,
      rolls,
      meetings: villageYear,
      fill: (store) => store.notes.add({ kind: 'reason', unit: village, duty: `${village}/committee-meeting/2026-10`, year: 2026, text: '委员参加防汛，未能召开' }, { author: '吴小满' }),
    }),
  },
  play: openCell('committee-meeting', '2026-10'),
};

/** The field for a reason; an empty one is not kept. */
export const StateAReason: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await press(checklist, '说明原因', '.due-item');
    await press(checklist, '保存说明');
    await inside(checklist, '.reason-form [role=alert]');
  },
};

/** Six full members have no committee: the duty says which fact makes it not apply. */
export const NotApplicable: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls: { [village]: smallRoll() }, meetings: villageYear }) },
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.year-grid', '正式党员 6 人，不足 7 人');
  },
};

/** What of last year was never held stays on top. */
export const LeftOverFromLastYear: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: () => [...lastYear(), ...villageYear()] }) },
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.alert-line', '2025 年遗留');
  },
};

/** Nothing was held for more than a year. */
export const TwelveMonthsWithoutAnything: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: lastYear }) },
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.alert-line', '没有开展组织生活');
  },
};

/** The first days of a year, when nothing is late. */
export const NothingDue: Story = {
  args: { unit: '99011', today: '2026-01-01', profile: 'national' },
  parameters: { seed: emptyYear },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'todo', '.nothing-due');
  },
};

/** Nothing was recorded yet: everything up to today is overdue. */
export const NoMeetings: Story = { parameters: { seed: emptyYear }, tags: ['!autodocs'], play: shown };

/** Nobody is on the roll: what is taken as given is said. */
export const NoRoll: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: () => meetingCounty().map(({ 党员: _, ...row }) => row) }) },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.due-item', '不知道党员人数');
  },
};

/** There are no units at all. */
export const NoUnits: Story = {
  args: { unit: '' },
  parameters: { seed: null },
  play: async ({ canvasElement }) => {
    await inside(await readyChecklist(canvasElement), '.empty');
  },
};

/** The host leaves the unit open: it is chosen here. */
export const NoUnitChosen: Story = {
  args: { unit: '' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await userEvent.click(await inside(checklist, '.unit-button'));
    await inside(await inside(checklist, 'jc-unit-picker'), '[role=option]');
  },
};

/** Rules without a word on meetings: records can be kept all the same. */
export const RulesWithoutMeetings: Story = {
  args: { profile: `data:application/json,${encodeURIComponent(JSON.stringify({ format: 1, id: 'funds-only', version: '2026.1', title: { 'zh-CN': '只有经费的规则', en: 'Funds alone' }, layer: 'local' }))}` },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.empty', '规则包没有会议规定');
  },
};

/** Rules that cannot be had: the sentence says what to check. */
export const RulesUnknown: Story = {
  args: { profile: 'data:text/plain,no-rules' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await inside(await readyChecklist(canvasElement), '.banner[data-kind=danger]');
  },
};

/** A unit of a kind that the rules do not name. */
export const KindUnknown: Story = {
  parameters: { seed: (): MeetingSeed => ({ rows: () => meetingCounty().map((row) => (row.id === village ? { ...row, kind: '合作社' } : row)) }) },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.empty', '合作社');
  },
};

/** A township looks at the places below it. */
export const RollUp: Story = {
  args: { unit: '99011' },
  parameters: {
    seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: () => [...villageYear(), ...villageYear().filter(({ kind }) => kind !== 'group-meeting').slice(0, 30).map((meeting) => ({ ...meeting, unit: '990112' }))] }),
  },
  play: async ({ canvasElement }) => {
    await inside(await readyChecklist(canvasElement), '.rollup tbody .row');
  },
};

/** Only what is overdue, most first. */
export const RollUpOfWhatIsOverdue: Story = {
  args: { unit: '9901' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openChecklist(canvasElement, 'rollup;kind=members-meeting;only=overdue;sort=overdue', '.rollup tbody .row');
  },
};

/** A hundred thousand villages: windowed, with totals. */
export const RollUpOfHundredThousand: Story = {
  args: { unit: '1', profile: 'national' },
  tags: ['!autodocs'],
  parameters: { seed: (): MeetingSeed => ({ rows: () => manyVillages(100_000), meetings: () => [{ ...wholeMeeting, unit: '1000001', kind: 'members-meeting', date: '2026-01-20' }] }) },
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.rollup-tools', '100,000 个单位');
  },
};

/** Kept in the browser, and nothing can be changed. */
export const ReadOnly: Story = { args: { readonly: true, storage: 'indexeddb' }, play: shown };

/** For everybody: read-only, and only what is public. */
export const PublicAudience: Story = { args: { audience: 'public', storage: 'indexeddb' }, play: shown };

/** The browser keeps nothing: it says so and offers the export. */
export const MemoryOnly: Story = {
  play: async ({ canvasElement }) => {
    await inside(await readyChecklist(canvasElement), '[part=banner]');
  },
};

/** A newer version of the kit has written the data: they show, and nothing can be changed. */
export const NewerData: Story = newerData('jc-meeting-checklist', meetingMeta.parameters.seed);

/** While the checklist is open, another tab moves the data to a newer version. */
export const OutdatedTab: Story = { ...outdatedTab('jc-meeting-checklist'), tags: ['!autodocs'] };

/** Another tab records a meeting while the year shows: the year is refreshed in place. */
export const OtherTab: Story = otherTab('jc-meeting-checklist', shown, (store) =>
  store.meetings.hold({ ...wholeMeeting, kind: 'committee-meeting', date: '2026-10-28', agenda: [{ title: '秋收安排' }], state: 'held' }, { author: secretary }),
);

/** The address of the rules answers with something else: a copy from before is used, and its day is said. */
export const RulesFromACopy: Story = {
  ...rulesFromACopy(meetingMeta.parameters.seed),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await says(await readyChecklist(canvasElement), '.banner', '保存的副本');
  },
};

/** A year that is over: what was never held stays overdue. */
export const PastYear: Story = {
  args: { year: 2025 },
  parameters: { seed: (): MeetingSeed => ({ rows: meetingCounty, rolls, meetings: lastYear }) },
  tags: ['!autodocs'],
  play: shown,
};

/** The elder mode (大字版). */
export const LargeScale: Story = { globals: { scale: 'large' }, play: shown };

const month: Play = async ({ canvasElement }) => {
  await inside(await readyChecklist(canvasElement), '.month-list');
};

/** In a narrow column the months are a list. */
export const NarrowColumn: Story = { globals: { width: '320' }, play: month };

export const LargeScaleNarrow: Story = { globals: { scale: 'large', width: '320' }, play: month };

export const Dark: Story = { globals: { theme: 'dark' }, play: shown };

export const Contrast: Story = { globals: { theme: 'contrast' }, play: shown };

export const English: Story = { globals: { locale: 'en' }, play: shown };

/** Mirrored, in Uyghur. */
export const RightToLeft: Story = { globals: { locale: 'ug' }, play: shown };

/** The same widget chooses its layout by its column, not by the window. */
export const TwoWidthsOnOnePage: Story = {
  tags: ['!autodocs'],
  render: twoWidths('jc-meeting-checklist'),
  play: shown,
};

/** Names of 37 characters, the longest that is real, and beyond. */
export const LongNames: Story = { args: { unit: '11' }, parameters: { seed: (): MeetingSeed => ({ rows: countyOfLongNames }) }, tags: ['!autodocs'], play: shown };

/** The menu of what is done less often: files and prints of the year. */
export const MenuOpen: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await openMenu(checklist);
  },
};

/** The year table as it will be printed. */
export const PrintYear: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await press(checklist, '打印年度表');
    await dialogOf(checklist, 'jc-print-dialog');
  },
};

/** The keys of the widget. */
export const KeyboardHelp: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const checklist = await readyChecklist(canvasElement);
    await press(checklist, '键盘帮助');
    await dialogOf(checklist, 'jc-help-dialog');
  },
};
