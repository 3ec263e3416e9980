// What is measured in one round, each part on a fresh page.
import { pause, withPage } from '../../lib/browser.mjs';
import { waitForCalm } from '../../lib/calm.mjs';

/** Awards of one round. */
const awardCount = 25;
/** Whole entries of a screenful, and how far apart those from all over the ledger lie. */
const screenful = 50;

const call = (page, method, ...values) => page.evaluate(([name, given]) => globalThis.subject[name](...given), [method, values]);

async function subject(page) {
  await page.waitForFunction(() => globalThis.subject !== undefined);
  return (method, ...values) => call(page, method, ...values);
}

/** Works on a fresh page of the store. */
export const onStore = (context, origin, use) => withPage(context, `${origin}/store`, async (page) => use(await subject(page), page));

/** Waits until the state of all entries is kept in the database. */
export async function snapshotOf(page, length) {
  const keptLength = () =>
    page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('jiceng');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('snapshots').objectStore('snapshots').get('points');
            reading.onsuccess = () => resolve(reading.result?.summary.length ?? 0);
            reading.transaction.oncomplete = () => opening.result.close();
          };
        }),
    );
  for (let attempt = 0; (await keptLength()) < length; attempt++) {
    if (attempt > 600) throw new Error('The state was not kept.');
    await pause(200);
  }
}

/** One round over the store alone. @param {readonly string[]} periods to switch between */
export async function measureStore(context, origin, periods, peerPeriods) {
  const idle = await waitForCalm();
  const opened = await onStore(context, origin, async (ask) => {
    const open = await ask('open');
    await pause(300);
    const switches = await ask('switches', periods);
    const near = await ask('entries', screenful, 1);
    const far = await ask('entries', screenful, Math.trunc(open.length / screenful) - 1);
    return { open, switches, near, far };
  });
  const awards = await onStore(context, origin, async (ask) => {
    await ask('open');
    await pause(1000);
    return ask('awards', awardCount);
  });
  const peer = {};
  const ours = {};
  await onStore(context, origin, async (ask) => {
    await ask('open');
    for (const period of peerPeriods) {
      [ours[period]] = await ask('switches', [period]);
      peer[period] = await ask('comparePeer', period);
    }
  });
  return { idle, ...opened, awards, ours, peer };
}

/** One verification, and the opening after it, which folds every entry. */
export async function measureVerification(context, origin) {
  await waitForCalm();
  return onStore(context, origin, async (ask, page) => {
    const verify = await ask('verify');
    const folded = await ask('open');
    await snapshotOf(page, folded.length);
    return { ...verify, folded };
  });
}

/** The first opening after the browser's start. */
export async function measureCold(context, origin) {
  return onStore(context, origin, (ask) => ask('open'));
}

/** One round of the element. @param {readonly string[]} periods to switch between */
export async function measureBoard(context, origin, periods) {
  await waitForCalm();
  return withPage(context, `${origin}/board`, async (page) => {
    const painted = await page.evaluate(() => globalThis.opened);
    const ask = await subject(page);
    await pause(500);
    const switches = await ask('switches', periods);
    return { painted, switches, awards: await ask('awards', awardCount) };
  });
}
