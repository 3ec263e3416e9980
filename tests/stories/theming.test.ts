import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../support/portal.js';
import { laidOut } from './page-checks.js';
import { startStories, type StoryPage } from './story-page.js';

/** Each widget with a story in which it shows its main view. */
const widgets = [
  ['jc-org-tree', 'organisation-tree-states--township'],
  ['jc-meeting-checklist', 'meeting-checklist-states--village'],
  ['jc-points-scoreboard', 'points-scoreboard-board--households'],
  ['jc-fund-calculator', 'fund-calculator-states--village'],
] as const;

/** Every custom property that the documentation of the elements promises, but the one that is no inner token. */
const tokens = [...readFileSync(fromRoot('packages/elements/src/base/jc-element.ts'), 'utf8').matchAll(/@cssproperty \[?(--jc-[\w-]+)/g)]
  .map(([, name]) => name as string)
  .filter((name) => name !== '--jc-color-brand');

/** The inner name of a token: `--_accent` of `--jc-color-accent`. */
const innerOf = (token: string): string => token.replace(/^--jc-(?:color-)?/, '--_');

/** Sets custom properties on what a selector finds, or takes them away. */
async function setOn(page: Page, selector: string, values: Readonly<Record<string, string | null>>): Promise<void> {
  await page.evaluate(
    ([part, given]) => {
      const { style } = document.querySelector<HTMLElement>(part) as HTMLElement;
      for (const [name, value] of Object.entries(given)) style.setProperty(name, value);
    },
    [selector, values] as const,
  );
}

/** What a widget has for custom properties inside. */
function insideOf(page: Page, widget: string, names: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([tag, asked]) => {
      const root = document.querySelector(tag)?.shadowRoot?.querySelector('.root') as Element;
      return asked.map((name) => getComputedStyle(root).getPropertyValue(name).trim());
    },
    [widget, names] as const,
  );
}

describe('the tokens', () => {
  let shown: StoryPage;

  beforeAll(async () => {
    shown = await startStories();
  });
  afterAll(() => shown.close());
  // The next story may be shown in the same page.
  afterEach(() => shown.page.evaluate(() => document.documentElement.removeAttribute('style')));

  it('are those that the widgets promise', () => {
    expect(tokens).toContain('--jc-color-accent');
    expect(tokens.length).toBeGreaterThan(45);
  });

  it.for(widgets)('of %s come from :root, and the widget’s own win', async ([tag, story]) => {
    const { page, open } = shown;
    await open(story);
    const names = tokens.map(innerOf);
    await setOn(page, ':root', Object.fromEntries(tokens.map((token) => [token, `root-${token}`])));
    expect(await insideOf(page, tag, names)).toEqual(tokens.map((token) => `root-${token}`));
    await setOn(page, tag, Object.fromEntries(tokens.map((token) => [token, `own-${token}`])));
    expect(await insideOf(page, tag, names)).toEqual(tokens.map((token) => `own-${token}`));
  });

  it.for(widgets)('an accent of the page paints the filled button of %s in each theme, and its own another', async ([tag, story]) => {
    const { page, open, wear } = shown;
    await open(story);
    const filled = page.locator(`${tag} button.primary`).first();
    const paint = (): Promise<string> => filled.evaluate((button) => getComputedStyle(button).backgroundColor);
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await wear({ locale: 'zh-CN', theme, scale: 'standard' });
      await setOn(page, ':root', { '--jc-color-accent': 'rgb(163, 23, 28)' });
      expect(await paint()).toBe('rgb(163, 23, 28)');
      await setOn(page, tag, { '--jc-color-accent': 'rgb(0, 80, 0)' });
      expect(await paint()).toBe('rgb(0, 80, 0)');
      await setOn(page, tag, { '--jc-color-accent': null });
    }
  });

  it('make a tree dense or comfortable, and leave the elder scale its sizes', async () => {
    const { page, open, wear } = shown;
    await open('organisation-tree-states--township');
    const heights = (): Promise<number[]> => page.locator('jc-org-tree').evaluate(({ shadowRoot }) => ['[role=treeitem]:not(.sample)', 'button.primary', '.search input'].map((part) => ((shadowRoot as ShadowRoot).querySelector(part) as Element).getBoundingClientRect().height));
    const usual = await heights();
    const settings: readonly (readonly [name: string, row: number, main: number, control: number])[] = [['dense', 28, 32, 28], ['comfortable', 44, 48, 44]];
    for (const [name, row, main, control] of settings) {
      await wear({ locale: 'zh-CN', theme: 'light', scale: 'standard' });
      await setOn(page, ':root', { '--jc-row': `${row}px`, '--jc-control-main': `${main}px`, '--jc-control': `${control}px`, '--jc-font-size': '15px' });
      await laidOut(page);
      expect(await heights(), name).toEqual([row, main, control]);
      await wear({ locale: 'zh-CN', theme: 'light', scale: 'large' });
      expect(await heights(), `${name}, large`).toEqual([60, 60, 44]);
      expect(await insideOf(page, 'jc-org-tree', ['font-size']), `${name}, large`).toEqual(['18px']);
    }
    expect(usual).toEqual([36, 40, 36]);
  });
});

