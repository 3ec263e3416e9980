import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig, type PluginOption } from 'vite';
import { makeManifest } from '../../packages/kit/manifest.mjs';

/** What stories import to know the elements: the manifest of the kit, made from the sources as the kit's build makes it. */
const manifestModule = 'virtual:jiceng-manifest';
const manifest: PluginOption = {
  name: 'jiceng-manifest',
  resolveId: (id) => (id === manifestModule ? `\0${id}` : undefined),
  load: (id) => (id === `\0${manifestModule}` ? `export default ${JSON.stringify(makeManifest())};` : undefined),
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The stories show the sources, so that nothing has to be built before.
  viteFinal: (base) => mergeConfig(base, { plugins: [manifest], resolve: { conditions: ['jiceng-source', ...defaultClientConditions] } }),
};

export default config;
