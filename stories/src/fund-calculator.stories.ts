import { fenOfYuan } from '@jiceng/domain';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { bareDivisions, fundCounty, fundCountyWithGaps, manyVillages } from './data/fund-county.js';
import { openView, readyFund, retype, seedFunds, type FundSeed } from './fund-support.js';
import { inside } from './support.js';

/** The attributes of the widget, as controls. */
interface FundArguments {
  profile: string;
  unit?: string;
  year?: number;
  author?: string;
  label?: string;
  headingLevel: number;
  readonly: boolean;
}

type Story = StoryObj<FundArguments>;
type Play = NonNullable<Story['play']>;

const databaseOf = (id: string): string => `story-${id}`;

function render(settings: FundArguments, { id, globals, parameters }: StoryContext<FundArguments>): TemplateResult {
  const scale = globals['scale'] === 'unset' ? nothing : globals['scale'];
  return html`<jc-fund-calculator
    storage="memory"
    database=${databaseOf(id)}
    theme=${globals['theme']}
    locale=${globals['locale']}
    scale=${scale}
    today="2026-11-20"
    profile=${settings.profile}
    unit=${settings.unit || nothing}
    year=${settings.year ?? nothing}
    author=${settings.author || nothing}
    label=${settings.label || nothing}
    heading-level=${settings.headingLevel}
    ?readonly=${settings.readonly}
    .facts=${parameters['facts'] as Record<string, unknown> | undefined}
  ></jc-fund-calculator>`;
}

const meta: Meta<FundArguments> = {
  title: 'Fund calculator/States',
  component: 'jc-fund-calculator',
  render,
  args: { profile: 'county-five-standards', unit: '990111', headingLevel: 2, readonly: false, author: '王会计' },
  argTypes: {
    profile: { control: 'select', options: ['national', 'county-five-standards', 'shanghai-communities', 'zaoyang', 'yingshang'], description: 'Id of a bundled profile, or the address of one' },
    unit: { control: 'text', description: 'Id of the unit shown' },
    year: { control: { type: 'number', min: 2000, max: 2100 }, description: 'The year whose rules and record count' },
    author: { control: 'text', description: 'Who is recording' },
    label: { control: 'text', description: 'Accessible name, when two of a kind share a page' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, description: 'Level of the heading, 2 to 6' },
    readonly: { control: 'boolean', description: 'Nothing can be changed' },
  },
  parameters: {
    actions: { handles: ['jc-ready', 'jc-select', 'jc-change', 'jc-progress', 'jc-error', 'jc-view', 'jc-open'] },
    seed: { rows: fundCounty } satisfies FundSeed,
  },
  loaders: [
    async ({ id, parameters }) => {
      await seedFunds(databaseOf(id), (parameters['seed'] as FundSeed | null) ?? {});
      return {};
    },
  ],
};

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
  parameters: { seed: null, facts: { kind: 'village', population: 2300, membersLastYear: 61 } },
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await expect(fund.calculation?.totalFen).toBe(fenOfYuan(36_100));
  },
};

/** A fact is missing: it is named, its line stays out, and the total says so. */
export const FactMissing: Story = { args: { unit: '990114' }, parameters: { seed: { rows: fundCountyWithGaps } } };

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
  parameters: { seed: null, facts: { kind: 'village', principals: 1, otherCadres: 4, formerCadres: 12 } },
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
    await openView(await readyFund(canvasElement), 'batch;sort=-total', 'table [role=row]');
  },
};

/** Some places have not reported. */
export const BatchWithGaps: Story = {
  args: { unit: '9901' },
  tags: ['!autodocs'],
  parameters: { seed: { rows: fundCountyWithGaps } },
  play: async ({ canvasElement }) => {
    await openView(await readyFund(canvasElement), 'batch', 'table [role=row]');
  },
};

/** A bare table of divisions: the kinds of units are suggested by their names, and a person confirms. */
export const BatchWithoutKinds: Story = {
  args: { unit: '500101' },
  tags: ['!autodocs'],
  parameters: { seed: { rows: bareDivisions } },
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    fund.view = 'batch';
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.view')?.textContent).toContain('类型'));
  },
};

/** A hundred thousand villages: windowed, with totals. */
export const BatchOfHundredThousand: Story = {
  args: { unit: '1' },
  tags: ['!autodocs'],
  parameters: { seed: { rows: () => manyVillages(100_000) } },
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
    const fund = await readyFund(canvasElement);
    await openView(fund, 'allocate', '.view input');
    const field = await inside<HTMLInputElement>(fund, '.view input');
    await userEvent.type(field, '130000');
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.view')?.textContent).toContain('43,334'));
  },
};

/** A member's dues. */
export const Dues: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await openView(fund, 'dues', '.view input[inputmode]');
    await userEvent.type(await inside<HTMLInputElement>(fund, '.view input[inputmode]'), '5001');
    await waitFor(() => expect(fund.shadowRoot?.querySelector('.view')?.textContent).toContain('75.02'));
  },
};

/** What was saved, under which rules. */
export const Archive: Story = {
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await fund.save();
    await openView(fund, 'saved', '.view table');
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
    await userEvent.click(await inside(fund, '[aria-haspopup=menu]'));
    await inside(fund, '[role=menuitem]');
  },
};

/** The sheet as it will be printed. */
export const PrintPreview: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    await userEvent.click(await inside(fund, '[aria-haspopup=menu]'));
    const items = await waitFor(() => {
      const found = [...(fund.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
      if (found.length === 0) throw new Error('The menu is not open.');
      return found;
    });
    await userEvent.click(items.find(({ textContent }) => textContent?.includes('打印')) as HTMLElement);
    await inside(await inside(fund, 'jc-print-dialog'), 'dialog[open]');
  },
};

/** The keys of the widget. */
export const KeyboardHelp: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fund = await readyFund(canvasElement);
    (await inside<HTMLElement>(fund, '[data-basis=village-office]')).focus();
    await userEvent.keyboard('?');
    await inside(await inside(fund, 'jc-help-dialog'), 'dialog[open]');
  },
};

/** The portal allows no changes: fields are text. */
export const ReadOnly: Story = { args: { readonly: true } };

/** The elder mode (大字版). */
export const LargeScale: Story = { globals: { scale: 'large' }, play: shown };

export const LargeScaleNarrow: Story = { globals: { scale: 'large', width: '320' }, play: shown };

export const NarrowColumn: Story = { globals: { width: '360' }, play: shown };

export const Dark: Story = { globals: { theme: 'dark' }, play: shown };

export const Contrast: Story = { globals: { theme: 'contrast' }, play: shown };

export const English: Story = { globals: { locale: 'en' }, args: { unit: '990113' }, play: shown };

/** Mirrored; the language itself is not translated yet and shows Chinese. */
export const RightToLeft: Story = { globals: { locale: 'ug' }, play: shown };

/** In a narrow column a row of the batch is a card. */
export const BatchNarrow: Story = {
  globals: { width: '320' },
  args: { unit: '99011' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openView(await readyFund(canvasElement), 'batch', '[role=row]');
  },
};

export const BatchDark: Story = {
  globals: { theme: 'dark' },
  args: { unit: '9901' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openView(await readyFund(canvasElement), 'batch', '[role=row]');
  },
};
