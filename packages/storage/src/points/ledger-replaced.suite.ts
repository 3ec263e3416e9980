import { emptyLedger, type LedgerEntry } from '@jiceng/domain';
import type { Backend } from '../backend.js';
import type { SuiteTools } from '../store.suite.js';
import { author, award } from './ledger.suite.js';
import { ledgersOver } from './ledger-together.suite.js';
import type { PointsRepository, PointsWorkOptions } from './repository.js';

/** Enough stretches that a walk through them takes many transactions. */
const [stretchLength, count] = [4, 200];
const awards = (many: number) => Array.from({ length: many }, (_, at) => award('h1', at + 1));

/** What a reader is told of a ledger in whose place comes nothing, or another one. */
const readings: readonly (readonly [what: string, read: (points: PointsRepository, options: PointsWorkOptions) => Promise<unknown>, expected: (entries: readonly LedgerEntry[]) => unknown])[] = [
  ['verification', async (points, options) => points.verify([], options).then(({ ok, entries, problems }) => ({ ok, entries, problems })), ({ length }) => ({ ok: true, entries: length, problems: [] })],
  ['reading', async (points, options) => (await points.read(options)).entries, (entries) => entries],
  ['export of what is left', async (points, options) => (await points.inspect(options)).entries, (entries) => entries],
  ['opening', async (points, options) => (await points.catchUp(emptyLedger(), options)).length, ({ length }) => length],
];

/** What holds when a backup takes the place of a ledger that somebody is going through. */
export function ledgerReplacedSuite(name: string, openBackend: (database: string) => Backend, { describe, it, assert }: SuiteTools): void {
  describe(`${name}: a ledger in whose place comes another one`, () => {
    for (const [what, read, expected] of readings) {
      for (const later of [0, 3, 90]) {
        it(`is what its ${what} is of, from the first entry on, where the other one has ${later}`, async () => {
          const { database, tabs: [points], end } = ledgersOver(openBackend, stretchLength);
          const backend = openBackend(database);
          const { tabs: [others], end: endOthers } = ledgersOver(openBackend, stretchLength);
          try {
            await points.append(awards(count), { author });
            const { entries } = await others.append(awards(later), { author });
            const ends = entries.slice(-1).map(({ writer, sequence, hash, time }) => ({ writer, sequence, hash, time }));
            let replacing: Promise<unknown> | undefined;
            const replace = (): Promise<unknown> =>
              backend.write(['ledgers', 'stretches', 'entries'], async (records) => {
                await Promise.all([records.clear('ledgers'), records.clear('stretches'), records.clear('entries')]);
                // All on top, as a ledger of which nothing was folded yet.
                for (const [at, entry] of entries.entries()) await records.put('entries', entry, at + 1);
                if (ends[0]) await records.put('ledgers', { format: 1, writer: ends[0].writer, length: later, folded: 0, ends }, 'points');
              });
            const answer = await read(points, { onProgress: () => void (replacing ??= replace()) });
            assert.strictEqual(replacing !== undefined, true);
            await replacing;
            assert.deepEqual(answer, expected(entries));
          } finally {
            backend.close();
            end();
            endOthers();
          }
        });
      }
    }
  });
}
