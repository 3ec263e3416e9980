import { entryRow, entryRows, idOfRow, type LedgerDraft } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { add, approver, award, codeOf, fillYear, pointsTown } from './data/points-village.js';
import { openScoreboard, opens, pointsMeta, press, put, readyScoreboard, says, type Play, type PointsSeed, type Story } from './points-support.js';
import { inside } from './support.js';
import type { WidgetArguments } from './widget-story.js';

const meta: Meta<WidgetArguments> = {
  ...pointsMeta,
  title: 'Points scoreboard/Ledger',
};

export default meta;

/** The year, and what came after it. */
const yearAnd =
  (...more: readonly LedgerDraft[]) =>
  (): PointsSeed => ({ rows: pointsTown, fill: async (store) => { await fillYear(store); await add(store, more); } });

// ——— the ledger ———

const entries = '.ledger .data-table tbody .row';

/** What moved points in the quarter, the newest first; nothing can be edited or deleted. */
export const Ledger: Story = { play: opens('ledger', entries) };

/** A reversal and what it reversed name each other. */
export const WithAReversal: Story = {
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `ledger;p=2026-09;a=${codeOf(4)}`, entries);
    await says(scoreboard, entries, '重复登记');
  },
};

/** The ledger for everybody: masked names, and no word that somebody wrote. */
export const LedgerInPublic: Story = { args: { audience: 'public' }, play: opens('ledger', entries) };

export const LedgerNarrow: Story = { globals: { width: '320', scale: 'large' }, tags: ['!autodocs'], play: opens('ledger', entries) };

/** What set an account up and changed it, where its page leads. */
export const ChangesOfAnAccount: Story = { tags: ['!autodocs'], play: opens(`ledger;p=all;a=${codeOf(0)};r=.accounts`, entries) };

/** Nothing is left: the filter is said in words, with the way out. */
export const NoHits: Story = { tags: ['!autodocs'], play: opens('ledger;s=refused', '.ledger .empty') };

/** Opens the page of the newest entry of a kind. */
const entryOpened =
  (kind: LedgerDraft['kind'], more = ''): Play =>
  async ({ canvasElement }) => {
    const scoreboard = await readyScoreboard(canvasElement);
    const { state } = scoreboard.data;
    const row = [...entryRows(state, {})].find((each) => entryRow(state, each).kind === kind) ?? -1;
    await openScoreboard(canvasElement, `ledger;e=${encodeURIComponent(idOfRow(state, row))}${more}`, '.facts.chain');
  };

/** One entry with all that it says, what was made of it, and its place in the chain. */
export const EntryPage: Story = { play: entryOpened('award') };

/** The entry that took another one back. */
export const EntryOfAReversal: Story = { tags: ['!autodocs'], play: entryOpened('reverse') };

/** A correction asks for a reason and says what it does to the balance. */
export const Reversal: Story = {
  args: { period: '2026-Q4' },
  play: async (context) => {
    await entryOpened('redeem', ';reverse=1')(context);
    await says(await readyScoreboard(context.canvasElement), '.reversal .effects', '可用余额');
  },
};

// ——— approvals ———

/** What waits for a second person, with its evidence. */
export const Approvals: Story = {
  args: { author: approver },
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'approvals', '.pending-list');
    await says(scoreboard, '.approval-pane', '见证人 王田');
  },
};

/** Whoever recorded an entry cannot approve it. */
export const OwnEntryRefused: Story = {
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'approvals', '#approval-blocker');
    await userEvent.click(await inside(scoreboard, '#approval-pass'));
    await says(scoreboard, '#approval-blocker', '这笔由您登记，需由另一位审核人通过。');
  },
};

/** A score of the residents needs a panel with somebody of each kind (缺少居民代表). */
export const PanelIncomplete: Story = {
  args: { author: approver },
  parameters: { seed: (): PointsSeed => ({ rows: pointsTown, fill: onlyAppraisal }) },
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'approvals', '#panel-cadres');
    for (const [kind, count] of [['cadres', '3'], ['members', '2'], ['residents', '0']] as const) await put(scoreboard, `#panel-${kind}`, count);
    await says(scoreboard, '#panel-state', '缺少居民代表');
  },
};

async function onlyAppraisal(store: Store): Promise<void> {
  await add(store, [{ kind: 'account', account: codeOf(0), name: '赵大山', accountKind: 'household' }, award(codeOf(0), 'residents-appraisal', '2026-11-10', 15, { approval: true })]);
}

/** A refusal says why. */
export const RefusalReason: Story = {
  args: { author: approver },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'approvals', '#approval-refuse');
    await userEvent.click(await inside(scoreboard, '#approval-refuse'));
    await userEvent.click(await inside(scoreboard, '#approval-submit-refusal'));
    await inside(scoreboard, '#approval-reason-problem');
  },
};

