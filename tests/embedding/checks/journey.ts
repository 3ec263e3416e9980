import type { Frame, Keyboard, Locator, Page } from 'playwright-core';
import type {} from '../../../packages/elements/src/index.js';
import { expect } from 'vitest';
import { heldMeeting } from '../../support/meeting.js';
import { importCounty } from '../../support/widgets.js';

/** Where a host page shows: a tab, or a frame in one. */
export type Place = Page | Frame;

/** The keyboard of the tab that a place is in. */
export const keyboardOf = (place: Place): Keyboard => ('keyboard' in place ? place : place.page()).keyboard;

/** A community of the demo county, what it is due, and the street above it. */
export const community = { id: '500229001001', name: '土城社区居民委员会', above: '葛城街道', total: '145,800' } as const;

export const widgetTags = ['jc-org-tree', 'jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'] as const;

/** Waits until all four widgets show what there is. */
export async function allReady(place: Place): Promise<void> {
  await place.waitForFunction((tags) => tags.every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.root')), widgetTags);
  await place.evaluate(async (tags) => {
    for (const tag of tags) await document.querySelector(tag)?.ready;
  }, widgetTags);
}

/** Gives the tree the demo county. */
export async function loadCounty(place: Place): Promise<void> {
  expect(await importCounty(place)).toBe(230);
}

/** Chooses the community in the tree, as a user does; the other widgets follow. */
export async function chooseCommunity(place: Place): Promise<void> {
  await place.getByRole('treeitem', { name: community.above }).click();
  await keyboardOf(place).press('ArrowRight');
  await place.getByRole('treeitem', { name: community.name }).click();
  await place.locator('jc-fund-calculator').locator('.total .figure', { hasText: community.total }).waitFor();
  await place.evaluate(async (tags) => {
    for (const tag of tags) await document.querySelector(tag)?.updateComplete;
  }, widgetTags);
}

/** Looks a village up by its pinyin, and ends the search. */
export async function search(place: Place): Promise<void> {
  const box = place.locator('jc-org-tree').getByRole('searchbox');
  await box.fill('hongcun');
  await place.getByText('找到 5 个').first().waitFor();
  expect(await place.locator('jc-org-tree').locator('mark').first().innerText()).toBe('红村');
  await box.fill('');
  await place.locator('jc-org-tree').locator('mark').first().waitFor({ state: 'detached' });
}

/** Opens the menu and the help, which lies over the page and goes with Escape. */
export async function openHelp(place: Place): Promise<void> {
  const button = place.locator('jc-org-tree').getByRole('button', { name: '更多操作' });
  await button.click();
  await place.getByRole('menuitem', { name: '键盘帮助' }).click();
  const dialog = place.getByRole('dialog', { name: '键盘帮助 · 组织架构' });
  await dialog.waitFor();
  await expectOnTop(dialog);
  await keyboardOf(place).press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** A dialog lies within the window, and nothing of the page covers it. */
async function expectOnTop(dialog: Locator): Promise<void> {
  const found = await dialog.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const at = (element.getRootNode() as ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, isOnTop: at !== null && element.contains(at) };
  });
  expect(found).toEqual({ isInside: true, isOnTop: true });
}

/** Saves the calculation that shows. */
export async function saveFund(place: Place): Promise<void> {
  await place.locator('jc-fund-calculator').getByRole('button', { name: '保存测算' }).click();
  await place.locator('jc-fund-calculator').getByText('已保存测算').first().waitFor();
}

/** Records a meeting that was held, and shows it. */
export async function recordMeeting(place: Place): Promise<void> {
  const receipt = await place.evaluate((meeting) => document.querySelector('jc-meeting-checklist')?.record(meeting), heldMeeting);
  expect(receipt?.state).toBe('held');
  await place.locator('jc-meeting-checklist').getByRole('tab', { name: '记录' }).click();
  await place.locator('jc-meeting-checklist').locator('.matter-text', { hasText: '修路方案' }).waitFor();
}

/** Gives a household points, and shows the board. */
export async function awardPoints(place: Place): Promise<void> {
  const points = await place.evaluate(
    async ([unit]) => {
      const board = document.querySelector('jc-points-scoreboard');
      await board?.addAccounts([{ id: '03-017', name: '赵大山', kind: 'household', unit }]);
      await board?.award({ account: '03-017', rule: 'other', date: '2026-11-03', points: 46 });
      return board?.standings.map(({ account, points: counted }) => `${account} ${counted}`);
    },
    [community.id] as const,
  );
  expect(points).toEqual(['03-017 46']);
  await place.locator('jc-points-scoreboard').locator('.board-table tbody > .row', { hasText: '赵大山' }).first().waitFor();
}

/** Everything that was written is there after the page was loaded anew. */
export async function expectKept(place: Place): Promise<void> {
  await allReady(place);
  const kept = await place.evaluate(async (unit) => {
    const provider = document.querySelector('jc-provider');
    if (provider) provider.unit = unit;
    const board = document.querySelector('jc-points-scoreboard');
    await board?.updateComplete;
    const store = await document.querySelector('jc-fund-calculator')?.store;
    return { units: document.querySelector('jc-org-tree')?.size, saved: (await store?.saved.list({}))?.length, entries: (await board?.verify())?.entries };
  }, community.id);
  expect(kept).toEqual({ units: 230, saved: 1, entries: 2 });
  await place.locator('jc-meeting-checklist').getByRole('tab', { name: '记录' }).click();
  await place.locator('jc-meeting-checklist').locator('.matter-text', { hasText: '修路方案' }).waitFor();
}
