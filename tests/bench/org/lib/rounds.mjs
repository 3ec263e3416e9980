// What is measured on each side in one round, each part on a fresh page.
import { heapOf, pause, withPage } from '../../lib/browser.mjs';
import { waitForCalm } from '../../lib/calm.mjs';
import { measureScrolling } from './scrolling.mjs';

/** Queries with a text that only a hit shows; `''`: nothing is found. */
const queries = { '和平村委会': '和平村委会', 村: '村', '没有这个单位': '' };
const repetitions = 3;
/** How long a page is left alone before it is timed, in milliseconds. */
const quiet = 300;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Calls a method of the page's subject. */
const call = (page, method, ...values) => page.evaluate(([name, given]) => globalThis.subject[name](...given), [method, values]);

/** The median of several times of a query; `first` is the very first one. */
async function timesOf(page, query, sought) {
  const times = [];
  for (let turn = 0; turn < repetitions; turn++) {
    await pause(quiet);
    times.push(await call(page, 'filter', query, sought));
    await pause(quiet);
    await call(page, 'endFilter');
  }
  return { first: times[0], median: median(times) };
}

/** What both sides do alike once their rows show: heap, search, expansion, scrolling. */
async function measureUse(page, lastId, moreQueries) {
  const heapClosed = await heapOf(page);
  const searches = {};
  for (const [query, sought] of Object.entries({ ...queries, ...moreQueries })) searches[query] = await timesOf(page, query, sought);
  const expandTimes = [];
  const collapseTimes = [];
  let heapOpen = 0;
  for (let turn = 0; turn < repetitions; turn++) {
    await pause(quiet);
    expandTimes.push(await call(page, 'expandAll'));
    if (turn === 0) heapOpen = await heapOf(page);
    await pause(quiet);
    collapseTimes.push(await call(page, 'collapseAll'));
  }
  await call(page, 'expandAll');
  const scrolling = await measureScrolling(page, lastId);
  return { heapClosed, heapOpen, searches, expandAll: median(expandTimes), collapseAll: median(collapseTimes), scrolling };
}

/** Loads the rows into a page that shows none. */
async function measureLoad(page) {
  await page.waitForFunction(() => globalThis.subject !== undefined);
  await call(page, 'fetchRows');
  // The text that was parsed is garbage now; collecting it is not part of what is timed.
  await heapOf(page);
  await pause(quiet);
  const load = await call(page, 'load');
  await pause(quiet);
  return load;
}

/** Scrolling in large type: the rows are higher, so the list is taller than a browser's tallest box. */
async function measureLarge(page, lastId) {
  await pause(quiet);
  await call(page, 'expandAll');
  return measureScrolling(page, lastId);
}

/** Reopening: how long until the first rows are painted, from navigation and from having the script, and what came over the network. */
export function measureReopening(context, address) {
  return withPage(context, address, async (page) => {
    const painted = await page.evaluate(() => globalThis.opened);
    const scripts = await page.evaluate(
      (until) =>
        performance
          .getEntriesByType('resource')
          .filter(({ name, startTime }) => name.includes('/kit/') && startTime < until)
          .map(({ name, responseEnd }) => ({ path: new URL(name).pathname.replace('/kit/', ''), responseEnd })),
      painted,
    );
    const main = scripts.find(({ path }) => path === 'jc-org-tree.js');
    await pause(quiet);
    return { fromNavigation: painted, fromScript: painted - main.responseEnd, scripts: scripts.map(({ path }) => path), heap: await heapOf(page) };
  });
}

/** One round of <jc-org-tree>. */
export async function measureOurs(context, origin, round, lastId) {
  const address = `${origin}/ours-${round}`;
  const idle = await waitForCalm();
  const used = await withPage(context, address, async (page) => {
    const load = await measureLoad(page);
    return { load, ...(await measureUse(page, lastId, { hpc: null })) };
  });
  const reopenings = [];
  for (let turn = 0; turn < repetitions; turn++) reopenings.push(await measureReopening(context, address));
  const reopened = reopenings.sort((a, b) => a.fromNavigation - b.fromNavigation)[repetitions >> 1];
  const large = await withPage(context, `${address}-large`, async (page) => {
    await page.waitForFunction(() => globalThis.subject !== undefined);
    return measureLarge(page, lastId);
  });
  return { idle, ...used, reopened, large };
}

/** One round of el-tree-v2. */
export async function measurePeer(context, origin, lastId) {
  const idle = await waitForCalm();
  const used = await withPage(context, `${origin}/peer-page`, async (page) => {
    const load = await measureLoad(page);
    return { load, ...(await measureUse(page, lastId, {})) };
  });
  const portal = await withPage(context, `${origin}/peer-portal`, (page) => page.evaluate(() => globalThis.opened));
  const large = await withPage(context, `${origin}/peer-page-large`, async (page) => {
    await measureLoad(page);
    return measureLarge(page, lastId);
  });
  return { idle, ...used, portal, large };
}
