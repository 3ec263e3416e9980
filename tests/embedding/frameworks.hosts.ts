import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { fromRoot } from '../support/portal.js';
import { allReady, chooseCommunity, loadCounty, saveFund, widgetTags } from './checks/journey.js';
import { hostPages } from './host-pages.js';
import { startHosts, type Hosts } from './hosts.js';

/** What a page that renders by script lets a test do. */
interface RenderingHost {
  heard: string[];
  set(patch: Readonly<Record<string, unknown>>): Promise<void>;
}

/** A profile of a portal's own, with the funds of a bundled one under another name. */
const ownProfile = { ...(JSON.parse(readFileSync(fromRoot('packages/profiles/data/county-five-standards.json'), 'utf8')) as Record<string, unknown>), id: 'portal-profile', version: '7' };

const rendering = Object.entries(hostPages).filter(([, { isRendered }]) => isRendered);

/** The cases of custom-elements-everywhere, with the widgets in the place of its elements. */
describe.each(rendering)('%s', (path) => {
  let hosts: Hosts;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    hosts = await startHosts();
  });
  afterAll(() => hosts.close());
  beforeEach(async () => {
    ({ page, complaints } = await hosts.open(hosts.origin + path));
    await allReady(page);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const set = (patch: Readonly<Record<string, unknown>>): Promise<void> => page.evaluate((given) => (window as unknown as { host: RenderingHost }).host.set(given), patch);
  const heard = (): Promise<string[]> => page.evaluate(() => (window as unknown as { host: RenderingHost }).host.heard);
  const figures = (): Promise<unknown> =>
    page.evaluate(async () => {
      const fund = document.querySelector('jc-fund-calculator');
      await fund?.updateComplete;
      return [fund?.calculation?.profile.id, fund?.calculation?.totalFen];
    });

  it('renders widgets without children, and leaves the children of others alone', async () => {
    expect(await page.locator('jc-provider > .greeting').innerText()).toBe('第 0 次');
    expect(await page.evaluate(() => [...document.querySelectorAll('jc-provider > *')].map(({ localName, childElementCount }) => `${localName} ${childElementCount}`))).toEqual([
      'p 0',
      'jc-org-tree 0',
      'jc-fund-calculator 1',
      'jc-meeting-checklist 0',
      'jc-points-scoreboard 0',
    ]);
    expect(await page.evaluate(() => document.querySelector('jc-fund-calculator > .light')?.textContent)).toBe('门户的内容');
  });

  it('renders anew around the same widgets, which keep what the user has done', async () => {
    await loadCounty(page);
    await page.locator('jc-org-tree').getByRole('searchbox').fill('和平');
    await page.locator('jc-org-tree').locator('mark').first().waitFor();
    const same = await page.evaluateHandle((tags) => tags.map((tag) => document.querySelector(tag)), widgetTags);
    for (const tick of [1, 2, 3]) {
      await set({ tick });
      expect(await page.locator('jc-provider > .greeting').innerText()).toBe(`第 ${tick} 次`);
    }
    expect(await page.evaluate(([before, tags]) => tags.every((tag, at) => document.querySelector(tag) === before[at]), [same, widgetTags] as const)).toBe(true);
    expect(await page.locator('jc-org-tree').getByRole('searchbox').inputValue()).toBe('和平');
    expect(await page.locator('jc-org-tree').locator('mark').count()).toBeGreaterThan(0);
  });

  it('hides and shows widgets, which come back with their data', async () => {
    await loadCounty(page);
    for (let times = 0; times < 3; times++) {
      await set({ shown: false });
      expect(await page.locator('jc-provider').count()).toBe(0);
      await set({ shown: true });
    }
    await allReady(page);
    await page.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    expect(await page.evaluate(() => document.querySelector('jc-org-tree')?.size)).toBe(230);
  });

  it('passes text, numbers and booleans on', async () => {
    const fund = page.locator('jc-fund-calculator');
    expect(await page.evaluate(() => [document.querySelector('jc-fund-calculator')?.label, document.querySelector('jc-fund-calculator')?.headingLevel])).toEqual(['经费', 3]);
    await set({ label: '经费（二）', heading: 4, readonly: true, facts: { kind: 'village', population: 2300, membersLastYear: 61 } });
    expect(await page.evaluate(() => [document.querySelector('jc-fund-calculator')?.label, document.querySelector('jc-fund-calculator')?.headingLevel, document.querySelector('jc-fund-calculator')?.readonly])).toEqual(['经费（二）', 4, true]);
    await fund.getByRole('heading', { level: 4 }).first().waitFor();
    const code = await page.evaluate(() => document.querySelector('jc-fund-calculator')?.save().then(() => 'saved', ({ code: refused }: { code: string }) => refused));
    expect(code).toBe('readonly');
    await set({ readonly: false });
    await saveFund(page);
  });

  it('passes objects on as they are, and new ones when they change', async () => {
    await set({ facts: { kind: 'village', population: 2300, membersLastYear: 61 } });
    expect(await figures()).toEqual(['county-five-standards', 3_610_000]);
    await set({ facts: { kind: 'village', population: 2300, membersLastYear: 62 } });
    expect(await figures()).not.toEqual(['county-five-standards', 3_610_000]);
    await set({ profile: ownProfile, facts: { kind: 'village', population: 2300, membersLastYear: 61 } });
    await expect.poll(figures).toEqual(['portal-profile', 3_610_000]);
    await set({ profile: 'national' });
    await expect.poll(async () => ((await figures()) as string[])[0]).toBe('national');
  });

  it('hears what the user does and what is stored, each once', async () => {
    await loadCounty(page);
    expect(await heard()).toEqual(['jc-change jc-org-tree']);
    await chooseCommunity(page);
    await saveFund(page);
    expect(await heard()).toEqual(['jc-change jc-org-tree', 'jc-select jc-org-tree', 'jc-select jc-org-tree', 'jc-change jc-fund-calculator']);
  });
});
