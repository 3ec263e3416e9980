import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { lackedMembers } from '../../tools/targets.mjs';
import { moduleTag, portalPage } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';
import { importCounty, whenReady } from '../support/widgets.js';

const widgets =
  '<jc-provider profile="county-five-standards" today="2026-11-20" author="王会计"><jc-org-tree></jc-org-tree><jc-fund-calculator></jc-fund-calculator><jc-points-scoreboard profile="sample-village"></jc-points-scoreboard></jc-provider>';

/** Takes away from the page what one of the promised browsers does not have. The driver of the browser keeps its own. */
function takeAway({ members, globals }: ReturnType<typeof lackedMembers>): void {
  const host = globalThis as unknown as Record<string, ({ prototype?: object } & object) | undefined>;
  for (const { owner, member } of members) {
    const target = host[owner];
    if (!target || (typeof target !== 'function' && typeof target !== 'object')) continue;
    Reflect.deleteProperty(target, member);
    if (target.prototype) Reflect.deleteProperty(target.prototype, member);
    if (owner === 'Window') Reflect.deleteProperty(globalThis, member);
  }
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
}

describe('a browser that has only what every promised one has', () => {
  const portal = usePortal({ '/': portalPage(moduleTag('jiceng.js'), widgets) }, '');
  let page: Page;

  beforeEach(async () => {
    await portal.context.addInitScript(takeAway, lackedMembers());
    page = await portal.open();
    await importCounty(page);
    await whenReady(page, 'jc-fund-calculator');
  });

  const fund = (): ReturnType<Page['locator']> => page.locator('jc-fund-calculator');
  const tree = (): ReturnType<Page['locator']> => page.locator('jc-org-tree');

  it('lacks what was taken away', async () => {
    const left = await page.evaluate(() => ['showPopover' in HTMLElement.prototype, 'toSorted' in Array.prototype, 'groupBy' in Object, 'any' in AbortSignal, 'Segmenter' in Intl, 'requestIdleCallback' in globalThis, 'scheduler' in globalThis, 'canParse' in URL, 'withResolvers' in Promise]);
    expect(left).toEqual(left.map(() => false));
  });
  it('searches, opens and closes the menu of the tree, and shows its help as a dialog', async () => {
    await tree().getByRole('searchbox').fill('土城社区');
    await tree().getByRole('treeitem', { name: '土城社区居民委员会' }).waitFor();
    await tree().getByRole('button', { name: '更多' }).click();
    await tree().getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => tree().getByRole('menuitem').count()).toBe(0);
    await tree().getByRole('button', { name: '更多' }).click();
    await tree().getByRole('menuitem', { name: '键盘' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(portal.complaints).toEqual([]);
  });
  it('shows a unit’s funds, their basis in place, what was saved, and chooses another unit', async () => {
    await page.getByRole('treeitem', { name: '葛城街道' }).click();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treeitem', { name: '土城社区居民委员会' }).click();
    await expect.poll(() => fund().locator('.total .figure').innerText()).toBe('145,800');
    await fund().getByRole('button', { name: /的依据$/ }).first().click();
    const basis = fund().getByRole('dialog');
    await basis.waitFor();
    expect(await basis.getAttribute('popover')).toBe(null);
    await page.keyboard.press('Escape');
    await expect.poll(() => basis.count()).toBe(0);
    await fund().getByRole('button', { name: '保存测算' }).click();
    await fund().getByText('已保存测算').first().waitFor();
    const toast = await fund().evaluate((element) => element.shadowRoot?.querySelector('.toast')?.hasAttribute('popover'));
    expect(toast).toBe(false);
    await fund().locator('.unit-button').click();
    const panel = fund().locator('jc-unit-picker').getByRole('dialog');
    expect(await panel.getAttribute('popover')).toBe(null);
    await panel.getByRole('combobox').fill('茅坪社区');
    await panel.getByRole('option', { name: '茅坪社区' }).first().click();
    await expect.poll(() => page.evaluate(() => document.querySelector('jc-fund-calculator')?.view)).toContain('u=');
    await expect.poll(() => panel.count()).toBe(0);
    expect(portal.complaints).toEqual([]);
  });
  it('keeps points and masks names', async () => {
    const names = await page.evaluate(async () => {
      const board = document.querySelector('jc-points-scoreboard');
      if (!board) return [];
      await board.ready;
      await board.addAccounts([{ id: '01', name: '阿卜杜拉·买买提', kind: 'member' }, { id: '02', name: '赵大山', kind: 'member' }]);
      for (const account of ['01', '02']) await board.award({ account, rule: 'other', date: '2026-11-19', points: 5 });
      board.audience = 'public';
      await board.updateComplete;
      return board.standings.map(({ name }) => name);
    });
    expect([...names].sort()).toEqual(['赵**', '阿***·***']);
    expect(portal.complaints).toEqual([]);
  });
});
