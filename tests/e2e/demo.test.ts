import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { correctionsIn, isStatementTrue, ledgerState, periodTotals, type LedgerEntry } from '../../packages/domain/src/index.js';
import type {} from '../../packages/elements/src/index.js';
import { accessibilityFaults, addAxe, widthIn320 } from '../stories/page-checks.js';
import { complaintsOf } from '../support/browser.js';
import { demoDay, siteFolder, useDemo } from '../support/demo.js';
import { countyCsv } from '../support/portal.js';

const village = '500229109204';
const filled = /^(?:示例数据已填好|The sample data are there|ئۈلگە سانلىق مەلۇمات تەييار)/;

/** Text that a page evaluates: the test's own bundler would take an import in a function for its own. */
const fromDemo = (module: string, expression: string): string => `import('/demo/${module}.js').then((demo) => ${expression})`;

describe('the demo portal', () => {
  const site = useDemo();

  /** A page of its own browser context on a fixed day, and what it complained of, requests to other places included. */
  async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
    const context = await site.browser.newContext({ viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    await addAxe(page);
    await page.clock.setFixedTime(`${demoDay}T02:00:00Z`);
    const complaints = complaintsOf(page);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.origin) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
    });
    await page.goto(site.origin + path);
    return { page, complaints };
  }

  async function untilFilled(page: Page): Promise<void> {
    await page.locator('#progress').filter({ hasText: filled }).waitFor({ timeout: 100_000 });
  }

  it('fills itself with a county’s year, keeps it, and shows it to a clerk, a cadre and everybody', async () => {
    const { page, complaints } = await open('/demo/');
    const townships = page.locator('[role=treeitem][aria-level="2"]');
    await townships.first().waitFor();
    expect(await townships.first().getAttribute('aria-setsize')).toBe('25');
    await untilFilled(page);
    expect(await page.locator('jc-meeting-checklist').locator('table').first().innerText()).toContain('鲜花村村民委员会');
    expect(await storedIn(page)).toEqual({ units: 230, unitsWithRoll: 204, people: 12_779, unitsWithMeetings: 229, overdue: [`${village}/committee-meeting/2026-09`] });

    for (const path of ['/demo/', '/demo/village/', '/demo/public/', '/en/demo/', '/en/demo/village/large/', '/demo/ug/', '/demo/ug/public/']) {
      await page.goto(site.origin + path);
      await untilFilled(page);
      expect(await page.locator('#problem').isHidden(), path).toBe(true);
      expect(await accessibilityFaults(page, 'body'), path).toEqual([]);
      expect(await widthIn320(page), path).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1366, height: 900 });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has a quarter of points published and locked as the ledger states it, and three entries that wait', async () => {
    const { page } = await open('/demo/village/');
    await expect.poll(() => page.evaluate(() => document.querySelector('jc-points-scoreboard')?.data.state.pending.size), { timeout: 60_000 }).toBe(3);
    const state = ledgerState(await entriesOf(page));
    expect([state.published.length, state.locks.map(({ period }) => period), state.findings]).toEqual([1, ['2026-Q3'], []]);
    for (const statement of [...state.published, ...state.locks]) {
      expect(isStatementTrue(statement), statement.kind).toBe(true);
      expect(statement.totals).toEqual(periodTotals(state, '2026-Q3'));
      expect(statement.corrections).toEqual(correctionsIn(state, '2026-Q3'));
    }
    expect(await page.evaluate(() => document.querySelector('jc-points-scoreboard')?.verify())).toMatchObject({ ok: true });
    await page.context().close();
  });

  it('shows no name of the rolls in public', async () => {
    const { page } = await open('/demo/public/');
    await page.locator('jc-points-scoreboard').getByText('周**').first().waitFor({ timeout: 60_000 });
    const shown = await page.locator('main').innerText();
    for (const name of ['周远山', '欧阳小兰', '吴清河', '郑林']) expect(shown).not.toContain(name);
    await page.context().close();
  });

  it('takes a table of the user’s own in the place of the county, keeps it, and brings the county back', async () => {
    const { page } = await open('/demo/');
    await page.locator('[role=treeitem]').first().waitFor();
    await page.locator('#own').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from('id,parentId,name\n1,,青溪县\n2,1,白石镇\n') });
    await page.getByText('已载入 2 个单位，0 处需要检查').waitFor();
    await page.reload();
    await page.getByRole('treeitem', { name: '青溪县' }).waitFor();
    expect(await sizeOf(page)).toBe(2);
    expect(await page.locator('#problem').isHidden()).toBe(true);

    await page.locator('#reset').click();
    await page.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    expect(await sizeOf(page)).toBe(230);
    await page.context().close();
  });

  it('says what a table of the user’s own lacks, and keeps the county', async () => {
    const { page } = await open('/demo/');
    await page.locator('[role=treeitem]').first().waitFor();
    await page.locator('#own').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await page.locator('#problem').filter({ hasText: /\S/ }).waitFor();
    expect(await sizeOf(page)).toBe(230);
    await page.context().close();
  });

  it('without scripts says so, and offers the data as a file', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/demo/`);
    expect(await page.locator('main').innerText()).toContain('这里的四个组件需要 JavaScript');
    const file = await page.locator('noscript a').getAttribute('href');
    const { pathname } = new URL(String(file), page.url());
    expect(readFileSync(`${siteFolder}${pathname.slice(1)}`, 'utf8')).toBe(countyCsv());
    await context.close();
  });

  it.for<[today: string, locked: string, shown: string, closed: number, since: number]>([
    ['2026-01-01', '2025-Q3', '2025-Q4', 56, 57],
    ['2026-01-20', '2025-Q3', '2026-Q1', 56, 70],
    ['2026-01-21', '2025-Q4', '2026-Q1', 56, 14],
    ['2026-11-20', '2026-Q3', '2026-Q4', 56, 30],
  ])('has points on %s of which %s is locked and %s shows', async ([day, ...expected]) => {
    const { page } = await open('/demo/public/');
    const points = `(({ period, shown, closed, since }) => [period, shown, closed.length, since.length])(demo.samplePoints('${day}', demo.villagesOf([])))`;
    expect(await page.evaluate<unknown[]>(fromDemo('points', points))).toEqual(expected);
    await page.context().close();
  });

  it.for<[today: string, meetings: number, first: string, last: string]>([
    ['2026-01-31', 40, '2025-01-06', '2025-12-26'],
    ['2026-02-01', 1, '2026-01-15', '2026-01-15'],
    ['2026-03-31', 3, '2026-01-15', '2026-02-15'],
    ['2026-04-01', 9, '2026-01-06', '2026-03-26'],
  ])('has meetings of the village on %s: %i, from %s to %s', async ([day, meetings, first, last]) => {
    const { page } = await open('/demo/public/');
    const dates = await page.evaluate<string[]>(fromDemo('meetings', `demo.meetingsOf({ id: '${village}', kind: '村', members: 12 }, '${day}').map(({ date }) => date)`));
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([meetings, first, last]);
    await page.context().close();
  });
});

/** What the store has of the county, and what the village that is told of has not held in time. */
async function storedIn(page: Page): Promise<object> {
  return page.evaluate(async (id) => {
    const checklist = document.querySelector('jc-meeting-checklist');
    const tree = document.querySelector('jc-org-tree');
    if (!checklist || !tree) throw new Error('There are no widgets.');
    const store = await checklist.store;
    const csv = await (await fetch('/demo/county.csv')).text();
    const units = csv.trim().split('\n').slice(1).map((row) => row.split(',')[0] as string);
    const rolls = await Promise.all(units.map(async (unit) => (await store.people.get(unit)).people.length));
    const heads = await store.meetings.heads({ year: 2026, units });
    checklist.unit = id;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return {
      units: tree.size,
      unitsWithRoll: rolls.filter((people) => people > 0).length,
      people: rolls.reduce((all, people) => all + people, 0),
      unitsWithMeetings: new Set(heads.map(({ unit }) => unit)).size,
      overdue: checklist.duties.filter(({ status }) => status === 'overdue').map((duty) => duty.id),
    };
  }, village);
}

/** What is stored in the ledger. */
async function entriesOf(page: Page): Promise<readonly LedgerEntry[]> {
  return page.evaluate(async () => {
    const store = await document.querySelector('jc-points-scoreboard')?.store;
    return (await store?.points.read())?.entries ?? [];
  });
}

async function sizeOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.querySelector('jc-org-tree')?.size);
}
