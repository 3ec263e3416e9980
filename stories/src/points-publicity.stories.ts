import { ledgerHead, type LedgerEntry } from '@jiceng/domain';
import type { Meta } from '@storybook/web-components-vite';
import { userEvent, waitFor } from 'storybook/test';
import { codeOf, fillObjections, fillYear, pointsTown } from './data/points-village.js';
import { openScoreboard, opens, pointsMeta, press, put, readyScoreboard, says, type Play, type PointsSeed, type Story } from './points-support.js';
import { settled } from './store-states.js';
import { hasSaid, inside } from './support.js';
import type { WidgetArguments } from './widget-story.js';

const meta: Meta<WidgetArguments> = {
  ...pointsMeta,
  title: 'Points scoreboard/Publicity and shop',
};

export default meta;

// ——— publicity ———

const stage =
  (period: string, text: string): Play =>
  async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `publicity;p=${period}`, '.timeline');
    await says(scoreboard, '.timeline [aria-current=step]', text);
  };

/** The quarter still runs; it can be put up once it is over. */
export const StillOpen: Story = { play: stage('2026-Q4', '登记中') };

/** The last day of the notice, day by day, while it is entered. */
export const PuttingUp: Story = {
  args: { today: '2027-01-04' },
  play: async (context) => {
    await stage('2026-Q4', '登记中')(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await press(scoreboard, '生成公示');
    await hasSaid(scoreboard, '.entry .strip', { 'zh-CN': '第 5 个工作日', en: 'working day 5', ug: 'خىزمەت كۈنى' });
  },
};

/** The quarter hangs out; why it cannot be locked yet. */
export const Published: Story = { play: stage('2026-Q3', '公示中') };

const objections = { seed: (): PointsSeed => ({ rows: pointsTown, fill: fillObjections }) };

/** What people said, what was answered, and what is still open. */
export const Objections: Story = {
  args: { today: '2026-11-24' },
  parameters: objections,
  play: async (context) => {
    await stage('2026-Q3', '意见处理')(context);
    await says(await readyScoreboard(context.canvasElement), '#gate', '1 条意见没有答复');
  },
};

/** The objections end, and the quarter can be locked. */
export const ReadyToLock: Story = {
  args: { today: '2026-11-24' },
  tags: ['!autodocs'],
  play: async (context) => {
    await stage('2026-Q3', '意见处理')(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await press(scoreboard, '锁定本期');
    await hasSaid(scoreboard, '.entry .statement', { 'zh-CN': '发放', en: 'issued', ug: 'تارقىتىلغان' });
  },
};

/** A locked quarter: its totals, and the heads before and after. */
export const Locked: Story = { play: stage('2026-Q2', '已锁定') };

/** For everybody: that there were objections and how they ended, nothing of what they say. */
export const PublicityInPublic: Story = { args: { audience: 'public' }, parameters: objections, play: stage('2026-Q3', '公示中') };

export const PublicityNarrow: Story = { globals: { width: '320', scale: 'large' }, parameters: objections, tags: ['!autodocs'], play: stage('2026-Q3', '公示中') };

export const PublicityDark: Story = { globals: { theme: 'dark', locale: 'en' }, parameters: objections, tags: ['!autodocs'], play: opens('publicity;p=2026-Q3', '.timeline') };

/** The notice as it will be printed: masked names in the order of their codes, the head, and its QR code. */
export const PrintNotice: Story = {
  play: async (context) => {
    await stage('2026-Q3', '公示中')(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await press(scoreboard, '打印公示', '.publicity');
    const preview = await inside(scoreboard, 'jc-print-dialog');
    await inside(preview, 'dialog[open]');
    const paper = await inside(preview, '.paper');
    await waitFor(() => {
      if (!paper.shadowRoot?.querySelector('.page svg path')) throw new Error('There is no QR code.');
    });
  },
};

// ——— the check of the ledger ———

const sound: Play = async ({ canvasElement }) => {
  const scoreboard = await openScoreboard(canvasElement, 'verify', '[aria-labelledby=verify-found] .gate');
  await says(scoreboard, '[aria-labelledby=verify-found] .gate', '连续完整');
};

/** The chain is whole, and agrees with what was published. */
export const VerifySound: Story = { play: sound };

/** The head of a notice is compared by its first sixteen digits. */
export const VerifyCompare: Story = {
  play: async (context) => {
    await sound(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await put(scoreboard, '#verify-head', ledgerHead([...scoreboard.data.state.heads.values()]).slice(0, 16));
    await press(scoreboard, '对照', '.compare');
    await hasSaid(scoreboard, '#compare-outcome', { 'zh-CN': '一致', en: 'It agrees', ug: 'ماس كەلدى' });
  },
};

/** A head that is not of this ledger. */
export const VerifyOtherHead: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await sound(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await put(scoreboard, '#verify-head', '0000 0000 0000 0000');
    await press(scoreboard, '对照', '.compare');
    await hasSaid(scoreboard, '#compare-outcome', { 'zh-CN': '对不上', en: 'It does not agree', ug: 'ماس كەلمىدى' });
  },
};

/** Somebody changed an entry in the database of the browser: it is found, and what still stands is said. */
export const VerifyFailing: Story = {
  args: { storage: 'indexeddb' },
  parameters: { seed: (): PointsSeed => ({ rows: pointsTown, fill: fillYear, after: (database) => tampered(database, 40) }) },
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'verify', '.problems');
    await says(scoreboard, '[aria-labelledby=verify-found] .gate', '第 40 笔起对不上');
  },
};

export const VerifyFailingNarrow: Story = { ...VerifyFailing, globals: { width: '320', scale: 'large' }, tags: ['!autodocs'] };

/** Gives an entry of the database other points. */
async function tampered(database: string, position: number): Promise<void> {
  const raw = await settled(indexedDB.open(database));
  const entries = raw.transaction('entries', 'readwrite').objectStore('entries');
  const entry = (await settled(entries.get(position))) as LedgerEntry;
  await settled(entries.put({ ...entry, points: 99 }, position));
  raw.close();
}

// ——— the shop ———

/** What there is for how many points, and how much of it. */
export const Goods: Story = { play: opens('shop;part=goods', '.goods tbody tr') };

/** The catalogue for everybody. */
export const GoodsInPublic: Story = { args: { audience: 'public' }, tags: ['!autodocs'], play: opens('shop', '.goods tbody tr') };

/** A delivery, a count or a loss is an entry of its own. */
export const Stock: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'shop;part=goods', '.goods tbody tr');
    await press(scoreboard, '进货或盘点：洗衣皂');
    await inside(scoreboard, '#entry-move');
  },
};

