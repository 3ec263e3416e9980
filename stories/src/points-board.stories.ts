import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { add, award, codeOf, fillAccounts, fillLongNames, fillMany, pointsTown, village } from './data/points-village.js';
import { openScoreboard, opens, pointsMeta, press, put, readyScoreboard, says, type Play, type PointsSeed, type Story } from './points-support.js';
import { loading, newerData, otherTab, outdatedTab, rulesFromACopy } from './store-states.js';
import { dialogOf, inside, openMenu } from './support.js';
import { twoWidths, type WidgetArguments } from './widget-story.js';

const meta: Meta<WidgetArguments> = {
  ...pointsMeta,
  title: 'Points scoreboard/Board',
};

export default meta;

const shown: Play = async ({ canvasElement }) => {
  await inside(await readyScoreboard(canvasElement), '.board-table tbody .row');
};

/** Households by what they earned in the quarter; above them what waits for approval and what hangs out. */
export const Households: Story = {
  play: async (context) => {
    await shown(context);
    await says(await readyScoreboard(context.canvasElement), '.notice-line', '3 笔待审');
  },
};

/** Members have a board of their own; the two are never mixed. */
export const Members: Story = { play: opens('board;k=member', '.board-table tbody .row') };

/** Villages and groups by the sum of those below them. */
export const Units: Story = { args: { unit: '99011' }, play: opens('board;by=unit', '.board-table[data-scope=units] tbody .row') };

/** A month instead of the quarter. */
export const OfAMonth: Story = { args: { period: '2026-08' }, tags: ['!autodocs'], play: shown };

/** Points by category and what was issued against what was redeemed, month by month. */
export const Plots: Story = {
  play: async (context) => {
    await shown(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await press(scoreboard, '图表');
    await inside(scoreboard, '.points-plots figure');
  },
};

/** A name is found by its pinyin initials. */
export const Filtered: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await put(scoreboard, '.board-filter', 'oyxl');
    await says(scoreboard, '.board-foot', '找到 1 个');
  },
};

/** Stars by the score, where the rules have them. */
export const WithStars: Story = { args: { profile: 'sample-village-options' }, tags: ['!autodocs'], play: shown };

/** For everybody: masked names, and no one last. */
export const PublicBoard: Story = { args: { audience: 'public' }, play: shown };

/** Somebody asks for his own points by the code of his household (查我的积分). */
export const OwnPoints: Story = {
  args: { audience: 'public' },
  play: async (context) => {
    await shown(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await put(scoreboard, '.look-up input', codeOf(3));
    await press(scoreboard, '查询');
    await says(scoreboard, '.look-up', '欧阳**：本期');
  },
};

const empty = (fill?: PointsSeed['fill']): (() => PointsSeed) => () => ({ rows: pointsTown, ...(fill ? { fill } : {}) });

const saysEmpty =
  (selector: string, text: string): Play =>
  async ({ canvasElement }) => {
    await says(await readyScoreboard(canvasElement), selector, text);
  };

/** Nobody has an account yet. */
export const NoAccounts: Story = { parameters: { seed: empty() }, play: saysEmpty('.empty', '还没有农户账户') };

/** Accounts, and not a point: nobody has a rank. */
export const NoEntries: Story = { parameters: { seed: empty(fillAccounts) }, tags: ['!autodocs'], play: saysEmpty('.board-hint', '还没有积分记录') };

/** Rules without a word on points. */
export const RulesWithoutPoints: Story = { args: { profile: 'national' }, tags: ['!autodocs'], play: saysEmpty('.board-hint', '规则包没有积分项目') };

/** There is nothing that everybody may see yet. */
export const NothingPublic: Story = { args: { audience: 'public' }, parameters: { seed: empty() }, tags: ['!autodocs'], play: saysEmpty('.empty', '还没有可以公开的积分') };

/** Kept in the browser, and nothing can be changed. */
export const ReadOnly: Story = { args: { readonly: true, storage: 'indexeddb' }, play: shown };

/** The browser keeps nothing: it says so and offers the export. */
export const MemoryOnly: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    await inside(await readyScoreboard(context.canvasElement), '[part=banner]');
  },
};

/** A newer version of the kit has written the data: they show, and nothing can be changed. */
export const NewerData: Story = newerData('jc-points-scoreboard', pointsMeta.parameters.seed);

/** While the board is open, another tab moves the data to a newer version. */
export const OutdatedTab: Story = { ...outdatedTab('jc-points-scoreboard'), tags: ['!autodocs'] };

/** The data do not come yet: after a second the progress shows. */
export const Loading: Story = { ...loading('jc-points-scoreboard'), tags: ['!autodocs', 'never-ready'] };

/** Another tab awards points while the board shows: the board is refreshed in place. */
export const OtherTab: Story = otherTab('jc-points-scoreboard', shown, (store) => add(store, [award(codeOf(2), 'cleaning-day', '2026-11-18', 2)]));

