import type { CatalogueItem, LedgerDraft, OrgRow } from '../../packages/domain/src/index.js';
import type { Locator, Page } from 'playwright-core';
import type { PointsAccount } from '../../packages/elements/src/index.js';

export const widget = 'jc-points-scoreboard';

/** 石桥镇 › 柳树村 › 一组; every name is invented. */
export const pointsRows: readonly OrgRow[] = [
  { id: '11', parentId: null, name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村' },
  { id: '1111', parentId: '111', name: '一组', kind: '村民小组' },
];

/** Three households and a member of one of them. */
export const pointsAccounts: readonly PointsAccount[] = [
  { id: '03-017', name: '赵大山', kind: 'household', unit: '1111' },
  { id: '03-009', name: '钱秀', kind: 'household', unit: '1111' },
  { id: '02-004', name: '欧阳小兰', kind: 'household', unit: '1111' },
  { id: 'p2', name: '赵小明', kind: 'member', unit: '1111', household: '03-017' },
];

/** The same as a clerk copies them out of a table. */
export const pastedAccounts = ['编号\t姓名\t类别\t农户', ...pointsAccounts.map(({ id, name, kind, household }) => `${id}\t${name}\t${kind === 'household' ? '农户' : '个人'}\t${household ?? ''}`)].join('\n');

/** Two goods; of the rice there is one. */
export const pointsGoods: readonly CatalogueItem[] = [
  { id: 'soap', name: '洗衣皂', price: 20, stock: 6 },
  { id: 'rice', name: '大米 5 公斤', price: 30, stock: 1 },
];

/** Awards of the third quarter. A note and a witness stand beside one of them. */
export const pointsAwards: readonly LedgerDraft[] = [
  { kind: 'award', account: '03-017', rule: 'other', date: '2026-08-03', points: 46, note: '清理河道', evidence: ['witness:王见证'] },
  { kind: 'award', account: '03-009', rule: 'village-meeting', date: '2026-09-15', points: 2 },
  { kind: 'award', account: '02-004', rule: 'other', date: '2026-09-20', points: 38 },
];

/** Puts units, accounts, goods and awards into the store of a page's scoreboard, as a portal would. */
export async function seedVillage(page: Page, awards: readonly LedgerDraft[] = pointsAwards): Promise<void> {
  await page.evaluate(
    async ([accounts, goods, drafts]) => {
      const element = document.querySelector('jc-points-scoreboard');
      await element?.addAccounts(accounts);
      await element?.setCatalogue(goods);
      const store = await element?.store;
      await store?.points.append(drafts, { author: '吴登记' });
    },
    [pointsAccounts, pointsGoods, awards] as const,
  );
  const length = pointsAccounts.length + 2 * pointsGoods.length + awards.length;
  await page.waitForFunction((entries) => document.querySelector('jc-points-scoreboard')?.data.state.length === entries, length);
  await page.evaluate(() => document.querySelector('jc-points-scoreboard')?.updateComplete);
}

/** Shows a view by its address, once something of it is there. */
export async function showView(page: Page, view: string, selector: string): Promise<Locator> {
  await page.evaluate((address) => {
    const element = document.querySelector('jc-points-scoreboard');
    if (element) element.view = address;
  }, view);
  const found = page.locator(widget).locator(selector).first();
  await found.waitFor();
  return found;
}

/** What the ledger of a page says of itself when it is walked through. */
export function verified(page: Page): Promise<{ ok: boolean; entries: number; head: string; firstBad?: number }> {
  return page.evaluate(() => (document.querySelector('jc-points-scoreboard') as HTMLElementTagNameMap['jc-points-scoreboard']).verify());
}

/** All that stands in a page: text, attributes and what fields hold, through every shadow root and frame. */
export function everythingIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const { value } of element.attributes) parts.push(value);
        for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) parts.push(child.nodeValue ?? '');
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) parts.push(element.value);
        if (element instanceof HTMLIFrameElement && element.contentDocument) walk(element.contentDocument);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return parts.join('\n');
  });
}

/** Gives an entry of a page's database other points, behind the back of everybody. @param position from 1 */
export function tamper(page: Page, position: number): Promise<void> {
  return page.evaluate(async (key) => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
      });
    const raw = await settled(indexedDB.open('jiceng'));
    const stores = raw.transaction(['entries', 'stretches'], 'readwrite');
    const [entries, stretches] = [stores.objectStore('entries'), stores.objectStore('stretches')];
    const entry = (await settled(entries.get(key))) as object | undefined;
    const [stretch] = (await settled(stretches.getAll(IDBKeyRange.upperBound(key)))).slice(-1) as { first: number; length: number; keys: string[]; columns: { numbers?: Uint8Array }[] }[];
    if (entry) await settled(entries.put({ ...entry, points: 99 }, key));
    else {
      // Of a stretch in which every entry has points.
      const points = stretch?.columns[stretch.keys.indexOf('points')]?.numbers;
      if (!stretch || points?.length !== stretch.length) throw new Error('There is no such entry.');
      points[key - stretch.first] = 99;
      await settled(stretches.put(stretch, stretch.first));
    }
    raw.close();
  }, position);
}