/** Nothing waits. */
export const NothingWaits: Story = { parameters: { seed: (): PointsSeed => ({ rows: pointsTown, fill: (store) => add(store, [award('a', 'other', '2026-11-10', 1)]) }) }, tags: ['!autodocs'], play: opens('approvals', '#approvals-none') };

export const ApprovalsNarrow: Story = { ...Approvals, globals: { width: '320', scale: 'large' }, tags: ['!autodocs'] };

// ——— an award ———

/** An award that needs approval, with the cap of the year and the balance beside it. */
export const Award: Story = {
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `award;a=${codeOf(1)};r=cleaning-day;d=20261120`, '.award-figure');
    await says(scoreboard, '.award-lines', '2026年该项 0/12 分');
  },
};

/** Ten of twelve points of the year were given. */
const tenUsed = yearAnd(...Array.from({ length: 5 }, (_, at) => award(codeOf(1), 'cleaning-day', `2026-0${at + 4}-12`, 2)));

/** More than is left of the cap: what is over it does not count, and the entry says so. */
export const CapCuts: Story = {
  parameters: { seed: tenUsed },
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `award;a=${codeOf(1)};r=cleaning-day;d=20261120`, '#award-quantity');
    await put(scoreboard, '#award-quantity', '3');
    await says(scoreboard, '.award-lines', '超出上限的 4 分不计');
  },
};

/** Nothing is left of the cap: refused with the clause. */
export const CapReached: Story = {
  parameters: { seed: yearAnd(award(codeOf(1), 'cleaning-day', '2026-04-12', 12)) },
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `award;a=${codeOf(1)};r=cleaning-day;d=20261120`, '.award-refused');
    await says(scoreboard, '.award-lines', '已到上限');
  },
};

/** What is missing is named, each with the way to its field. */
export const AwardIncomplete: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `award;a=${codeOf(0)};r=mediation;d=20261120`, '#award-submit');
    await userEvent.click(await inside(scoreboard, '#award-submit'));
    await inside(scoreboard, '#award-summary');
  },
};

export const AwardNarrow: Story = { ...Award, globals: { width: '360', scale: 'large' }, tags: ['!autodocs'] };

/** Accounts to choose from, by code, name or initials. */
export const ChoosingAnAccount: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'award', '#award-account');
    await put(scoreboard, '#award-account', 'zd');
    await inside(scoreboard, '[role=option] mark');
  },
};

/** A list is tried first: each line says what becomes of it. */
export const AwardFromAList: Story = {
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'award;list=1;r=village-meeting;d=20261119', '.award-list');
    await userEvent.click(await inside(scoreboard, '.award-who .buttons button:nth-child(2)'));
    await put(scoreboard, '#award-codes', `${codeOf(0)}\n${codeOf(1)}\n${codeOf(1)}\n99-999\n赵大山`);
    await userEvent.click(await inside(scoreboard, '#award-check'));
    await says(scoreboard, '#award-checked', '试算结果');
  },
};

/** The same ticked by hand. */
export const TickList: Story = { tags: ['!autodocs'], play: opens('award;list=1;r=village-meeting;d=20261119', '.award-pick-table .row') };

// ——— what is taken in ———

/** A sheet of points, or the ledger of another machine. */
export const ImportChoose: Story = { play: opens('import', '#import-choose') };

/** The sheet tried out, line by line, before anything is recorded. */
export const ImportReport: Story = {
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'import', '#import-pasted');
    await put(scoreboard, '#import-pasted', `编号\t项目\t日期\n${codeOf(0)}\t参加村民会议\t2026-11-19\n${codeOf(1)}\t参加清洁日\t2026-11-19\n99-999\t参加村民会议\t2026-11-19\n${codeOf(2)}\t打牌\t2026-11-19`);
    await userEvent.click(await inside(scoreboard, '#import-read'));
    await userEvent.click(await inside(scoreboard, '#import-check'));
    await inside(scoreboard, '#import-report');
  },
};

/** Where a ledger of another machine is taken in. */
export const MergeChoose: Story = { tags: ['!autodocs'], play: opens('import;way=merge', '#merge-choose') };

/** A page that is only read takes nothing in. */
export const NoImport: Story = {
  args: { readonly: true },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openScoreboard(canvasElement, 'import', '.import');
    await press(await readyScoreboard(canvasElement), '返回');
    await inside(await readyScoreboard(canvasElement), '.board-table');
  },
};

/** Nobody is named: the page asks who records. */
export const RecorderAsked: Story = { args: { author: '' }, tags: ['!autodocs'], play: opens(`award;a=${codeOf(1)};r=village-meeting;d=20261120`, '#award-author') };

/** The recorder cannot give points to himself. */
export const OwnAwardRefused: Story = {
  args: { author: '赵大山' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'award;a=p1;r=cleaning-day;d=20261120', '.award-refused');
    await says(scoreboard, '.award-lines', '登记人不能给自己、也不能给自己这一户登记');
  },
};
