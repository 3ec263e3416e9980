import type { OrgRow } from '@jiceng/domain';
import type { JcOrgTree, LoadReport } from '@jiceng/elements/org-tree';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { asCsv, chain, county, faultyRows, longNames, manyUnits, township } from './data/organisations.js';
import { inside, readyTree, seed } from './support.js';

/** The attributes of the widget, as controls. */
interface OrgTreeArguments {
  storage: 'memory' | 'indexeddb';
  label?: string;
  unit?: string;
  author?: string;
  headingLevel: number;
  readonly: boolean;
  audience: 'staff' | 'public';
}

type Story = StoryObj<OrgTreeArguments>;
type Play = NonNullable<Story['play']>;

/** Each story has a store of its own. */
const databaseOf = (id: string): string => `story-${id}`;

function render(settings: OrgTreeArguments, { id, globals }: StoryContext<OrgTreeArguments>): TemplateResult {
  const scale = globals['scale'] === 'unset' ? nothing : globals['scale'];
  return html`<jc-org-tree
    storage=${settings.storage}
    database=${databaseOf(id)}
    theme=${globals['theme']}
    locale=${globals['locale']}
    scale=${scale}
    label=${settings.label || nothing}
    unit=${settings.unit || nothing}
    author=${settings.author || nothing}
    heading-level=${settings.headingLevel}
    audience=${settings.audience}
    ?readonly=${settings.readonly}
  ></jc-org-tree>`;
}

const meta: Meta<OrgTreeArguments> = {
  title: 'Organisation tree/States',
  component: 'jc-org-tree',
  render,
  args: { storage: 'memory', headingLevel: 2, readonly: false, audience: 'staff' },
  argTypes: {
    storage: { control: 'inline-radio', options: ['memory', 'indexeddb'], description: 'Where the data are kept' },
    label: { control: 'text', description: 'Accessible name, when two of a kind share a page' },
    unit: { control: 'text', description: 'Id of the unit shown' },
    author: { control: 'text', description: 'Who is recording' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, description: 'Level of the heading, 2 to 6' },
    readonly: { control: 'boolean', description: 'Nothing can be changed' },
    audience: { control: 'inline-radio', options: ['staff', 'public'], description: 'Who looks' },
  },
  parameters: {
    actions: { handles: ['jc-ready', 'jc-select', 'jc-change', 'jc-progress', 'jc-error', 'jc-view'] },
    rows: county,
  },
  loaders: [
    async ({ id, args, parameters }) => {
      const rows = parameters['rows'] as (() => Iterable<OrgRow>) | null;
      return rows ? { report: await seed(databaseOf(id), args.storage, rows()) } : {};
    },
  ],
};

export default meta;

const selectVillage: Play = async ({ canvasElement }) => {
  const tree = await readyTree(canvasElement);
  await tree.select('990101001003');
  await inside(tree, '#detail-title');
};

/** A county as it stands there at first: the one unit at the top is open. */
export const County: Story = {};

/** The same, kept in the browser: a line at the bottom says how safely. */
export const KeptInBrowser: Story = { args: { storage: 'indexeddb' } };

/** Everything closed. */
export const Collapsed: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.collapseAll();
  },
};

/** Nothing is there yet: what it is for, and one action. */
export const Empty: Story = { parameters: { rows: null } };

/** Nothing is there and nothing may be changed: no action is offered. */
export const EmptyReadOnly: Story = { args: { readonly: true }, parameters: { rows: null } };

/** A store that is slow: after a second the progress shows, with the way to call it off. */
export const LoadingSlowly: Story = {
  tags: ['!autodocs'],
  parameters: { rows: null },
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    const untilCancelled = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    void tree.work.run(undefined, untilCancelled);
    tree.work.progress({ phase: 'writing', done: 120_000, total: 665_276 });
    await inside(tree, 'progress');
  },
};

/** One row is selected; where there is room, its detail stands beside the rows. */
export const UnitSelected: Story = { play: selectVillage };

/** In a narrow column the detail is a page of its own, with the way back. */
export const DetailInNarrowColumn: Story = {
  tags: ['!autodocs'],
  globals: { width: '360' },
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.select('990101001003');
    const row = await inside<HTMLElement>(tree, '[role=treeitem][aria-selected=true]');
    row.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(tree.shadowRoot?.activeElement?.id).toBe('detail-title'));
  },
};

/** Hits with the units above them; what was searched is marked. */
export const SearchWithHits: Story = {
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    const { matches } = await tree.filter('和平');
    await expect(matches).toBe(12);
  },
};

/** Typed in Latin letters: the initials of the pinyin count. */
export const SearchByInitials: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    const box = await inside<HTMLInputElement>(tree, 'input[type=search]');
    await userEvent.type(box, 'lsc');
    await waitFor(() => expect(tree.view).toContain('q=lsc'));
  },
};

/** Only the hits, each with its path. */
export const SearchAsList: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.filter('和平');
    await userEvent.click(await inside(tree, '.hits [aria-pressed]'));
    await inside(tree, '[data-flat]');
  },
};

/** Nothing matches: the query in words, and the way out. */
export const SearchWithoutHits: Story = {
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.filter('海岛');
  },
};

/** The portal allows no changes. */
export const ReadOnly: Story = { args: { readonly: true, storage: 'indexeddb' } };

/** For everybody: read-only, and only what is public. */
export const PublicAudience: Story = { args: { audience: 'public', storage: 'indexeddb' } };

