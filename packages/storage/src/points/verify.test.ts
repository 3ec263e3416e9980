import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, assert, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexedBackend } from '../indexed-backend.js';
import { Connection } from '../open.js';
import type { JicengSchema } from '../schema.js';
import { standInWorkers, type WorkerBehaviour } from '../testing/stand-in-worker.js';
import type { HashCheckAnswer, HashCheckRequest } from './hash-check-protocol.js';
import { serveHashCheck } from './hash-check-server.js';
import { ledgerDamageSuite } from './ledger-damage.suite.js';
import { ledgersOver } from './ledger-together.suite.js';
import { author, award } from './ledger.suite.js';
import type { PointsRepository } from './repository.js';
import { decodeStretch, encodeStretch, type StoredStretch } from './stretch.js';

const workers = standInWorkers<HashCheckRequest, HashCheckAnswer>(serveHashCheck);
/** Stretches of four, so many that workers come up before all of them are read. */
const [stretchLength, count] = [4, 400];

beforeEach(() => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
});
afterEach(() => {
  workers.restore();
  vi.unstubAllGlobals();
});

/** The number of stretches that workers have looked at. */
const asked = (): number => workers.heard.filter(({ type }) => type !== 'ready').length;

async function withLedger(body: (points: PointsRepository, database: string) => Promise<void>, hashedBeside = 0): Promise<void> {
  const { database, tabs: [points], end } = ledgersOver((each) => new IndexedBackend(new Connection(each)), stretchLength, undefined, { hashedBeside });
  try {
    await points.append(Array.from({ length: count }, (_, at) => award('h1', at)), { author });
    await body(points, database);
  } finally {
    end();
  }
}

/** Changes the points of the third entry of the stretch that begins at a position. */
async function changeThird(database: string, first: number): Promise<void> {
  const raw = await openDB<JicengSchema>(database);
  const stretch = (await raw.get('stretches', first)) as StoredStretch;
  await raw.put('stretches', encodeStretch(first, decodeStretch(stretch).map((entry, at) => (at === 2 && entry.kind === 'award' ? { ...entry, points: 99 } : entry))), first);
  raw.close();
}

describe('a verification with workers', () => {
  it('says what one without says, and lets two of three cores hash', () =>
    withLedger(async (points) => {
      const without = await points.verify();
      workers.use('works');
      expect(await points.verify()).toEqual(without);
      expect(without).toMatchObject({ ok: true, entries: count });
      expect([workers.started, workers.terminated, asked() > 0]).toEqual([2, 2, true]);
    }));

  it('names every entry that was changed, whoever hashed it, in their order', () =>
    withLedger(async (points, database) => {
      for (const first of [5, 101, 201, 301, 397]) await changeThird(database, first);
      workers.use('works');
      const { firstBad, problems } = await points.verify();
      expect([firstBad, ...problems.map(({ code, position }) => `${code} ${position}`)]).toEqual([7, 'changed 7', 'changed 103', 'changed 203', 'changed 303', 'changed 399']);
      expect(asked()).toBeGreaterThan(0);
    }));

  it.each<WorkerBehaviour>(['throws', 'fires error', 'dies later'])('is done by the page where a worker %s', (behaviour) =>
    withLedger(async (points, database) => {
      await changeThird(database, 301);
      workers.use(behaviour);
      expect(await points.verify()).toMatchObject({ ok: false, firstBad: 303, problemCount: 1 });
      expect(asked()).toBe(0);
    }));

  it('takes no worker at its word when it doubts an entry', () =>
    withLedger(async (points) => {
      const doubting = standInWorkers<HashCheckRequest, HashCheckAnswer>((port) => {
        port.postMessage({ type: 'ready' });
        return () => port.postMessage({ type: 'checked', changed: [0, 3] });
      });
      doubting.use('works');
      try {
        expect(await points.verify()).toMatchObject({ ok: true, entries: count });
        expect(doubting.heard.some(({ type }) => type === 'checked')).toBe(true);
      } finally {
        doubting.restore();
      }
    }));

  it('goes on by itself when a worker falls silent', () =>
    withLedger(async (points, database) => {
      await changeThird(database, 301);
      const silent = standInWorkers<HashCheckRequest, HashCheckAnswer>((port) => {
        port.postMessage({ type: 'ready' });
        return () => {};
      });
      silent.use('works');
      const { setTimeout: later } = globalThis;
      let waits = 0;
      vi.stubGlobal('setTimeout', (run: () => void, milliseconds = 0) => {
        const isPatience = milliseconds === 20_000;
        if (isPatience) waits++;
        // Who waits that long is told at once that the time is over.
        return later(run, isPatience ? 0 : milliseconds);
      });
      try {
        expect(await points.verify()).toMatchObject({ ok: false, firstBad: 303, problemCount: 1 });
        expect([waits > 0, silent.terminated]).toEqual([true, 2]);
      } finally {
        silent.restore();
      }
    }));

  it('ends its workers when it is called off', () =>
    withLedger(async (points) => {
      workers.use('works');
      const controller = new AbortController();
      const verifying = points.verify([], { signal: controller.signal, onProgress: ({ done }) => done > count / 2 && controller.abort() });
      await expect(verifying).rejects.toMatchObject({ code: 'aborted' });
      expect([workers.started, workers.terminated]).toEqual([2, 2]);
    }));

  it('starts none for a short ledger, nor where there is one core', async () => {
    workers.use('works');
    await withLedger(async (points) => void (await points.verify()), count + 1);
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
    await withLedger(async (points) => void (await points.verify()));
    expect(workers.started).toBe(0);
  });
});

describe('with workers', () => {
  beforeEach(() => workers.use('works'));
  ledgerDamageSuite('workers', { describe, it, assert }, { hashedBeside: 0 });
});
