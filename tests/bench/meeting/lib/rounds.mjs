// What is measured in Chromium in one round, each part on a fresh page.
import { pause, withPage } from '../../lib/browser.mjs';
import { waitForCalm } from '../../lib/calm.mjs';
import { meetings, rolls, unitRows } from './county.mjs';

/** Queries with a text that the first hit shows; null: nothing is found. */
export const queries = { 水渠清淤: '水渠清淤', '第 47 号事项': '第 47 号事项', '修路 村小学': '修路', 没有这件事: null };
const repetitions = 5;
/** How long a page is left alone before it is timed, in milliseconds. */
const quiet = 300;
/** Records that are written at a time while the database is filled. */
const together = 100;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const call = (page, method, ...values) => page.evaluate(([name, given]) => globalThis.subject[name](...given), [method, values]);

/** Fills the database as the widgets would. */
export function fill(context, origin) {
  return withPage(context, `${origin}/fill`, async (page) => {
    await page.evaluate(async (rows) => {
      await customElements.whenDefined('jc-org-tree');
      await document.querySelector('jc-org-tree').load(rows);
    }, unitRows());
    await page.evaluate(async (people) => {
      const store = await document.querySelector('jc-meeting-checklist').store;
      for (const [unit, roll] of people) await store.people.replace(unit, roll, { author: '' });
    }, rolls());
    const all = meetings();
    for (let from = 0; from < all.length; from += together) {
      await page.evaluate(async (records) => {
        const store = await document.querySelector('jc-meeting-checklist').store;
        await Promise.all(records.map((record) => store.meetings.hold(record, { author: '' })));
      }, all.slice(from, from + together));
    }
    return page.evaluate(async (of) => (await (await document.querySelector('jc-meeting-checklist').store).meetings.heads({ year: of })).length, 2026);
  });
}

/** From navigation to the first painted view: the median of several fresh pages. */
async function opening(context, address) {
  const times = [];
  for (let turn = 0; turn < 3; turn++) times.push(await withPage(context, address, (page) => page.evaluate(() => globalThis.opened)));
  return median(times);
}

/** The same for the first page of a browser that was just started. */
export function measureCold(context, origin, view) {
  return withPage(context, `${origin}/${view}`, (page) => page.evaluate(() => globalThis.opened));
}

async function measureReckoning(page) {
  await page.waitForFunction(() => globalThis.subject !== undefined);
  await call(page, 'list');
  const lists = [];
  const statuses = [];
  const searches = {};
  let counts;
  for (let turn = 0; turn < repetitions; turn++) {
    await pause(quiet);
    const list = await call(page, 'list');
    const status = await call(page, 'statuses');
    lists.push(list.milliseconds);
    statuses.push(status.milliseconds);
    counts = { ...list, ...status };
  }
  const { milliseconds: takeUp, characters } = await call(page, 'takeUp');
  for (const query of Object.keys(queries)) {
    const times = [];
    for (let turn = 0; turn < repetitions; turn++) times.push((await call(page, 'search', query)).milliseconds);
    searches[query] = median(times);
  }
  return { list: median(lists), statuses: median(statuses), takeUp, searches, counts: { ...counts, characters } };
}

async function measureMinutes(page) {
  await page.addScriptTag({ type: 'module', url: '/page/records.js' });
  await page.waitForFunction(() => globalThis.subject !== undefined);
  await pause(quiet);
  const showAll = await call(page, 'showAll');
  const searches = {};
  for (const [query, sought] of Object.entries(queries)) {
    const times = [];
    for (let turn = 0; turn < repetitions; turn++) {
      await pause(quiet);
      times.push(await call(page, 'search', query, sought));
    }
    searches[query] = median(times);
  }
  return { showAll, searches };
}

/** One round over a filled database. */
export async function measureRound(context, origin) {
  const idle = await waitForCalm();
  const [village, county, records] = [await opening(context, `${origin}/village`), await opening(context, `${origin}/county`), await opening(context, `${origin}/records`)];
  const minutes = await withPage(context, `${origin}/county`, measureMinutes);
  const reckoning = await withPage(context, `${origin}/reckoning`, measureReckoning);
  return { idle, village, county, records, minutes, reckoning };
}