/** Stories in which a widget shows all its parts, and the file that documents them. */
const partsOf = [
  ['jc-org-tree', 'org/org-tree', ['organisation-tree-states--township', 'organisation-tree-states--kept-in-browser', 'organisation-tree-states--menu-open', 'organisation-tree-states--keyboard-help']],
  ['jc-meeting-checklist', 'meeting/meeting-checklist', ['meeting-checklist-states--village', 'meeting-checklist-records--list', 'meeting-checklist-records--vote-not-passed', 'meeting-checklist-states--menu-open', 'meeting-checklist-states--basis', 'meeting-checklist-states--print-year']],
  ['jc-points-scoreboard', 'points/points-scoreboard', ['points-scoreboard-board--households', 'points-scoreboard-ledger--approvals', 'points-scoreboard-board--menu-open', 'points-scoreboard-board--basis-of-a-balance', 'points-scoreboard-board--keyboard-help']],
  ['jc-fund-calculator', 'fund/fund-calculator', ['fund-calculator-states--village', 'fund-calculator-states--batch', 'fund-calculator-states--menu-open', 'fund-calculator-states--basis', 'fund-calculator-states--print-preview']],
] as const;

describe('the parts', () => {
  let shown: StoryPage;

  beforeAll(async () => {
    shown = await startStories();
  });
  afterAll(() => shown.close());

  it.for(partsOf)('of %s are those that are documented, by the same names as in the others', async ([tag, file, stories]) => {
    const promised = [...readFileSync(fromRoot(`packages/elements/src/${file}.ts`), 'utf8').matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name as string);
    const found = new Set<string>();
    for (const story of stories) {
      await shown.open(story);
      const here = await shown.page.locator(tag).first().evaluate(({ shadowRoot }) => {
        const named = (root: ParentNode): string[] => [...root.querySelectorAll('[part]')].flatMap((each) => [...each.part]);
        const exported = [...(shadowRoot as ShadowRoot).querySelectorAll('[exportparts]')].flatMap((each) => {
          const out = (each.getAttribute('exportparts') ?? '').split(/,\s*/);
          return each.shadowRoot ? named(each.shadowRoot).filter((name) => out.includes(name)) : [];
        });
        return [...named(shadowRoot as ShadowRoot), ...exported];
      });
      for (const name of here) found.add(name);
    }
    // A toast is gone after a while.
    expect([...found].filter((name) => name !== 'toast').sort()).toEqual(promised.filter((name) => name !== 'toast').sort());
    expect(promised).toEqual(expect.arrayContaining(['header', 'banner', 'viewport', 'toolbar', 'panel', 'primary', 'menu', 'dialog', 'status']));
  });
});

describe('what a person has set in the system', () => {
  let shown: StoryPage;

  beforeAll(async () => {
    shown = await startStories();
  });
  afterAll(() => shown.close());

  it.for(widgets)('a dark system: %s stays light in a page that is only light', async ([tag, story]) => {
    const { page, open } = shown;
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(story);
    await page.locator(tag).evaluate((host) => host.setAttribute('theme', 'auto'));
    await laidOut(page);
    const ground = await page.locator(tag).evaluate(({ shadowRoot }) => getComputedStyle((shadowRoot as ShadowRoot).querySelector('.frame') as Element).backgroundColor);
    await page.emulateMedia({ colorScheme: null });
    expect(ground).toBe('rgb(255, 255, 255)');
  });

  it.for(widgets)('less motion: nothing moves in %s', async ([, story]) => {
    const { page, open } = shown;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(story);
    const moving = await page.evaluate(() => {
      const found: string[] = [];
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
          const seconds = `${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`.split(', ').map((length) => Number.parseFloat(length));
          if (seconds.some((length) => length > 0.01) || scrollBehavior === 'smooth') found.push(`${element.localName}.${element.className}`);
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };
      look(document.querySelector('#storybook-root') as Element);
      return found;
    });
    await page.emulateMedia({ reducedMotion: null });
    expect(moving).toEqual([]);
  });

  it.for(widgets)('colours of its own: %s has no other, and shows what is selected, focused and filled', async ([tag, story]) => {
    const { page, open } = shown;
    await page.emulateMedia({ forcedColors: 'active' });
    await open(story);
    const [canvas, text, button, face, focus] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const colours = ['Canvas', 'CanvasText', 'ButtonText', 'ButtonFace', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return colours;
    });
    const seen = await page.locator(tag).evaluate(({ shadowRoot }) => {
      const root = shadowRoot as ShadowRoot;
      const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }));
      const ground = getComputedStyle(all('.frame')[0] as Element);
      const filled = getComputedStyle(all('button.primary')[0] as Element);
      const isMarked = (each: Element): boolean => {
        const { borderBlockEndColor, borderInlineStartColor } = getComputedStyle(each);
        return (each.matches('[role=tab]') ? borderBlockEndColor : borderInlineStartColor) !== 'rgba(0, 0, 0, 0)';
      };
      return {
        page: [ground.backgroundColor, ground.color],
        filled: [filled.backgroundColor, filled.color, filled.forcedColorAdjust],
        marked: all('[role=tab], [role=treeitem]').map((each) => isMarked(each) === (each.getAttribute('aria-selected') === 'true')),
        bare: all('input, select').filter((each) => getComputedStyle(each).borderTopStyle === 'none').map(({ id }) => id),
      };
    });
    await page.locator(`${tag} button.primary`).first().focus();
    await page.keyboard.press('Tab');
    const ring = await page.locator(tag).evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot?.activeElement as Element).outlineColor);
    await page.emulateMedia({ forcedColors: null });
    // A browser that forces its colours puts a ground of its own behind every text, also behind that of a filled button.
    expect(seen).toMatchObject({ page: [canvas, text], filled: [button, face, 'none'], bare: [] });
    expect(seen.marked.length).toBeGreaterThan(3);
    expect(seen.marked).not.toContain(false);
    expect(ring).toBe(focus);
  });
});
