import { fenOfYuan } from '@jiceng/domain';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { bareDivisions, countyOfLongNames, fundCountyWithGaps, manyVillages } from './data/fund-county.js';
import { accountant, fundMeta, openFund, readyFund, retype } from './fund-support.js';
import { newerData, otherTab, outdatedTab, rulesFromACopy, warnedBy } from './store-states.js';
import { dialogOf, inside, openMenu, press, says, type Seed } from './support.js';
import { twoWidths, type Play, type Story, type WidgetArguments } from './widget-story.js';

const meta: Meta<WidgetArguments> = { ...fundMeta, title: 'Fund calculator/States' };

export default meta;

const shown: Play = async ({ canvasElement }) => {
  await inside(await readyFund(canvasElement), '.next-steps');
};

/** A village: office, party-building and activity funds, each with its clause, and what would change them. */
export const Village: Story = { play: shown };

/** An urban community has a fourth line. */
export const Community: Story = { args: { unit: '990113' }, play: shown };

/** Nobody lives there: floors still hold. */
export const NobodyThere: Story = { args: { unit: '990117' }, tags: ['!autodocs'] };

/** The host leaves the unit open: it is chosen here, or the facts are typed. */
export const NoUnitChosen: Story = {
  args: { unit: '' },
  play: async ({ canvasElement }) => {
    await inside(await readyFund(canvasElement), '.unit-button');
  },
};

/** The picker of units: name, pinyin, initials or code. */
export const UnitPicker: Story = {
  args: { unit: '' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await userEvent.click(await inside(fund, '.unit-button'));
    const picker = await inside(fund, 'jc-unit-picker');
    await userEvent.type(await inside<HTMLInputElement>(picker, 'input'), '新民');
    await inside(picker, '[role=option]');
  },
};

/** Facts given by the page, without any tree. */
export const FactsFromThePage: Story = {
  args: { unit: '' },
  parameters: { seed: null, properties: { facts: { kind: 'village', population: 2300, membersLastYear: 61 } } },
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await expect(fund.calculation?.totalFen).toBe(fenOfYuan(36_100));
  },
};

/** A fact is missing: it is named, its line stays out, and the total says so. */
export const FactMissing: Story = { args: { unit: '990114' }, parameters: { seed: (): Seed => ({ rows: fundCountyWithGaps }) } };

/** A fact that cannot be true: the last good result stays, marked. */
export const BadFact: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    const field = await inside<HTMLInputElement>(fund, '#fact-population');
    await retype(field, '12.5');
    await inside(fund, '.total[data-stale]');
  },
};

/** Typed over the record: 1.3万 is read as 13,000, and the record can be brought back. */
export const TypedOver: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    const field = await inside<HTMLInputElement>(fund, '#fact-population');
    await retype(field, '1.3万');
    await inside(fund, '.echo');
  },
};

/** No rule for such a unit. */
export const NoRule: Story = { args: { unit: '9901' } };

/** Rules without funds. */
export const RulesWithoutFunds: Story = { args: { profile: 'national' } };

/** Rules that cannot be had: the sentence says what to check. */
export const RulesUnknown: Story = {
  args: { profile: 'data:text/plain,no-rules' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await inside(await readyFund(canvasElement), '.banner[data-kind=danger]');
  },
};

/** Another locality: a range, monthly pay, a check of averages. */
export const OtherLocality: Story = {
  args: { profile: 'yingshang', unit: '' },
  parameters: { seed: null, properties: { facts: { kind: 'village', principals: 1, otherCadres: 4, formerCadres: 12 } } },
};

/** Why a number is what it is. */
export const Basis: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await userEvent.click(await inside(fund, '[data-basis=village-office]'));
    await inside(fund, '.popover');
  },
};

/** What if: the same village beside another scenario. */
export const Compare: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await userEvent.click(await inside(fund, '.compare-button'));
    for (const [fact, value] of [['population', '2300'], ['membersLastYear', '61']] as const) {
      const field = await inside<HTMLInputElement>(fund, `#b-${fact}`);
      await retype(field, value);
    }
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.compare tfoot')?.textContent).toContain('+8,100'));
  },
};

/** Saved, with the way back. */
export const Saved: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await userEvent.click(await inside(fund, '[part=primary]'));
    await inside(fund, '.toast');
  },
};

/** All places below the county in one table. */
export const Batch: Story = {
  args: { unit: '9901' },
  play: async ({ canvasElement }) => {
    await openFund(canvasElement, 'batch;sort=-total', 'table [role=row]');
  },
};

/** Some places have not reported. */
export const BatchWithGaps: Story = {
  args: { unit: '9901' },
  tags: ['!autodocs'],
  parameters: { seed: (): Seed => ({ rows: fundCountyWithGaps }) },
  play: async ({ canvasElement }) => {
    await openFund(canvasElement, 'batch', 'table [role=row]');
  },
};

/** No place is as the filter asks: it is said in words, with the way out. */
export const BatchWithoutHits: Story = {
  args: { unit: '9901' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await says(await openFund(canvasElement, 'batch;filter=missing', '.batch .empty button'), '.batch .empty', '没有“缺数据”的单位');
  },
};

/** A bare table of divisions: the kinds of units are suggested by their names, and a person confirms. */
export const BatchWithoutKinds: Story = {
  args: { unit: '500101' },
  tags: ['!autodocs'],
  parameters: { seed: (): Seed => ({ rows: bareDivisions }) },
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    fund.view = 'batch';
    await says(fund, '.view', '类型');
  },
};