/** The address of the rules answers with something else: a copy from before is used, and its day is said. */
export const RulesFromACopy: Story = { ...rulesFromACopy(pointsMeta.parameters.seed, 'sample-village'), tags: ['!autodocs'], play: saysEmpty('.banner', '保存的副本') };

/** Rules that cannot be had: the sentence says what to check. */
export const RulesUnknown: Story = {
  args: { profile: 'data:text/plain,no-rules' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await inside(await readyScoreboard(canvasElement), '.banner[data-kind=danger]');
  },
};

/** There are no units at all. */
export const NoUnits: Story = {
  args: { unit: '' },
  parameters: { seed: null },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await inside(await readyScoreboard(canvasElement), '.empty');
  },
};

/** The host leaves the unit open: it is chosen here. */
export const NoUnitChosen: Story = {
  args: { unit: '' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await readyScoreboard(canvasElement);
    await userEvent.click(await inside(scoreboard, '.unit-button'));
    await inside(await inside(scoreboard, 'jc-unit-picker'), '[role=option]');
  },
};

/** The elder mode (大字版). */
export const LargeScale: Story = { globals: { scale: 'large' }, play: shown };

export const LargeScaleNarrow: Story = { globals: { scale: 'large', width: '360' }, play: shown };

/** In a narrow column each account is a card. */
export const NarrowColumn: Story = { globals: { width: '320' }, play: shown };

export const Dark: Story = { globals: { theme: 'dark' }, play: shown };

export const Contrast: Story = { globals: { theme: 'contrast' }, play: shown };

export const English: Story = { globals: { locale: 'en' }, play: shown };

/** Mirrored, in Uyghur. */
export const RightToLeft: Story = { globals: { locale: 'ug' }, play: shown };

/** The same widget chooses its layout by its column, not by the window. */
export const TwoWidthsOnOnePage: Story = {
  tags: ['!autodocs'],
  render: twoWidths('jc-points-scoreboard'),
  play: shown,
};

/** Names and figures longer than any that is real. */
export const LongNames: Story = { parameters: { seed: empty(fillLongNames) }, tags: ['!autodocs'], play: shown };

/** A county of a hundred thousand accounts: the first thirty, and only what is in sight. */
export const HundredThousandAccounts: Story = {
  parameters: { seed: empty((store) => fillMany(store, 100_000)) },
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    await says(await readyScoreboard(context.canvasElement), '.board-foot', '共 100,000 户');
  },
};

/** The menu of what is done less often: accounts, files, the check of the ledger. */
export const MenuOpen: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await openMenu(scoreboard);
  },
};

/** The keys of the widget. */
export const KeyboardHelp: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await press(scoreboard, '键盘帮助');
    await dialogOf(scoreboard, 'jc-help-dialog');
  },
};

// ——— accounts ———

/** The page of a household: its balance as a sum, its people, its entries. */
export const AccountPage: Story = { play: opens(`account;a=${codeOf(0)}`, '.account-ledger tbody .row') };

/** A star is recorded with the account: free text, no points. */
export const Commendation: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `account;a=${codeOf(0)}`, '#account-commend');
    await userEvent.click(await inside(scoreboard, '#account-commend'));
    await put(scoreboard, '#entry-title', '服务之星');
    await inside(scoreboard, '.account-commendations .entry');
  },
};

/** A member of a household, whose points are in its purse. */
export const AccountOfAMember: Story = { tags: ['!autodocs'], play: opens('account;a=p2', '#account-title') };

/** What everybody may see of an account. */
export const AccountInPublic: Story = { args: { audience: 'public' }, tags: ['!autodocs'], play: opens(`account;a=${codeOf(0)}`, '#account-title') };

export const AccountPageNarrow: Story = { globals: { width: '320', scale: 'large' }, tags: ['!autodocs'], play: opens(`account;a=${codeOf(0)}`, '.account-ledger tbody .row') };

/** Why the balance is what it is. */
export const BasisOfABalance: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `account;a=${codeOf(0)}`, '[data-basis=balance]');
    await userEvent.click(await inside(scoreboard, '[data-basis=balance]'));
    await inside(scoreboard, '.basis-body');
  },
};

/** All accounts of the village: households and members. */
export const Accounts: Story = { play: opens('accounts', '.accounts > .table-area tbody .row') };

/** Accounts pasted from a sheet are seen before they are written. */
export const AccountsPasted: Story = {
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'accounts', '#accounts-paste');
    await userEvent.click(await inside(scoreboard, '#accounts-paste'));
    await put(scoreboard, '#accounts-area', `编号\t姓名\t类别\t农户\n04-001\t朱芒种\t农户\t\nq1\t朱小满\t个人\t04-001\n${codeOf(0)}\t赵大山\t农户\t\nq2\t许秋\t个人\t99-999`);
    await userEvent.click(await inside(scoreboard, '#accounts-try'));
    await says(scoreboard, '#accounts-preview', '新增 2 个');
  },
};

/** An account is changed; somebody moves to another household on a day. */
export const AccountChanged: Story = { args: { unit: village }, tags: ['!autodocs'], play: opens('accounts;a=p2', '#account-household') };
