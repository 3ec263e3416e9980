import type { BrowserContext, Locator, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { sheetRows } from '../../packages/elements/src/testing/unzip.suite.js';
import { describe, expect, it } from 'vitest';
import { pastedAccounts, pointsRows, seedVillage, showView, tamper, verified, widget } from '../support/points.js';
import { moduleTag, portalPage, strictPolicy } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';
import { chooseInMenu, downloaded, whenReady } from '../support/widgets.js';

const both = `<jc-provider profile="sample-village" today="2026-10-09" author="吴登记"><jc-org-tree></jc-org-tree><${widget} unit="111" contact="村委会"></${widget}></jc-provider>`;
const alone = (more = ''): string => `<${widget} profile="sample-village" today="2026-10-09" author="吴登记" ${more}></${widget}>`;

/** Awards of a ledger that is long enough for workers. */
const longLedger = 40_000;

/** Records a long ledger and verifies it; with it, how many workers came for it, of how many cores. */
async function verifiedLong(page: Page): Promise<{ ok: boolean; entries: number; workers: number; cores: number }> {
  await seedVillage(page);
  return page.evaluate(async (count) => {
    const element = document.querySelector('jc-points-scoreboard') as HTMLElementTagNameMap['jc-points-scoreboard'];
    const drafts = Array.from({ length: count }, (_, at) => ({ kind: 'award' as const, account: '03-017', rule: 'other', date: '2026-08-03', points: 1 + (at % 50) }));
    await (await element.store).points.append(drafts, { author: '吴登记' });
    const { ok, entries } = await element.verify();
    const workers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('hash-check.worker.js')).length;
    return { ok, entries, workers, cores: navigator.hardwareConcurrency };
  }, longLedger);
}