/** The browser keeps nothing: it says so and offers the export. */
export const MemoryOnly: Story = {
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await inside(tree, '[part=banner]');
  },
};

/** The elder mode (大字版). */
export const LargeScale: Story = { globals: { scale: 'large' } };

/** Large type where there is the least room. */
export const LargeScaleNarrow: Story = { globals: { scale: 'large', width: '320' }, play: selectVillage };

export const Dark: Story = { globals: { theme: 'dark' }, play: selectVillage };

export const Contrast: Story = { globals: { theme: 'contrast' }, play: selectVillage };

export const English: Story = { globals: { locale: 'en' }, play: selectVillage };

/** Mirrored; the language itself is not translated yet and shows Chinese. */
export const RightToLeft: Story = { globals: { locale: 'ug' }, play: selectVillage };

export const NarrowColumn: Story = { globals: { width: '320' } };

/** The same widget chooses its layout by its column, not by the window. */
export const TwoWidthsOnOnePage: Story = {
  tags: ['!autodocs'],
  render: (settings, context) =>
    html`<div class="side-by-side">${render({ ...settings, label: '窄栏' }, context)}${render({ ...settings, label: '宽栏' }, context)}</div>`,
};

/** Names of 33 characters, the longest that is real, and beyond. */
export const LongNames: Story = {
  parameters: { rows: longNames },
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.expandAll();
    await tree.select('112');
  },
};

/** What `load` reports to the page, which may show it; the units without a known parent hang under one marked node. */
export const FindingsAfterLoad: Story = {
  parameters: { rows: faultyRows },
  render: (settings, context) => {
    const { report } = context.loaded as { report?: LoadReport };
    return html`${render(settings, context)}
      <h2>findings</h2>
      <ul lang="zh-CN">${report?.findings.map(({ code, message }) => html`<li>${message} (${code})</li>`)}</ul>`;
  },
  play: async ({ canvasElement, loaded }) => {
    const tree = await readyTree(canvasElement);
    await tree.expandAll();
    const codes = (loaded as { report: LoadReport }).report.findings.map(({ code }) => code);
    await expect(codes).toEqual(expect.arrayContaining(['orphan', 'cycle', 'duplicate-id', 'self-parent', 'empty-name', 'damaged-id']));
  },
};

/** Three hundred levels: beyond the seventh the row says its level instead of moving in. */
export const DeepChain: Story = {
  parameters: { rows: () => chain(300) },
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.expandAll();
    await tree.reveal('c250');
  },
};

/** A hundred thousand units, all open, at the last one. */
export const HundredThousand: Story = {
  tags: ['!autodocs'],
  parameters: { rows: () => manyUnits(100_000) },
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await expect(tree.size).toBe(100_000);
    await tree.expandAll();
    const row = await inside<HTMLElement>(tree, '[role=treeitem]');
    row.focus();
    await userEvent.keyboard('{End}');
    await expect(tree.shadowRoot?.querySelectorAll('[role=treeitem]').length).toBeLessThan(200);
  },
};

/** Few rows: what assistive technology reads can be looked at as a whole. */
export const Township: Story = {
  parameters: { rows: township },
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await tree.expandAll();
    await tree.select('990101001002');
  },
};

/** The menu of what is done less often. */
export const MenuOpen: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    await userEvent.click(await inside(tree, '[aria-haspopup=menu]'));
    await inside(tree, '[role=menuitem]');
  },
};

/** The keys of the widget. */
export const KeyboardHelp: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    (await inside<HTMLElement>(tree, '[role=treeitem]')).focus();
    await userEvent.keyboard('?');
    await inside(await inside(tree, 'jc-help-dialog'), 'dialog[open]');
  },
};

/** The wizard's first step. */
export const ImportChoose: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await openWizard(await readyTree(canvasElement));
  },
};

/** Which column is what, with the widget's own guess. */
export const ImportColumns: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const wizard = await openWizard(await readyTree(canvasElement));
    await chooseFile(wizard, new File([asCsv(faultyRows())], '全县单位.csv'));
    await inside(wizard, '[data-field=parentId]');
  },
};

/** What the dry run found, before anything is written. */
export const ImportReport: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const wizard = await openWizard(await readyTree(canvasElement));
    await chooseFile(wizard, new File([asCsv(faultyRows())], '全县单位.csv'));
    await inside(wizard, '[data-field=parentId]');
    await userEvent.click(await inside(wizard, 'footer .primary'));
    await inside(wizard, '.tiles');
  },
};

/** A workbook whose end is missing: nothing is imported, and the sentence says so. */
export const ImportCorruptFile: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    const before = tree.size;
    const wizard = await openWizard(tree);
    const beginning = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x08, 0x08, 0x08, 0x00]);
    await chooseFile(wizard, new File([beginning], '断了一半.xlsx'));
    const problem = await inside(wizard, '[data-kind=danger]');
    await expect(problem.textContent).toContain('file-unreadable');
    await expect(tree.size).toBe(before);
  },
};

async function openWizard(tree: JcOrgTree): Promise<HTMLElement> {
  await userEvent.click(await inside(tree, '[part=primary]'));
  const wizard = await inside<HTMLElement>(tree, 'jc-import-dialog');
  await inside(wizard, 'dialog[open]');
  return wizard;
}

async function chooseFile(wizard: HTMLElement, file: File): Promise<void> {
  await userEvent.upload(await inside<HTMLInputElement>(wizard, 'input[type=file]'), file);
}
