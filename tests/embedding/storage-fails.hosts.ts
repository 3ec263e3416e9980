import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { heldMeeting } from '../support/meeting.js';
import { countyCsv } from '../support/portal.js';
import { allReady, chooseCommunity, community, loadCounty, widgetTags } from './checks/journey.js';
import { errorsHeard, listenForErrors } from './checks/errors-heard.js';
import { startHosts, type Hosts } from './hosts.js';

/** How browsers withhold the database from a page: what the page meets before its first script. */
const withheld: readonly (readonly [how: string, prepare: () => void])[] = [
  [
    'throws when a database is opened',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  ],
  ['throws when it is only looked at', () => void Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError'); } })],
  ['is not there', () => void Object.defineProperty(window, 'indexedDB', { value: undefined })],
];

describe('storage that fails', () => {
  let hosts: Hosts;
  let context: BrowserContext;

  beforeAll(async () => {
    hosts = await startHosts();
  });
  afterAll(() => hosts.close());
  beforeEach(async () => {
    context = await hosts.context();
    await listenForErrors(context);
  });
  afterEach(() => context.close());

  async function open(): Promise<Page> {
    const { page } = await hosts.open(`${hosts.origin}/plain`, context);
    await allReady(page);
    return page;
  }

  it.each(withheld)('IndexedDB that %s: the data are in memory, each widget says so and sends storage-refused', async (_, prepare) => {
    await context.addInitScript(prepare);
    const page = await open();
    for (const tag of widgetTags) await page.locator(tag).getByText('数据只保存在内存，关闭页面就会丢失').first().waitFor();
    expect(await errorsHeard(page)).toEqual(widgetTags.map((tag) => `${tag} storage-refused`).sort());
    await loadCounty(page);
    await chooseCommunity(page);
  });

  it('localStorage and sessionStorage that throw: nothing is different', async () => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    });
    const page = await open();
    await loadCounty(page);
    await chooseCommunity(page);
    expect(await errorsHeard(page)).toEqual([]);
  });

  it('room that is used up: each widget rejects and sends storage-quota, says so to who pressed its button, and shows what was there', async () => {
    const page = await open();
    await loadCounty(page);
    await chooseCommunity(page);
    const rejected = await page.evaluate(
      async ([csv, meeting, unit]) => {
        const [tree, fund, checklist, board] = ['jc-org-tree', 'jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'].map((tag) => document.querySelector(tag)) as [
          HTMLElementTagNameMap['jc-org-tree'],
          HTMLElementTagNameMap['jc-fund-calculator'],
          HTMLElementTagNameMap['jc-meeting-checklist'],
          HTMLElementTagNameMap['jc-points-scoreboard'],
        ];
        IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', ({ code }: { code: string }) => code);
        return [
          await codeOf(tree.importFile(new Blob([`${csv.split('\n').slice(0, 20).join('\n')}\n`]))),
          await codeOf(fund.save()),
          await codeOf(checklist.record(meeting)),
          await codeOf(board.addAccounts([{ id: '03-017', name: '赵大山', kind: 'household', unit }])),
          tree.size,
        ];
      },
      [countyCsv(), heldMeeting, community.id] as const,
    );
    expect(rejected).toEqual(['storage-quota', 'storage-quota', 'storage-quota', 'storage-quota', 230]);
    expect(await errorsHeard(page)).toEqual(widgetTags.map((tag) => `${tag} storage-quota`).sort());
    await page.locator('jc-fund-calculator').getByRole('button', { name: '保存测算' }).click();
    await page.locator('jc-fund-calculator').getByText('空间已满，没有保存').first().waitFor();
  });
});
