import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../support/portal.js';

/** The built site; it has to be there. */
export const siteFolder = fromRoot('site/dist/');
if (!existsSync(`${siteFolder}index.html`)) throw new Error('There is no built site. Run `pnpm run build:site` first.');

/** The Storybook, which stands below `storybook/` in the folder that is served. */
export const storiesFolder = fromRoot('stories/storybook-static/');

/** The path of every page of the built site, such as `en/start/`; that for what is not there is not one of them. */
export function builtPages(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .map((path) => path.replace(/index\.html$/, ''))
    .sort();
}

/** The pages of the documentation: all but the portal of the demo. */
export function documentationPages(): string[] {
  return builtPages().filter((path) => !/^(?:en\/)?demo\//.test(path));
}

export function htmlOf(page: string): string {
  return readFileSync(`${siteFolder}${page}index.html`, 'utf8');
}
