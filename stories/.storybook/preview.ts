import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { withActions } from 'storybook/actions/decorator';
import manifest from 'virtual:jiceng-manifest';
import './preview.css';

// The tables of the documentation pages come from it.
setCustomElementsManifest(manifest);

/** A switch of the toolbar; the first value is the one that stories start with. */
const choice = <Icon extends string>(title: string, icon: Icon, values: readonly string[]) => ({
  description: title,
  toolbar: { title, icon, items: values.map((value) => ({ value, title: `${title}: ${value}` })), dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { method: 'configure', order: ['Organisation tree', 'Meeting checklist', 'Points scoreboard', 'Fund calculator', 'Provider', 'Tokens'] } },
  },
  globalTypes: {
    theme: choice('Theme', 'paintbrush', ['auto', 'light', 'dark', 'contrast']),
    scale: choice('Scale', 'zoom', ['unset', 'standard', 'large']),
    locale: choice('Locale', 'globe', ['zh-CN', 'en', 'ug']),
    width: choice('Width', 'grow', ['full', '320', '360', '768', '1000', '1366', '1920']),
  },
  initialGlobals: { theme: 'auto', scale: 'unset', locale: 'zh-CN', width: 'full' },
  decorators: [
    withActions,
    (story, { globals }) => {
      const width = Number(globals['width']);
      return html`<main class="host-page" data-theme=${String(globals['theme'])} style=${styleMap({ maxWidth: width ? `${width}px` : null })}>${story()}</main>`;
    },
  ],
};

export default preview;
