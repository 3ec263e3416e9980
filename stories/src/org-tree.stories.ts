import { buildTree, type OrgRow } from '@jiceng/domain';
import type { JcOrgTree, LoadReport } from '@jiceng/elements/org-tree';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { asCsv, chain, county, faultyRows, longNames, manyUnits, township } from './data/organisations.js';
import { loading, otherTab, outdatedTab, raiseVersion, warnedBy } from './store-states.js';
import { dialogOf, inside, loadRows, openMenu, readyTree, type Seed } from './support.js';
import { databaseOf, renderWidget, twoWidths, widgetMeta, type Play, type Story, type WidgetArguments } from './widget-story.js';

const base = widgetMeta('jc-org-tree', {});

const meta: Meta<WidgetArguments> = {
  ...base,
  title: 'Organisation tree/States',
  parameters: { ...base.parameters, rows: county },
  loaders: [
    async ({ id, args, parameters }) => {
      const rows = parameters['rows'] as (() => Iterable<OrgRow>) | null;
      const report = rows ? await loadRows(databaseOf(id), args.storage ?? 'memory', rows()) : undefined;
      await (parameters['after'] as Seed['after'])?.(databaseOf(id));
      return { report };
    },
  ],
};

export default meta;

const selectVillage: Play = async ({ canvasElement }) => {
  const tree = await readyTree(canvasElement);
  await tree.select('990101001003');
  await inside(tree, '#detail-title');
};

const warned = warnedBy('jc-org-tree');

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

/** The same in large type in a narrow column. */
export const SearchNarrow: Story = { ...SearchWithHits, globals: { width: '360', scale: 'large' }, tags: ['!autodocs'] };

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

/** A newer version of the kit has written the data: they show, and nothing can be changed. */
export const NewerData: Story = { args: { storage: 'indexeddb' }, parameters: { after: raiseVersion }, play: warned };

/** While the tree is open, another tab moves the data to a newer version. */
export const OutdatedTab: Story = { ...outdatedTab('jc-org-tree'), tags: ['!autodocs'] };

/** The data do not come yet: after a second the progress shows. */
export const Loading: Story = { ...loading('jc-org-tree'), parameters: { rows: null }, tags: ['!autodocs', 'never-ready'] };

/** Another tab adds a village while the tree shows: it is refreshed in place. */
export const OtherTab: Story = otherTab('jc-org-tree', selectVillage, (store) =>
  store.org.replace(buildTree([...county(), { id: '990101001009', parentId: '990101001', name: '新开村', kind: '村' }]).tree, { author: '吴小满' }),
);

/** The elder mode (大字版). */
export const LargeScale: Story = { globals: { scale: 'large' } };

/** Large type where there is the least room. */
export const LargeScaleNarrow: Story = { globals: { scale: 'large', width: '320' }, play: selectVillage };

export const Dark: Story = { globals: { theme: 'dark' }, play: selectVillage };

export const Contrast: Story = { globals: { theme: 'contrast' }, play: selectVillage };

export const English: Story = { globals: { locale: 'en' }, play: selectVillage };

/** Mirrored, in Uyghur. */
export const RightToLeft: Story = { globals: { locale: 'ug' }, play: selectVillage };

export const NarrowColumn: Story = { globals: { width: '320' } };

/** The same widget chooses its layout by its column, not by the window. */
export const TwoWidthsOnOnePage: Story = {
  tags: ['!autodocs'],
  render: twoWidths('jc-org-tree'),
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
    return html`${renderWidget('jc-org-tree', settings, context)}
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
    await openMenu(tree);
  },
};

/** The keys of the widget. */
export const KeyboardHelp: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tree = await readyTree(canvasElement);
    (await inside<HTMLElement>(tree, '[role=treeitem]')).focus();
    await userEvent.keyboard('?');
    await dialogOf(tree, 'jc-help-dialog');
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
  return dialogOf(tree, 'jc-import-dialog');
}

async function chooseFile(wizard: HTMLElement, file: File): Promise<void> {
  await userEvent.upload(await inside<HTMLInputElement>(wizard, 'input[type=file]'), file);
}
