import fc from 'fast-check';
import { Zip, ZipDeflate } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { zipFolder } from './zip-folder.js';
import { openArchive } from './zip-read.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** What fflate deflates into references to before the beginning. */
const beginningInZeros = Uint8Array.of(0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0);
/** Bytes as the columns of trees and ledgers have them: mostly zeros. */
const manyZeros = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 7 }) }), { maxLength: 200 }).map((bytes) => Uint8Array.from(bytes));

const zipped = (content: Bytes): Promise<Blob> => zipFolder([{ path: 'parts/1.bin', packed: true, read: () => new Blob([content]) }]);

/** An archive as `zipFolder` packed it before the browser did. */
function zippedByFflate(content: Bytes): Blob {
  const pieces: Bytes[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece as Bytes));
  const part = new ZipDeflate('parts/1.bin', { level: 6 });
  zip.add(part);
  part.push(content, true);
  zip.end();
  return new Blob(pieces);
}

async function readBack(archive: Blob): Promise<Bytes> {
  const [entry] = await openArchive(archive);
  return new Uint8Array(await (await (entry as NonNullable<typeof entry>).file()).arrayBuffer());
}

afterEach(() => vi.unstubAllGlobals());

describe('bytes that begin in zeros', () => {
  it('come out of an archive as they went in', async () => {
    await fc.assert(fc.asyncProperty(manyZeros, async (content) => {
      expect(await readBack(await zipped(content))).toEqual(content);
    }), { numRuns: 300 });
  });

  it('can be unpacked by others too', async () => {
    const archive = new Uint8Array(await (await zipped(beginningInZeros)).arrayBuffer());
    const nameLength = new DataView(archive.buffer).getUint16(26, true);
    // The browser’s own inflater knows of nothing before the beginning.
    const inflated = new Blob([archive.slice(30 + nameLength, -(22 + 46 + nameLength + 16))]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    expect(new Uint8Array(await new Response(inflated).arrayBuffer())).toEqual(beginningInZeros);
  });

  it('come out of archives that were packed with references to before the beginning', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.constant(beginningInZeros), manyZeros), async (content) => {
      expect(await readBack(zippedByFflate(content))).toEqual(content);
    }), { numRuns: 300 });
  });

  it.each([['none', undefined], ['one that knows gzip alone', class { constructor() { throw new TypeError('Unsupported format.'); } }]])('are stored as they are where the browser has no deflater, or %s', async (_, stream) => {
    vi.stubGlobal('CompressionStream', stream);
    const archive = await zipped(beginningInZeros);
    expect([await readBack(archive), new DataView(await archive.arrayBuffer()).getUint16(8, true)]).toEqual([beginningInZeros, 0]);
  });
});
