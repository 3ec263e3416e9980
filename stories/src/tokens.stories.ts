import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { declarationOf } from './manifest.js';
import { allTokens, TokenSheet } from './token-sheet.js';

const meta: Meta = {
  title: 'Tokens/All',
  parameters: { controls: { disable: true } },
};

export default meta;

const sheet = (group: TokenSheet['group'], label: string, theme: string, scale: string): TemplateResult =>
  html`<token-sheet group=${group} label=${label} theme=${theme} scale=${scale}></token-sheet>`;

const valueOf = (canvas: HTMLElement, at: number, name: string): string | undefined =>
  [...(canvas.querySelectorAll('token-sheet')[at]?.shadowRoot?.querySelectorAll('li') ?? [])].find((row) => row.querySelector('code')?.textContent === name)?.querySelector('.value')?.textContent ?? undefined;

/** The colours in the three themes. The manifest lists every token that the style sheets read, and no other. */
export const Colours: StoryObj = {
  render: () => html`<div class="sheets">${(['light', 'dark', 'contrast'] as const).map((theme) => sheet('colours', theme, theme, 'standard'))}</div>`,
  play: async ({ canvasElement }) => {
    const listed = (['jc-org-tree', 'jc-meeting-checklist', 'jc-points-scoreboard', 'jc-fund-calculator'] as const).flatMap((tag) => (declarationOf(tag).cssProperties ?? []).map(({ name }) => name));
    await expect(allTokens.map(({ name }) => name).sort()).toEqual([...new Set(listed)].sort());
    await expect([0, 1, 2].map((at) => valueOf(canvasElement, at, '--jc-color-accent'))).toEqual(['#14539a', '#86b7f2', '#ffd60a']);
  },
};

/** Type, targets and space in the two scales. */
export const Sizes: StoryObj = {
  render: () => html`<div class="sheets">${(['standard', 'large'] as const).map((scale) => sheet('sizes', scale, 'light', scale))}</div>`,
  play: async ({ canvasElement }) => {
    await expect([0, 1].map((at) => valueOf(canvasElement, at, '--jc-row'))).toEqual(['36px', '60px']);
  },
};

/** Everything as the toolbar has it. */
export const AsTheToolbarHasIt: StoryObj = {
  render: (_, { globals }) => {
    const scale = globals['scale'] === 'large' ? 'large' : 'standard';
    return html`${sheet('colours', 'Colours', String(globals['theme']), scale)}${sheet('sizes', 'Sizes', String(globals['theme']), scale)}`;
  },
};

/** A page that sets its own: the nearest value holds. Here it is the red accent of the design. */
export const SetByThePage: StoryObj = {
  render: () => html`<div class="red-portal">${sheet('colours', 'A red portal', 'light', 'standard')}</div>`,
  play: async ({ canvasElement }) => {
    await expect(valueOf(canvasElement, 0, '--jc-color-accent')?.toLowerCase()).toBe('#a3171c');
  },
};