describe('the points scoreboard in portal pages under a strict security policy', () => {
  const portal = usePortal({
    '/': portalPage(moduleTag('jiceng.js'), both),
    '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', both),
    '/alone': portalPage(moduleTag(`${widget}.js`), alone('period="2026-Q3"')),
  });

  async function open(path: string, where: { origin?: string; within?: BrowserContext } = {}): Promise<Page> {
    const page = await portal.open(path, where);
    await whenReady(page, widget);
    return page;
  }

  const scoreboard = (page: Page): Locator => page.locator(widget);
  const press = (page: Page, name: string): Promise<void> => scoreboard(page).getByRole('button', { name, exact: true }).first().click();
  const tab = (page: Page, name: string | RegExp): Promise<void> => scoreboard(page).getByRole('tab', { name }).click();
  const fill = (page: Page, id: string, text: string): Promise<void> => scoreboard(page).locator(`#${id}`).fill(text);
  const onProvider = (page: Page, name: string, value: string): Promise<void> => page.evaluate(([key, text]) => document.querySelector('jc-provider')?.setAttribute(key, text), [name, value] as const);

  /** The lines of the board: rank, name, code, points. */
  const board = (page: Page): Promise<string[]> =>
    scoreboard(page)
      .locator('.board-table tbody > .row:not(.sample)')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('.value')].slice(0, 4).map((value) => value.textContent?.replace(/\s+/g, ' ').trim()).join(' ')));

  /** Records points with the form, of a day of the third quarter. */
  async function award(page: Page, account: string, rule: string, points?: string): Promise<void> {
    await press(page, '登记积分');
    await fill(page, 'award-account', account);
    await scoreboard(page).locator('#award-rule').selectOption(rule);
    await fill(page, 'award-date', '20260928');
    if (points) await fill(page, 'award-points', points);
    await scoreboard(page).locator('#award-submit').click();
    await scoreboard(page).locator('#award-submit').waitFor({ state: 'detached' });
  }

  it.each(['/', '/classic'])('%s leads a village from its list of accounts through awards, a second person, the shop and the notice to a locked quarter that verifies', async (path) => {
    const page = await open(path);
    await page.evaluate((rows) => document.querySelector('jc-org-tree')?.load(rows), pointsRows);
    await scoreboard(page).locator('.empty').getByRole('button', { name: '录入名册' }).click();
    await scoreboard(page).locator('#accounts-paste').click();
    await fill(page, 'accounts-area', pastedAccounts);
    await scoreboard(page).locator('#accounts-try').click();
    await expect.poll(() => scoreboard(page).locator('#accounts-preview').innerText()).toContain('新增 4 个');
    await scoreboard(page).locator('#accounts-write').click();
    await press(page, '返回');

    await award(page, '03-017', 'cleaning-day');
    await award(page, '03-009', 'other', '46');
    await scoreboard(page).locator('.period select').first().selectOption('2026-Q3');
    await expect.poll(() => board(page)).toEqual(['1 钱秀 03-009 46', '– 欧阳小兰 02-004 0', '– 赵大山（1 人） 03-017 0']);

    await tab(page, '待审 1');
    expect(await scoreboard(page).locator('#approval-blocker').innerText()).toContain('这笔由您登记，需由另一位审核人通过。');
    await onProvider(page, 'author', '郑审核');
    await scoreboard(page).locator('#approval-blocker').waitFor({ state: 'detached' });
    await scoreboard(page).locator('#approval-pass').click();
    await scoreboard(page).locator('#approvals-none').waitFor();
    await onProvider(page, 'author', '吴登记');
    await tab(page, '榜单');
    const standing = ['1 钱秀 03-009 46', '2 赵大山（1 人） 03-017 2', '– 欧阳小兰 02-004 0'];
    await expect.poll(() => board(page)).toEqual(standing);

    await tab(page, '积分超市');
    await press(page, '新增物品');
    for (const [field, text] of [['name', '洗衣皂'], ['price', '20'], ['stock', '6']] as const) await fill(page, `entry-${field}`, text);
    await scoreboard(page).locator('#entry-stock').press('Control+Enter');
    await press(page, '兑换：洗衣皂');
    await fill(page, 'redeem-account', '03-009');
    await scoreboard(page).locator('#redeem-quantity').focus();
    await expect.poll(() => scoreboard(page).locator('.redeem-result').innerText()).toMatch(/46 → 26[^]*6 → 5/);
    await scoreboard(page).locator('.redeem-submit').click();
    await scoreboard(page).locator('.receipt-card').waitFor();

    await tab(page, '公示');
    await press(page, '生成公示');
    await fill(page, 'entry-places', '村务公开栏');
    await scoreboard(page).locator('#entry-places').press('Control+Enter');
    await scoreboard(page).locator('.timeline [aria-current=step]', { hasText: '公示中' }).waitFor();
    await press(page, '打印公示');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('柳树村2026年三季度积分公示').first().waitFor();
    const notice = await dialog.locator('.page .content').allInnerTexts();
    expect(notice.join('\n')).toMatch(/03-009\s+钱\*[^]*03-017\s+赵\*\*/);
    expect(notice.join('\n')).toContain('联系方式：村委会');
    expect(notice.join('\n')).not.toMatch(/钱秀|大山|小明/);
    expect(await dialog.locator('.page svg path').count()).toBe(1);
    const printed = (await dialog.locator('.page .digits span').allInnerTexts()).join('');
    expect(printed).toMatch(/^[0-9a-f]{64}$/);
    await page.keyboard.press('Escape');

    expect(await scoreboard(page).locator('#gate').innerText()).toContain('10月16日起可以锁定');
    await onProvider(page, 'today', '2026-10-16');
    await press(page, '锁定本期');
    await scoreboard(page).locator('.entry .submit').click();
    await scoreboard(page).locator('.timeline [aria-current=step]', { hasText: '已锁定' }).waitFor();

    await page.reload();
    await whenReady(page, widget);
    await onProvider(page, 'today', '2026-10-16');
    await scoreboard(page).locator('.period select').first().selectOption('2026-Q3');
    await expect.poll(() => board(page)).toEqual(standing);
    await press(page, '更多操作');
    await page.getByRole('menuitem', { name: '核对账本' }).click();
    await expect.poll(() => scoreboard(page).locator('[aria-labelledby=verify-found] .gate').innerText()).toMatch(/连续完整[^]*2026年三季度/);
    await fill(page, 'verify-head', printed.slice(0, 16));
    await scoreboard(page).locator('#verify-head').press('Enter');
    await expect.poll(() => scoreboard(page).locator('#compare-outcome').innerText()).toContain('一致');
    expect(await verified(page)).toMatchObject({ ok: true });
    expect(await page.evaluate(() => document.querySelector('jc-points-scoreboard')?.award({ account: '03-017', rule: 'other', date: '2026-09-30', points: 1 }).catch(({ code }: { code: string }) => code))).toBe('points-locked');
    expect(portal.complaints).toEqual([]);
  });

  it('gives the last one of the shop to one of two tabs, and refuses the other', async () => {
    const first = await open('/alone');
    await seedVillage(first);
    const second = await open('/alone');
    const pages = [first, second];
    for (const [at, page] of pages.entries()) {
      await showView(page, `shop;part=redeem;i=rice;a=${['03-017', '02-004'][at]}`, '.redeem-result .changes');
      expect(await scoreboard(page).locator('.redeem-result').innerText()).toMatch(/1 → 0/);
    }
    const { entries } = await verified(first);
    await Promise.all(pages.map((page) => page.evaluate(() => document.querySelector('jc-points-scoreboard')?.shadowRoot?.querySelector<HTMLElement>('.redeem-submit')?.click())));
    const outcome = (page: Page): Promise<string> => scoreboard(page).locator('.redeem-result').innerText();
    await expect.poll(async () => (await Promise.all(pages.map(outcome))).map((text) => (/已兑换/.test(text) ? 'redeemed' : /(?:没有|不能)兑换[\s\S]*库存为 0/.test(text) ? 'refused' : text)).sort()).toEqual(['redeemed', 'refused']);
    for (const page of pages) {
      await expect.poll(() => page.evaluate(() => document.querySelector('jc-points-scoreboard')?.catalogue.find(({ id }) => id === 'rice')?.stock)).toBe(0);
      expect(await verified(page)).toMatchObject({ ok: true, entries: entries + 1 });
    }
    expect(portal.complaints).toEqual([]);
  });

  it('records, hashes and verifies on an intranet name without TLS', async () => {
    const page = await open('/alone', { origin: portal.intranet });
    expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto])).toEqual([false, false, false]);
    await seedVillage(page);
    const { id } = await page.evaluate(() => (document.querySelector('jc-points-scoreboard') as HTMLElementTagNameMap['jc-points-scoreboard']).award({ account: '03-009', rule: 'village-meeting', date: '2026-09-30' }));
    const before = await verified(page);
    expect(before).toEqual({ ok: true, entries: 12, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(id).toContain(before.head.slice(0, 32));
    await page.reload();
    await whenReady(page, widget);
    expect(await verified(page)).toEqual(before);
    await showView(page, 'verify', '[aria-labelledby=verify-found] .gate[data-kind=success]');
    expect((await scoreboard(page).locator('.verify .digits').first().innerText()).replace(/\s/g, '')).toBe(before.head);
    expect(portal.complaints).toEqual([]);
  });

  it('finds an entry that was changed in the database, and names it', async () => {
    const page = await open('/alone');
    await seedVillage(page);
    await tamper(page, 9);
    await page.reload();
    await whenReady(page, widget);
    await showView(page, 'verify', '.problems');
    expect(await scoreboard(page).locator('[aria-labelledby=verify-found] .gate').innerText()).toMatch(/第 9 笔起对不上[^]*前 8 笔仍然成立/);
    expect(await scoreboard(page).locator('.problems li').allInnerTexts()).toEqual([expect.stringContaining('第 9 笔')]);
    expect(await scoreboard(page).locator('.problems').innerText()).toContain('被改动过');
    expect(await verified(page)).toMatchObject({ ok: false, firstBad: 9 });
  });

  it('verifies a long ledger with workers that leave a core to the page, and names the entry that was changed', async () => {
    const page = await open('/alone');
    const report = await verifiedLong(page);
    expect(report).toEqual({ ok: true, entries: longLedger + 11, workers: Math.min(4, report.cores - 1), cores: report.cores });
    await tamper(page, 20_000);
    expect(await verified(page)).toMatchObject({ ok: false, firstBad: 20_000 });
    expect(portal.complaints).toEqual([]);
  });

  describe('files', () => {
    /** Chooses an entry of the menu and takes the file that comes of it. */
    const download = (page: Page, entry: RegExp) => downloaded(page, () => chooseInMenu(page, widget, entry));

    it('have the board and the ledger for a spreadsheet to read', async () => {
      const page = await open('/alone');
      await seedVillage(page, [{ kind: 'award', account: '03-017', rule: 'other', date: '2026-08-03', points: 46, note: '=HYPERLINK("http://x")' }]);
      const sheet = await download(page, /导出当前列表 .*xlsx/);
      expect(sheet.name).toBe('积分_积分榜_2026年三季度_20261009.xlsx');
      expect(sheetRows(sheet.bytes, 1).flat()).toEqual(expect.arrayContaining(['赵大山', '03-017', '46']));
      await showView(page, 'ledger', '.ledger .data-table tbody .row');
      const table = await download(page, /导出当前列表 .*CSV/);
      expect([...table.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(table.bytes.toString()).toContain('赵大山');
      expect(table.bytes.toString()).not.toMatch(/(?:^|,)"?=HYPERLINK/m);
      expect(portal.complaints).toEqual([]);
    });

    it('carry the ledger to another machine, which comes to the same head and standings', async () => {
      const page = await open('/alone');
      await seedVillage(page);
      const here = await verified(page);
      const standings = await board(page);
      const file = await download(page, /导出账本/);
      const content = JSON.parse(file.bytes.toString()) as { ledger: number; entries: readonly { hash: string }[] };
      expect([content.ledger, content.entries.length, content.entries.at(-1)?.hash]).toEqual([1, here.entries, here.head]);

      const elsewhere = await portal.newContext();
      try {
        const other = await open('/alone', { within: elsewhere });
        await showView(other, 'import;way=merge', '#merge-choose');
        for (const added of [here.entries, 0]) {
          await scoreboard(other).locator('#import-file').setInputFiles(file.path);
          await scoreboard(other).locator('#merge-report').waitFor();
          expect(await scoreboard(other).locator('.import-section').innerText()).toContain(added > 0 ? `要增加 ${added} 笔` : '没有可合并的');
          if (added === 0) break;
          await scoreboard(other).locator('#merge-write').click();
          await scoreboard(other).locator('#merge-done').waitFor();
        }
        expect(await other.evaluate(() => [...(document.querySelector('jc-points-scoreboard')?.data.state.heads.values() ?? [])].map(({ hash }) => hash))).toContain(here.head);
        await showView(other, 'board', '.board-table tbody .row');
        expect(await board(other)).toEqual(standings);
        await showView(other, 'verify', '[aria-labelledby=verify-found] .gate[data-kind=success]');
        await fill(other, 'verify-head', here.head);
        await scoreboard(other).locator('#verify-head').press('Enter');
        await expect.poll(() => scoreboard(other).locator('#compare-outcome').innerText()).toContain('一致');
      } finally {
        await elsewhere.close();
      }
      expect(portal.complaints).toEqual([]);
    });
  });
});

describe('the points scoreboard in a portal that forbids workers', () => {
  const portal = usePortal({ '/': portalPage(moduleTag(`${widget}.js`), alone()) }, `${strictPolicy}; worker-src 'none'`);

  it('verifies a long ledger on the page, and names the entry that was changed', async () => {
    const page = await portal.open('/');
    await whenReady(page, widget);
    expect(await verifiedLong(page)).toMatchObject({ ok: true, entries: longLedger + 11, workers: 0 });
    await tamper(page, 20_000);
    expect(await verified(page)).toMatchObject({ ok: false, firstBad: 20_000 });
  });
});
