import type { RawProfile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { openIndexedStore } from '../../packages/storage/src/open-store.js';
import { hasSaid, inside, readyWidget, type Seed, type WidgetTag } from './support.js';
import { databaseOf, type Play, type Story } from './widget-story.js';

/** What a request of IndexedDB comes to. */
export const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database did not answer.')));
  });

const laterVersion = 99;

/** Makes a database one of a version that no release has reached. */
export async function raiseVersion(database: string): Promise<void> {
  (await settled(indexedDB.open(database, laterVersion))).close();
}

/** The banner above a widget that cannot simply use its store. */
const banner = '.banner[data-kind=warning]';

/** Waits for the banner of a widget that cannot simply use its store. */
export const warnedBy =
  (tag: WidgetTag): Play =>
  async ({ canvasElement }) => {
    await inside(await readyWidget(canvasElement, tag), banner);
  };

/** A newer version of the kit has written the data: they show, and nothing can be changed. @param seed what the story finds */
export const newerData = (tag: WidgetTag, seed: () => Seed): Story => ({
  args: { storage: 'indexeddb' },
  parameters: { seed: (): Seed => ({ ...seed(), after: raiseVersion }) },
  play: warnedBy(tag),
});

/** While the widget is open, another tab moves the data to a newer version: nothing more is kept here, and the page should be reloaded. */
export const outdatedTab = (tag: WidgetTag): Story => ({
  args: { storage: 'indexeddb' },
  play: async ({ canvasElement, id }) => {
    const widget = await readyWidget(canvasElement, tag);
    await raiseVersion(databaseOf(id));
    await inside(widget, banner);
  },
});

/**
 * The data do not come, because another tab still holds an older version of them open: after a second the progress shows. The widget
 * is ready when that tab is closed, so the story has the tag `never-ready`, which Storybook reads from the story's own lines.
 */
export const loading = (tag: WidgetTag): Story => ({
  args: { storage: 'indexeddb' },
  parameters: { seed: null },
  beforeEach: async ({ id }) => {
    const name = databaseOf(id);
    await settled(indexedDB.deleteDatabase(name));
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('meta'));
    const held = await settled(request);
    return () => {
      indexedDB.deleteDatabase(name);
      held.close();
    };
  },
  play: async ({ canvasElement }) => {
    const widget = canvasElement.querySelector(tag) as HTMLElement;
    await inside(widget, '.work progress');
  },
});

/** Writes into the store of a story as another tab does, through a connection of its own. @param id the story's */
export async function inAnotherTab(id: string, write: (store: Store) => Promise<unknown>): Promise<void> {
  const other = await openIndexedStore({ database: databaseOf(id) });
  try {
    await write(other);
  } finally {
    other.close();
  }
}

/** Another tab changes the data while they show: they are refreshed in place, and a sentence says so. */
export const otherTab = (tag: WidgetTag, shown: Play, write: (store: Store) => Promise<unknown>): Story => ({
  args: { storage: 'indexeddb' },
  play: async (context) => {
    await shown(context);
    const widget = await readyWidget(context.canvasElement, tag);
    await inAnotherTab(context.id, write);
    await hasSaid(widget, '[role=status]', { 'zh-CN': '另一窗口更新了', en: 'Another window', ug: 'باشقا كۆزنەك' });
  },
});

/**
 * Where rules should be is something else, such as the page of a login; a copy was kept when they were there.
 * @param base the profile that the rules of the copy build on
 */
export const rulesFromACopy = <Given extends Seed>(seed: () => Given, base = 'county-five-standards'): Story => {
  const address = 'data:text/plain,log-in';
  const rules: RawProfile = { format: 1, id: 'willow-county', version: '2026.1', title: { 'zh-CN': '柳溪县规则', en: 'Willow county' }, layer: 'local', extends: base };
  return {
    args: { profile: address, storage: 'indexeddb' },
    parameters: {
      seed: (): Given => {
        const { fill, ...given } = seed();
        return { ...given, fill: async (store: Store) => { await fill?.(store); await store.profiles.put(address, rules); } } as unknown as Given;
      },
    },
  };
};
