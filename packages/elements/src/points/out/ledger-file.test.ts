import { makePace } from '@jiceng/storage/transfer';
import { describe, expect, it } from 'vitest';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { ledgerFile, looksLikeLedger, mostLedgerBytes, readLedgerContent } from './ledger-file.js';

const ledger = new WrittenLedger().households({ h1: '赵大\n山', h2: '“钱”' });
for (let count = 1; count <= 30; count++) ledger.award('h1', count);
const { entries } = ledger;
const heads = [...ledger.state.heads.values()];
const pace = makePace(undefined);
const written = (): Promise<Blob> => ledgerFile({ entries, heads }, pace);
const read = (content: BlobPart): ReturnType<typeof readLedgerContent> => readLedgerContent(new Blob([content]), pace);

describe('a ledger as a file', () => {
  it.each([0, 1, 32])('of %i entries is plain JSON that anybody can read, an entry on each line', async (count) => {
    const text = await (await ledgerFile({ entries: entries.slice(0, count), heads }, pace)).text();
    expect(JSON.parse(text)).toEqual({ ledger: 1, heads, entries: entries.slice(0, count) });
    expect(text.split('\n').filter((line) => line.startsWith('{"')).length).toBe(count + 1);
  });

  it('is read back as it was, also from other layouts and line ends', async () => {
    const text = await (await written()).text();
    for (const content of [text, text.replaceAll('\n', '\r\n'), text.trimEnd(), JSON.stringify(JSON.parse(text)), JSON.stringify(JSON.parse(text), null, 2)]) {
      expect(await read(content)).toEqual({ entries, heads });
    }
  });

  it('of many entries is written and read in slices, with progress, and can be called off', async () => {
    const many = Array.from({ length: 9000 }, (_, at) => ({ ...(entries[2] as (typeof entries)[number]), sequence: at + 1 }));
    const phases: string[] = [];
    const progress = (phase: string, done: number, total: number): void => {
      expect(done).toBeLessThanOrEqual(total);
      if (phases.at(-1) !== phase) phases.push(phase);
    };
    const file = await ledgerFile({ entries: many, heads: [] }, pace, progress);
    const content = await readLedgerContent(file, pace, progress);
    expect(content.entries).toEqual(many);
    expect(phases.slice(0, 2)).toEqual(['writing', 'reading']);
    const aborted = makePace(AbortSignal.abort());
    await expect(ledgerFile({ entries: many, heads: [] }, aborted)).rejects.toMatchObject({ code: 'aborted' });
    await expect(readLedgerContent(file, aborted)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('parts characters of several bytes nowhere, wherever a piece of the file ends', async () => {
    const long = entries.map((entry) => ({ ...entry, note: '好'.repeat(20_000) }));
    const file = await ledgerFile({ entries: long, heads }, pace);
    expect(file.size).toBeGreaterThan(3 * 512 * 1024);
    expect((await readLedgerContent(file, pace)).entries).toEqual(long);
  });

  it.each<[string, (text: string) => BlobPart, object]>([
    ['nothing', () => '', { code: 'points-file' }],
    ['no JSON', () => '编号,姓名\nh1,赵大\n', { code: 'points-file' }],
    ['something else', () => '{"rows":[]}', { code: 'points-file' }],
    ['of a newer version', (text) => text.replace('"ledger":1', '"ledger":2'), { code: 'points-newer', details: { version: 2 } }],
    ['cut off', (text) => text.slice(0, -400), { code: 'file-unreadable', details: { reason: 'truncated', line: 32 } }],
    ['damaged within an entry', (text) => text.replace('"h1"', '"h1'), { code: 'file-unreadable', details: { reason: 'damaged', line: 2 } }],
    ['no UTF-8', (text) => new Uint8Array([...new TextEncoder().encode(text.slice(0, 600)), 0xff, 0xfe]), { code: 'file-unreadable', details: { reason: 'damaged' } }],
    ['with an entry that has no place', (text) => text.replace('"sequence":5', '"sequence":0'), { code: 'points-entry', details: { position: 5 } }],
  ])('that is %s is refused with what is wrong', async (_, change, expected) => {
    await expect(read(change(await (await written()).text()))).rejects.toMatchObject(expected);
  });

  it('of more than it may have is refused before it is read', async () => {
    const file = { size: mostLedgerBytes + 1 } as Blob;
    await expect(readLedgerContent(file, pace)).rejects.toMatchObject({ code: 'file-too-large', details: { maximum: mostLedgerBytes } });
  });

  it.each<[string, boolean]>([
    ['{"ledger":1,"entries":[]}', true],
    ['\ufeff {\n "ledger" : 1', true],
    ['{"rows":[{"ledger":1}]}', false],
    ['编号,ledger', false],
    ['', false],
  ])('is known by its beginning: %j', async (text, isLedger) => expect(await looksLikeLedger(new Blob([text]))).toBe(isLedger));
});
