import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { fromRoot } from '../support/portal.js';
import { serve } from '../support/serve.js';
import { addAxe, laidOut } from './page-checks.js';

const folder = process.env['JICENG_STORIES'] ?? fromRoot('stories/storybook-static/');
if (!existsSync(`${folder}index.json`)) throw new Error('There is no built Storybook. Run `pnpm run build:stories` first.');

/** A story of the built Storybook. */
export interface StoryEntry {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** `never-ready` for a story whose widget waits for something that does not come. */
  readonly tags: readonly string[];
}

const index = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as { entries: Record<string, StoryEntry & { type: string }> };

/** Every story. */
export const stories: readonly StoryEntry[] = Object.values(index.entries).filter(({ type }) => type === 'story');

/** In what a story shows itself. */
export interface Dress {
  readonly locale: 'zh-CN' | 'en' | 'ug';
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly scale: 'standard' | 'large';
}

/** All dresses; those that differ in the theme alone follow each other. */
export const dresses: readonly Dress[] = (['zh-CN', 'en', 'ug'] as const).flatMap((locale) =>
  (['standard', 'large'] as const).flatMap((scale) => (['light', 'dark', 'contrast'] as const).map((theme) => ({ locale, theme, scale }))),
);

/** The name of a dress, for a message. */
export const nameOf = ({ locale, theme, scale }: Dress): string => `${locale} ${theme} ${scale}`;

/** What the widgets and their dialogs have in common. */
interface Updating extends Element {
  readonly updateComplete: Promise<boolean>;
}

/** What Storybook tells inside the page, as far as these tests look at it. */
interface StorybookWindow {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly id?: string; readonly phase?: string } };
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, detail: object): void };
}

const widgets = 'jc-org-tree, jc-meeting-checklist, jc-points-scoreboard, jc-fund-calculator';
const neverReady = new Set(stories.filter(({ tags }) => tags.includes('never-ready')).map(({ id }) => id));

/** A tab in which stories are opened, one after the other. */
export interface StoryPage {
  readonly page: Page;
  /** What the story complains of, requests to other places included. */
  readonly complaints: string[];
  /**
   * Opens a story in a page of its own, in a window of 1100 × 760; done when its play function has run and its widgets are ready.
   * @param locale the language in which it runs, as the toolbar would have it; default Chinese
   */
  open(id: string, locale?: Dress['locale']): Promise<void>;
  /**
   * The same in the page that is there, where Storybook changes the story: much faster. The page is loaded anew for a story that it
   * has shown before, for another language, and after a story that went wrong.
   */
  change(id: string, locale?: Dress['locale']): Promise<void>;
  /** Puts the widgets of the open story, and the page around them, into a dress; what they show stays. */
  wear(dress: Dress): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser and a server with the built Storybook. */
export async function startStories(): Promise<StoryPage> {
  const server = await serve({ '/': folder });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
  await addAxe(page);
  const complaints = complaintsOf(page);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });

  /** The stories that this page has shown since it was loaded, all in one language. */
  const opened = new Set<string>();
  let language: Dress['locale'] = 'zh-CN';

  /** Waits until a story has run. */
  async function ended(id: string): Promise<void> {
    const reached = await page.waitForFunction(
      (storyId) => {
        const render = (globalThis as unknown as StorybookWindow).__STORYBOOK_PREVIEW__?.currentRender;
        return render?.id === storyId && render.phase && /^(?:finished|errored|aborted)$/.test(render.phase) ? render.phase : false;
      },
      id,
      { timeout: 30_000 },
    );
    const phase = await reached.jsonValue();
    if (phase !== 'finished') {
      // The next story has nothing of one that went wrong.
      opened.clear();
      throw new Error(`The story ${id} has ${phase}.`);
    }
    opened.add(id);
    await page.evaluate(() => scrollTo(0, 0));
    if (neverReady.has(id)) return;
    await page.evaluate((selector) => Promise.all([...document.querySelectorAll<HTMLElement & { ready: Promise<void> }>(selector)].map(({ ready }) => ready)), widgets);
  }

  async function load(id: string, locale: Dress['locale'] = 'zh-CN'): Promise<void> {
    opened.clear();
    language = locale;
    complaints.length = 0;
    await page.setViewportSize({ width: 1100, height: 760 });
    // The accessibility add-on would run its own check at the same time.
    await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;locale:${locale}`);
    await ended(id);
  }

  return {
    page,
    complaints,
    open: load,
    async change(id, locale = 'zh-CN') {
      // What a story has stored stays while the page does.
      if (opened.size === 0 || opened.has(id) || locale !== language) return load(id, locale);
      complaints.length = 0;
      await page.setViewportSize({ width: 1100, height: 760 });
      await page.evaluate((storyId) => (globalThis as unknown as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' }), id);
      await ended(id);
    },
    async wear(dress) {
      await page.evaluate(
        async ([selector, worn]) => {
          document.querySelector('.host-page')?.setAttribute('data-theme', worn.theme);
          const elements = [...document.querySelectorAll<Updating>(selector)];
          for (const element of elements) for (const [name, value] of Object.entries(worn)) element.setAttribute(name, value);
          for (const element of elements) {
            await element.updateComplete;
            // A dialog takes the settings in which it is opened: nobody can change them behind it.
            for (const part of element.shadowRoot?.querySelectorAll<Updating>('*') ?? []) if ('scale' in part && 'theme' in part) await Object.assign(part, worn).updateComplete;
          }
        },
        [widgets, dress] as const,
      );
      await page.waitForFunction(
        ([selector, locale]) => [...document.querySelectorAll(selector)].every(({ shadowRoot }) => shadowRoot?.querySelector('.root')?.getAttribute('lang') === locale),
        [widgets, dress.locale] as const,
      );
      await laidOut(page);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
