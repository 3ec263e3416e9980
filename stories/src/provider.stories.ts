import '@jiceng/elements/fund-calculator/define.js';
import '@jiceng/elements/meeting-checklist/define.js';
import '@jiceng/elements/points-scoreboard/define.js';
import '@jiceng/elements/provider/define.js';
import type { JcProvider } from '@jiceng/elements/provider';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { fundCounty } from './data/fund-county.js';
import { accountant } from './fund-support.js';
import { dialogOf, inside, openMenu, press, readyTree, readyWidget, says, seeding, type Seed, type WidgetTag } from './support.js';
import { renderWidget, widgetMeta, type Story, type WidgetArguments } from './widget-story.js';

const base = widgetMeta('jc-provider', { profile: 'county-five-standards', unit: '990111', author: accountant });

const meta: Meta<WidgetArguments> = {
  ...base,
  title: 'Provider/Together',
  parameters: { ...base.parameters, seed: (): Seed => ({ rows: fundCounty }) },
  loaders: [seeding(accountant)],
  render: (settings, context) =>
    renderWidget('jc-provider', settings, context, html`<div class="together">
      <jc-org-tree></jc-org-tree>
      <jc-fund-calculator></jc-fund-calculator>
      <jc-meeting-checklist></jc-meeting-checklist>
      <jc-points-scoreboard></jc-points-scoreboard>
    </div>`),
};

export default meta;

const others: readonly WidgetTag[] = ['jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'];

/** The four widgets of a portal: one store, one set of rules, and the unit that is chosen in one is shown in all. */
export const AllWidgets: Story = {
  play: async ({ canvasElement, step }) => {
    const tree = await readyTree(canvasElement);
    await step('every widget shows the unit of the provider', async () => {
      for (const tag of others) await says(await readyWidget(canvasElement, tag), '.header', '柳树村');
    });
    await step('a unit is chosen in the tree', async () => {
      await tree.reveal('990113');
      const row = await inside<HTMLElement>(tree, '[role=treeitem][data-id="990113"]');
      row.click();
    });
    await step('the others show it', async () => {
      await waitFor(() => expect(canvasElement.querySelector<JcProvider>('jc-provider')?.unit).toBe('990113'));
      for (const tag of others) await says(await readyWidget(canvasElement, tag), '.header', '新民社区');
    });
  },
};

/** Type size and colours are chosen in the menu of one widget, and the others follow. */
export const SeenAsChosen: Story = {
  play: async ({ canvasElement, step }) => {
    const tree = await readyTree(canvasElement);
    await openMenu(tree);
    await press(tree, '显示设置', '.menu');
    const dialog = await dialogOf(tree, 'jc-display-dialog');
    await step('dark is chosen', async () => (await inside<HTMLInputElement>(dialog, 'input[value=dark]')).click());
    await step('the others are dark too', async () => {
      for (const tag of others) {
        const widget = await readyWidget(canvasElement, tag);
        await waitFor(() => expect(widget.shadowRoot?.querySelector<HTMLElement>('.root')?.dataset['theme']).toBe('dark'));
      }
    });
  },
};

/** All of them in a portal in large type, in Uyghur. */
export const AllWidgetsInLargeUyghur: Story = { globals: { locale: 'ug', scale: 'large' }, tags: ['!autodocs'], play: async ({ canvasElement }) => void (await readyTree(canvasElement)) };
