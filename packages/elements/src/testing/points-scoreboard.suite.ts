import { buildTree, type AccountDraft, type LedgerDraft, type OrgRow } from '@jiceng/domain';
import { openStore, type Store } from '@jiceng/storage';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../points/define.js';
import '../provider/define.js';
import type { JcPointsScoreboard } from '../points/points-scoreboard.js';
import { freshDatabase } from './org-tree.suite.js';

/**
 * A town with two villages that keep points.
 *
 *     11 石桥镇
 *       111 柳树村: groups 1111 一组, 1112 二组
 *       112 石桥村
 */
export const townThatScores: readonly OrgRow[] = [
  { id: '11', parentId: null, name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村' },
  { id: '1111', parentId: '111', name: '一组', kind: '村民小组' },
  { id: '1112', parentId: '111', name: '二组', kind: '村民小组' },
  { id: '112', parentId: '11', name: '石桥村', kind: '村' },
];

const household = (account: string, name: string, unit: string): AccountDraft => ({ kind: 'account', account, name, accountKind: 'household', unit });
const member = (account: string, name: string, unit: string, home: string | null): AccountDraft => ({ kind: 'account', account, name, accountKind: 'member', unit, ...(home === null ? {} : { household: home }) });

/** Four households of 柳树村 and their members; one household of 石桥村. All people are invented. */
export const villageAccounts: readonly AccountDraft[] = [
  household('03-017', '赵大山', '1111'),
  household('03-009', '钱秀', '1111'),
  household('01-022', '孙平', '1112'),
  household('02-004', '欧阳小兰', '1112'),
  household('09-001', '周石', '112'),
  member('p1', '赵大山', '1111', '03-017'),
  member('p2', '赵小明', '1111', '03-017'),
  member('p3', '钱秀', '1111', '03-009'),
  member('p4', '李无户', '1112', null),
];

/** An award that needs no approval. */
export const awarded = (account: string, points: number, date = '2026-11-10', rule = 'other'): LedgerDraft => ({ kind: 'award', account, rule, date, points });

/** What makes a board of 46, 41, 41 and 38 points in the quarter of today, with one award that waits. */
export const villageEntries: readonly LedgerDraft[] = [
  awarded('03-017', 10, '2026-10-08', 'courtyard'),
  awarded('p1', 2, '2026-11-02', 'village-meeting'),
  awarded('p2', 34, '2026-11-03'),
  awarded('03-009', 41, '2026-10-20'),
  awarded('01-022', 41, '2026-11-11'),
  awarded('02-004', 38, '2026-11-12'),
  awarded('02-004', 52, '2026-08-05'),
  awarded('09-001', 90, '2026-11-12'),
  { kind: 'award', account: '03-017', rule: 'cleaning-day', date: '2026-11-12', points: 2, approval: true, evidence: ['照片 1'] },
];

/** Goods of the shop. */
export const villageGoods: readonly LedgerDraft[] = [
  { kind: 'item', item: 'soap', name: '洗衣皂', price: 20 },
  { kind: 'stock', item: 'soap', change: 6, reason: 'delivery' },
  { kind: 'item', item: 'rice', name: '大米 5 公斤', price: 60 },
  { kind: 'stock', item: 'rice', change: 1, reason: 'delivery' },
];

/** Attributes of a scoreboard in tests, where nothing else is said. */
const defaults: Readonly<Record<string, string>> = { storage: 'memory', profile: 'sample-village', today: '2026-11-20', locale: 'zh-CN', author: '吴登记' };

/** What the store of a scoreboard holds before it opens. */
export interface PointsSeed {
  readonly rows?: Iterable<OrgRow>;
  readonly entries?: readonly LedgerDraft[];
  /** Who recorded them. */
  readonly author?: string;
}

/** Everything of the village, in the order of the ledger. */
export const wholeVillage: readonly LedgerDraft[] = [...villageAccounts, ...villageGoods, ...villageEntries];

/** Fills a store. @returns it, still open: what is in memory would be gone with it */
export async function seedPoints(database: string, { rows = townThatScores, entries = wholeVillage, author = '吴登记' }: PointsSeed = {}, storage: 'memory' | 'indexeddb' = 'memory'): Promise<Store> {
  const store = await openStore({ database, storage });
  await store.org.replace(buildTree(rows).tree, { author: '' });
  if (entries.length > 0) await store.points.append(entries, { author });
  return store;
}

/** A scoreboard over the village, once it shows what there is. */
export async function scoreboard(attributes: Readonly<Record<string, string>> = {}, seed: PointsSeed = {}): Promise<JcPointsScoreboard> {
  const database = freshDatabase();
  const storage = attributes['storage'] === 'indexeddb' ? 'indexeddb' : 'memory';
  const store = await seedPoints(database, seed, storage);
  const element = await emptyScoreboard({ database, unit: '111', ...attributes });
  store.close();
  return element;
}

/** The same over whatever the store holds. */
export async function emptyScoreboard(attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const element = document.createElement('jc-points-scoreboard');
  for (const [name, value] of Object.entries({ ...defaults, database: freshDatabase(), ...attributes })) element.setAttribute(name, value);
  await fixture(html`${element}`);
  await element.ready;
  await element.updateComplete;
  return element;
}

