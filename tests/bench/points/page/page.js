// Drives the store over real IndexedDB, without the element: what opening, standings, awards and verification cost by themselves.
import { emptyLedger, entryId, idOfRow, standingsOf } from '../../../../packages/domain/src/index.ts';
import { openStore } from '../../../../packages/storage/src/index.ts';
import { piecesOf } from '../lib/ledger.mjs';
import { barePuts } from './bare-put.js';
import * as peer from './dexie.js';

const { watchLongTasks } = globalThis.harness;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let now;
const store = await openStore({ database: 'jiceng', storage: 'indexeddb', clock: () => now ?? Date.now() });
let state = emptyLedger();

async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { milliseconds: performance.now() - start, value };
}

globalThis.subject = {
  /** Records the whole ledger, piece by piece as in its years. */
  async fill(size) {
    const ids = [];
    for (const piece of piecesOf(size, (place) => ids[place])) {
      now = piece.now;
      const { entries } = await store.points.append(piece.drafts, { author: piece.author });
      for (const entry of entries) ids.push(entryId(entry));
    }
    now = undefined;
  },

  /** From the database to a state; also since the navigation. The longest task on the way. */
  async open() {
    const endTasks = watchLongTasks();
    const { milliseconds, value } = await timed(() => store.points.catchUp(emptyLedger()));
    state = value;
    const fromNavigation = performance.now();
    const first = (await timed(() => standingsOf(state, { period: '2026-Q3', board: 'household' }))).milliseconds;
    return { milliseconds, fromNavigation, first, length: state.length, longest: Math.max(0, ...(await endTasks())) };
  },

  /** The boards of periods one after the other, none of which was asked for before. */
  async switches(periods) {
    const times = [];
    for (const period of periods) {
      await pause(50);
      times.push((await timed(() => standingsOf(state, { period, board: 'household' }))).milliseconds);
    }
    return times;
  },

  /** Whole entries of a screenful: the latest, and some from all over the ledger. */
  async entries(count, stride) {
    const ids = Array.from({ length: count }, (_, at) => idOfRow(state, state.length - 1 - at * stride));
    return (await timed(() => store.points.entriesOf(ids))).milliseconds;
  },

  /** Awards and bare puts of the same entry by turns; of an award also until the board of its period is made. */
  async awards(count) {
    const puts = await barePuts();
    const times = { award: [], shown: [], strict: [], relaxed: [] };
    for (let at = 0; at < count; at++) {
      await pause(30);
      const draft = { kind: 'award', account: 'nd:00042', rule: 'rule-07', date: '2026-09-02', points: 3, source: crypto.randomUUID() };
      const start = performance.now();
      const written = await store.points.appendChecked(state, () => [draft], { author: '王秀英' });
      times.award.push(performance.now() - start);
      state = written.state;
      standingsOf(state, { period: '2026-Q3', board: 'household' });
      times.shown.push(performance.now() - start);
      for (const durability of ['strict', 'relaxed']) {
        await pause(30);
        times[durability].push(await puts.put(written.entries[0], durability));
      }
    }
    puts.close();
    return times;
  },

  async verify() {
    const endTasks = watchLongTasks();
    let reports = 0;
    const { milliseconds, value } = await timed(() => store.points.verify([], { onProgress: () => reports++ }));
    if (!value.ok) throw new Error('The ledger does not verify.');
    return { milliseconds, reports, longest: Math.max(0, ...(await endTasks())) };
  },

  /** The records of the peer, and the same boards over them; both sides must say the same first. */
  fillPeer: () => peer.fill(state),
  async comparePeer(period) {
    const own = standingsOf(state, { period, board: 'household' });
    const theirs = await peer.board(period);
    const lines = (board) => board.map(({ account, rank, points }) => `${account} ${rank} ${points}`).join('\n');
    if (lines(own) !== lines(theirs)) throw new Error(`The boards of ${period} differ.`);
    await pause(100);
    return (await timed(() => peer.board(period))).milliseconds;
  },
};
