// Scrolls a list with everything open as a user does, and tries the ways to its last row.
import { pause } from '../../lib/browser.mjs';
import { viewportHeight } from './site.mjs';

/** How long the wheel is turned, and the thumb is pulled, in milliseconds. */
const duration = 3000;
const wheelStep = 240;
/** How long a list may take to show the row it was sent to, in milliseconds. */
const settling = 600;

/**
 * @typedef {object} Scrolled
 * @property {number[]} frames lengths of the frames in milliseconds
 * @property {number[]} longTasks lengths of the tasks over 50 ms
 * @property {number} mostRows most row elements at once
 * @property {number} moved how far the scroller came, in CSS pixels
 */

/** Does something with the mouse while the page takes notes. @returns {Promise<Scrolled>} */
async function noted(page, act) {
  await page.evaluate(() => {
    globalThis.endWatch = globalThis.subject.watchScrolling();
  });
  await act();
  return page.evaluate(() => globalThis.endWatch());
}

/** Puts the list at a place, and waits until it is there. */
async function putAt(page, position) {
  await page.evaluate((to) => {
    const viewport = globalThis.subject.viewport();
    viewport.scrollTop = to < 0 ? viewport.scrollHeight + to : to;
  }, position);
  await pause(settling);
}

async function turnWheel(page) {
  const { x, y } = await page.evaluate(() => {
    const { left, top, width, height } = globalThis.subject.viewport().getBoundingClientRect();
    return { x: left + width / 3, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  const end = performance.now() + duration;
  while (performance.now() < end) {
    await page.mouse.wheel(0, wheelStep);
    await pause(8);
  }
}

async function pullThumb(page) {
  const { x, y, bottom } = await page.evaluate(() => globalThis.subject.thumb());
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  for (let share = 0; share < 1; ) {
    share = Math.min(1, (performance.now() - start) / duration);
    await page.mouse.move(x, y + (bottom - y) * share);
    await pause(8);
  }
  await page.mouse.up();
}

/** Which ways lead to the last row. */
async function waysToLastRow(page, lastId) {
  const isShown = async () => {
    await pause(settling);
    return page.evaluate((id) => globalThis.subject.isRowShown(id), lastId);
  };
  await putAt(page, 0);
  await page.evaluate(() => globalThis.subject.focusFirstRow());
  await page.keyboard.press('End');
  const byKey = await isShown();
  await putAt(page, -3 * viewportHeight);
  await page.evaluate(() => globalThis.subject.viewport().getBoundingClientRect()).then(({ x, y }) => page.mouse.move(x + 100, y + 100));
  for (let turn = 0; turn < 20; turn++) {
    await page.mouse.wheel(0, wheelStep);
    await pause(16);
  }
  const byWheel = await isShown();
  await putAt(page, 0);
  await page.evaluate(() => {
    const viewport = globalThis.subject.viewport();
    viewport.scrollTop = viewport.scrollHeight;
  });
  return { 'End key': byKey, wheel: byWheel, scrollTop: await isShown() };
}

/** Everything about scrolling on a page whose list stands open. */
export async function measureScrolling(page, lastId) {
  await putAt(page, 0);
  const wheel = await noted(page, () => turnWheel(page));
  await putAt(page, 0);
  const thumb = await noted(page, () => pullThumb(page));
  return { wheel, thumb, last: await waysToLastRow(page, lastId) };
}
