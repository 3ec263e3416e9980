// Drives <jc-points-scoreboard> as a portal's page would.
import { barePuts } from '/bench/bare-put.js';

const { timed } = globalThis.harness;
const element = document.querySelector('jc-points-scoreboard');
await element.ready;
const root = element.shadowRoot;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The first line of the board, in words. */
const firstLine = () => root.querySelector('.board-table tbody tr[data-row]')?.textContent ?? '';

globalThis.subject = {
  /** Periods one after the other, each until its first line is painted. */
  async switches(periods) {
    const times = [];
    for (const period of periods) {
      await pause(200);
      const before = firstLine();
      times.push(await timed(root, () => firstLine() !== '' && firstLine() !== before, () => (element.period = period)));
    }
    return times;
  },

  /** Awards through the element, durable and shown, and bare puts by turns. */
  async awards(count) {
    const puts = await barePuts();
    const times = { award: [], strict: [] };
    for (let at = 0; at < count; at++) {
      await pause(100);
      const start = performance.now();
      const { id } = await element.award({ account: 'nd:00042', rule: 'other', date: '2026-09-02', points: 1 });
      times.award.push(performance.now() - start);
      await pause(100);
      times.strict.push(await puts.put({ id, kind: 'award', account: 'nd:00042', rule: 'other', date: '2026-09-02', points: 1, hash: '0'.repeat(64), previous: '0'.repeat(64) }, 'strict'));
    }
    puts.close();
    return times;
  },
};
