import type { Locator, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { pointsRows, seedVillage, widget } from '../support/points.js';
import { moduleTag, portalPage } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';
import { chooseInMenu, downloaded, whenReady } from '../support/widgets.js';

const widgets = (more = ''): string => `<jc-provider profile="sample-village" today="2026-10-09" author="吴登记"><jc-org-tree></jc-org-tree><${widget} period="2026-Q3" ${more}></${widget}></jc-provider>`;

describe('a backup of everything, in a portal on plain HTTP under a strict security policy', () => {
  const portal = usePortal({
    '/': portalPage(moduleTag('jiceng.js'), widgets()),
    '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', widgets()),
    '/public': portalPage(moduleTag('jiceng.js'), widgets('audience="public"')),
  });
  /** What one computer saved. */
  let saved: { readonly name: string; readonly bytes: Buffer };

  const open = async (path = '/', where: Parameters<typeof portal.open>[1] = {}): Promise<Page> => {
    const page = await portal.open(path, { origin: portal.intranet, ...where });
    await whenReady(page, widget);
    return page;
  };
  const dialog = (page: Page): Locator => page.locator(`${widget} jc-backup-dialog`);
  const press = (page: Page, name: string | RegExp): Promise<void> => dialog(page).getByRole('button', { name }).click();
  const show = async (page: Page): Promise<void> => {
    await chooseInMenu(page, widget, /数据与备份/);
    await dialog(page).getByRole('button', { name: '立即备份' }).waitFor();
  };
  const choose = async (page: Page, bytes = saved.bytes): Promise<void> => {
    await dialog(page).locator('input[type=file]').setInputFiles({ name: saved.name, mimeType: 'application/zip', buffer: bytes });
  };
  /** The first lines of the board. */
  const board = (page: Page): Promise<string> => page.locator(`${widget} .board-table tbody`).innerText();

  beforeEach(async () => {
    const page = await open();
    await page.evaluate((rows) => document.querySelector('jc-org-tree')?.load(rows), pointsRows);
    await seedVillage(page);
    await expect.poll(() => board(page)).toContain('赵大山');
    await show(page);
    saved = await downloaded(page, () => press(page, '立即备份'));
  });

  it.each(['/', '/classic'])('is saved on one computer and restored on another, at %s', async (path) => {
    expect(saved.name).toMatch(/^基层数据备份_jiceng_\d{8}-\d{4}\.zip$/);
    const other = await portal.newContext();
    try {
      const page = await open(path, { within: other });
      await show(page);
      await choose(page);
      await press(page, '恢复备份');
      await expect.poll(() => dialog(page).locator('dialog').innerText()).toContain('已恢复');
      await page.keyboard.press('Escape');
      await expect.poll(() => board(page)).toContain('赵大山');
      expect(await page.evaluate(async (name) => (await (document.querySelector(name) as HTMLElementTagNameMap['jc-points-scoreboard']).verify()).ok, widget)).toBe(true);
      await expect.poll(() => page.locator('jc-org-tree [role=treeitem]').count()).toBeGreaterThan(0);
      expect(portal.complaints).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('takes the place of what is there only after that was backed up', async () => {
    const page = await open();
    const change = (): Promise<unknown> => page.evaluate((name) => (document.querySelector(name) as HTMLElementTagNameMap['jc-points-scoreboard']).addAccounts([{ id: '9', name: '孙新来', kind: 'household' }]), widget);
    await change();
    await show(page);
    await choose(page);
    await press(page, '恢复备份');
    await expect.poll(() => dialog(page).locator('dialog').innerText()).toContain('请先完成第 1 步');
    const before = await downloaded(page, () => press(page, '备份现在的数据'));
    expect(before.bytes.length).toBeGreaterThan(0);
    await press(page, '恢复备份');
    await expect.poll(() => dialog(page).locator('dialog').innerText()).toContain('已恢复');
    const names = (): Promise<string[]> => page.evaluate((name) => (document.querySelector(name) as HTMLElementTagNameMap['jc-points-scoreboard']).accounts.map((account) => account.name), widget);
    await expect.poll(names).toContain('赵大山');
    expect(await names()).not.toContain('孙新来');
  });

  it('that was cut off changes nothing, and says so', async () => {
    const page = await open();
    await show(page);
    await choose(page, saved.bytes.subarray(0, saved.bytes.length - 100));
    await expect.poll(() => dialog(page).locator('dialog').innerText()).toContain('backup-damaged');
    await page.keyboard.press('Escape');
    expect(await board(page)).toContain('赵大山');
  });

  it('is what clearing asks for first; then nothing is left, in no tab and after a reload, and the file brings it back', async () => {
    const page = await open();
    const other = await open();
    await show(page);
    await press(page, '清除本机数据…');
    await press(page, '清除数据');
    await expect.poll(() => dialog(page).locator('dialog').innerText()).toContain('请先完成第 1 步');
    await downloaded(page, () => press(page, '备份现在的数据'));
    await press(page, '清除数据');
    await expect.poll(() => dialog(page).locator('dialog').innerText()).toContain('已清除本机数据');
    const units = (one: Page): Promise<number> => one.locator('jc-org-tree [role=treeitem]').count();
    const accounts = (one: Page): Promise<number> => one.evaluate((name) => (document.querySelector(name) as HTMLElementTagNameMap['jc-points-scoreboard']).accounts.length, widget);
    for (const one of [page, other]) await expect.poll(async () => [await units(one), await accounts(one)]).toEqual([0, 0]);
    await other.reload();
    await whenReady(other, widget);
    expect([await units(other), await accounts(other)]).toEqual([0, 0]);
    await choose(page);
    await press(page, '恢复备份');
    await expect.poll(() => board(other)).toContain('赵大山');
    expect(portal.complaints).toEqual([]);
  });

  it('is not offered to everybody', async () => {
    const page = await open('/public');
    await page.locator(widget).getByRole('button', { name: '更多操作' }).click();
    const items = page.locator(widget).getByRole('menuitem');
    await items.first().waitFor();
    expect((await items.allInnerTexts()).filter((text) => text.includes('备份'))).toEqual([]);
    expect(await page.locator(widget).getByText('备份').count()).toBe(0);
  });
});
