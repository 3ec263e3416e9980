import type { LedgerEntry } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import { describe, expect, it } from 'vitest';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { ledgerFile } from '../out/ledger-file.js';
import { stateOfFile, verifiedFile, type FileWork, type VerifiedFile } from './ledger-subject.js';

const ledger = new WrittenLedger().households({ h1: '赵大' });
for (let count = 0; count < 5; count++) ledger.award('h1', 1);
const { entries } = ledger;
const heads = [...ledger.state.heads.values()];

const work = (aborted = false): FileWork => ({ signal: aborted ? AbortSignal.abort() : new AbortController().signal, progress: () => undefined });
const fileOf = (content: string | Blob): File => new File([content], '账本.json');
const checked = (content: unknown): ReturnType<typeof verifiedFile> => verifiedFile(fileOf(JSON.stringify(content)), work());
const asFile = (found: Awaited<ReturnType<typeof verifiedFile>>): VerifiedFile => {
  if ('code' in found) throw new Error(found.code);
  return found;
};

describe('a ledger file', () => {
  it('that is whole verifies, and says what the ledger comes to', async () => {
    const found = asFile(await checked({ ledger: 1, entries }));
    expect(found).toMatchObject({ name: '账本.json', result: { ok: true, entries: 6, head: heads[0]?.hash } });
    expect((await stateOfFile(found, work())).length).toBe(6);
  });

  it('with an altered entry names it', async () => {
    const altered = entries.map((entry) => (entry.sequence === 4 ? { ...entry, points: 9 } : entry));
    expect(asFile(await checked({ ledger: 1, entries: altered })).result).toMatchObject({ ok: false, firstBad: 4, problems: [{ code: 'changed', sequence: 4 }] });
  });

  it('whose end is gone shows it by the heads that it keeps apart, and without them by nothing', async () => {
    const cut = entries.slice(0, -2);
    expect(asFile(await checked({ ledger: 1, entries: cut, heads })).result).toMatchObject({ ok: false, firstBad: 5, problems: [{ code: 'cut' }] });
    expect(asFile(await checked({ ledger: 1, entries: cut })).result.ok).toBe(true);
  });

  it.each<[string, unknown]>([
    ['no list', 'x'],
    ['none that can be', [{ writer: 1 }, null, { writer: 'a1', sequence: 0, hash: '' }]],
  ])('with heads that are %s is verified without them', async (_, bad) => {
    expect(asFile(await checked({ ledger: 1, entries, heads: bad })).result.ok).toBe(true);
  });

  it.each<[string, string, object]>([
    ['no JSON', '{"ledger":1,', { code: 'points-file', position: 0 }],
    ['something else', '{"rows":[]}', { code: 'points-file', position: 0 }],
    ['nothing', '', { code: 'points-file', position: 0 }],
    ['of a newer version', '{"ledger":99,"entries":[]}', { code: 'points-newer', position: 0 }],
    ['with an entry that has no place', JSON.stringify({ ledger: 1, entries: [entries[0], { writer: 'a1' }] }), { code: 'points-entry', position: 2 }],
  ])('that is %s is told apart', async (_, content, expected) => {
    expect(await verifiedFile(fileOf(content), work())).toEqual(expected);
  });

  it('as it goes out to the supervisor keeps what was altered, and shows it', async () => {
    const altered = entries.map((entry) => (entry.sequence === 3 ? ({ ...entry, points: 7 } as LedgerEntry) : entry));
    const file = fileOf(await ledgerFile({ entries: altered, heads }, makePace(undefined)));
    expect(asFile(await verifiedFile(file, work())).result).toMatchObject({ ok: false, entries: 6, firstBad: 3 });
  });

  it('of which the end was lost on the way is told apart', async () => {
    const whole = await (await ledgerFile({ entries, heads }, makePace(undefined))).text();
    expect(await verifiedFile(fileOf(whole.slice(0, -200)), work())).toEqual({ code: 'file-unreadable', position: 0 });
  });

  it('can be called off', async () => {
    await expect(verifiedFile(fileOf(JSON.stringify({ ledger: 1, entries })), work(true))).rejects.toMatchObject({ code: 'aborted' });
  });
});