/** A count of an earlier day is compared with what the ledger says of that day. */
export const StockOfEarlierDay: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'shop;part=goods', '.goods tbody tr');
    await press(scoreboard, '进货或盘点：洗衣皂');
    await userEvent.selectOptions(await inside(scoreboard, '#entry-move'), 'count');
    await put(scoreboard, '#entry-date', '9.25');
    await put(scoreboard, '#entry-quantity', '14');
    await hasSaid(scoreboard, '.stock-of-day', { 'zh-CN': '2026年9月25日账面库存 15 件', en: 'there were 15 pieces', ug: 'دەپتەردىكى زاپاس' });
  },
};

const redemption =
  (item: string, text: string): Play =>
  async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, `shop;part=redeem;a=${codeOf(0)};i=${item}`, '#redeem-quantity');
    await says(scoreboard, '.redeem-result', text);
  };

/** What becomes of balance and stock, before anything is given out. */
export const Redeem: Story = { play: redemption('soap', '余额') };

/** Too few points: how many are missing. */
export const RedeemRefused: Story = { play: redemption('rice', '需 260 分') };

/** Nothing is left. */
export const RedeemWithoutStock: Story = { tags: ['!autodocs'], play: redemption('oil', '库存为 0') };

/** Out of the days on which the rules have the shop open: when it opens next. */
export const RedeemOutOfWindow: Story = { args: { profile: 'sample-village-options' }, tags: ['!autodocs'], play: redemption('soap', '不在兑换期') };

/** Given out, with the receipt to print. */
export const Receipt: Story = {
  play: async (context) => {
    await redemption('soap', '余额')(context);
    const scoreboard = await readyScoreboard(context.canvasElement);
    await userEvent.click(await inside(scoreboard, '.redeem-submit'));
    await inside(scoreboard, '.receipt-card');
  },
};

export const RedeemNarrow: Story = { ...Redeem, globals: { width: '360', scale: 'large' }, tags: ['!autodocs'] };

/** What came in and went out in a month agrees with the balances. */
export const Month: Story = {
  args: { today: '2026-09-30' },
  play: async ({ canvasElement }) => {
    const scoreboard = await openScoreboard(canvasElement, 'shop;part=month;m=2026-09', '.arithmetic');
    await says(scoreboard, '.balance', '对得上');
  },
};