/** A hundred thousand villages: windowed, with totals. */
export const BatchOfHundredThousand: Story = {
  args: { unit: '1' },
  tags: ['!autodocs'],
  parameters: { seed: (): Seed => ({ rows: () => manyVillages(100_000) }) },
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    fund.view = 'batch';
    await waitFor(() => expect(fund.shadowRoot?.querySelectorAll('table [role=row]').length).toBeGreaterThan(5), { timeout: 15_000 });
    await expect(fund.shadowRoot?.querySelectorAll('table [role=row]').length).toBeLessThan(200);
  },
};

/** A sum divided without losing a fen. */
export const Allocate: Story = {
  args: { unit: '9901' },
  play: async ({ canvasElement }) => {
    const fund = await openFund(canvasElement, 'allocate', '.view input');
    const field = await inside<HTMLInputElement>(fund, '.view input');
    await userEvent.type(field, '130000');
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.view')?.textContent).toContain('43,334'));
  },
};

/** A member's dues. */
export const Dues: Story = {
  play: async ({ canvasElement }) => {
    const fund = await openFund(canvasElement, 'dues', '.view input[inputmode]');
    await userEvent.type(await inside<HTMLInputElement>(fund, '.view input[inputmode]'), '5001');
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.view')?.textContent).toContain('75.02'));
  },
};

/** What was saved, under which rules. */
export const Archive: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await fund.save();
    await openFund(canvasElement, 'saved', '.view table');
  },
};

/** Nothing was saved yet. */
export const ArchiveEmpty: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    fund.view = 'saved';
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.view')?.textContent?.trim()).not.toBe(''));
  },
};

/** The menu of what is done less often. */
export const MenuOpen: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await openMenu(fund);
  },
};

/** The sheet as it will be printed. */
export const PrintPreview: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await openMenu(fund);
    await press(fund, '打印', '[role=menu]');
    await dialogOf(fund, 'jc-print-dialog');
  },
};

/** The keys of the widget. */
export const KeyboardHelp: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    (await inside<HTMLElement>(fund, '[data-basis=village-office]')).focus();
    await userEvent.keyboard('?');
    await dialogOf(fund, 'jc-help-dialog');
  },
};

/** A newer version of the kit has written the data: they show, and nothing can be changed. */
export const NewerData: Story = newerData('jc-fund-calculator', fundMeta.parameters.seed);

/** While the calculator is open, another tab moves the data to a newer version. */
export const OutdatedTab: Story = { ...outdatedTab('jc-fund-calculator'), tags: ['!autodocs'] };

/** Another tab enters a fact while the result shows: it is reckoned anew. */
export const OtherTab: Story = otherTab('jc-fund-calculator', shown, (store) =>
  store.facts.add([{ fact: 'population', asOf: '2026-11-18', units: ['990111'], values: [1600] }], { author: accountant, source: 'typed' }),
);

/** The address of the rules answers with something else: a copy from before is used, and its day is said. */
export const RulesFromACopy: Story = {
  ...rulesFromACopy(fundMeta.parameters.seed),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await says(await readyFund(canvasElement), '.banner', '保存的副本');
  },
};

/** Nothing is there yet: neither a unit nor a fact. */
export const Empty: Story = { args: { unit: '' }, parameters: { seed: null } };

/** The browser keeps nothing: it says so. */
export const MemoryOnly: Story = { tags: ['!autodocs'], play: warnedBy('jc-fund-calculator') };

/** Kept in the browser: a line at the bottom says how safely. */
export const KeptInBrowser: Story = { args: { storage: 'indexeddb' }, tags: ['!autodocs'], play: shown };

/** For everybody: read-only. */
export const PublicAudience: Story = { args: { audience: 'public', storage: 'indexeddb' } };

/** What was saved under other rules keeps its figures; what the rules in force would give is said beside them. */
export const SavedUnderOtherRules: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await fund.save();
    fund.profile = 'zaoyang';
    await openFund(canvasElement, 'saved', '.view table');
    await says(fund, '.view table', '另一规则包');
  },
};

/** Names of 37 characters, the longest that is real, and beyond. */
export const LongNames: Story = { args: { unit: '11' }, parameters: { seed: (): Seed => ({ rows: countyOfLongNames }) }, tags: ['!autodocs'] };

/** The same in the table of all places. */
export const LongNamesInBatch: Story = {
  ...LongNames,
  args: { unit: '1' },
  play: async ({ canvasElement }) => {
    await openFund(canvasElement, 'batch', 'table [role=row]');
  },
};

/** The same widget chooses its layout by its column, not by the window. */
export const TwoWidthsOnOnePage: Story = { tags: ['!autodocs'], render: twoWidths('jc-fund-calculator'), play: shown };

/** The portal allows no changes: fields are text. */
export const ReadOnly: Story = { args: { readonly: true } };

/** The elder mode (大字版). */
export const LargeScale: Story = { globals: { scale: 'large' }, play: shown };

export const LargeScaleNarrow: Story = { globals: { scale: 'large', width: '320' }, play: shown };

export const NarrowColumn: Story = { globals: { width: '360' }, play: shown };

export const Dark: Story = { globals: { theme: 'dark' }, play: shown };

export const Contrast: Story = { globals: { theme: 'contrast' }, play: shown };

export const English: Story = { globals: { locale: 'en' }, args: { unit: '990113' }, play: shown };

/** Mirrored, in Uyghur. */
export const RightToLeft: Story = { globals: { locale: 'ug' }, play: shown };

/** In a narrow column a row of the batch is a card. */
export const BatchNarrow: Story = {
  globals: { width: '320' },
  args: { unit: '99011' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openFund(canvasElement, 'batch', '[role=row]');
  },
};

export const BatchDark: Story = {
  globals: { theme: 'dark' },
  args: { unit: '9901' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openFund(canvasElement, 'batch', '[role=row]');
  },
};
