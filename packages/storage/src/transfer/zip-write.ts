import type { Zip, ZipDeflate } from 'fflate';

/** How hard packing tries, 0 to 9; beyond 4 a sheet hardly gets smaller and takes much longer. */
const level = 4;
/** Characters that are packed at once. */
const pieceCharacters = 64 * 1024;

/**
 * Writes an archive piece by piece. Only the synchronous classes of fflate are used: its `zip` starts a worker from a
 * blob, which a strict policy forbids.
 */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #Deflate: typeof ZipDeflate;
  readonly #pieces: BlobPart[] = [];
  readonly #encoder = new TextEncoder();
  #part: ZipDeflate | null = null;
  #waiting = '';

  private constructor(fflate: typeof import('fflate')) {
    this.#Deflate = fflate.ZipDeflate;
    this.#zip = new fflate.Zip((error, piece) => {
      if (error) throw error;
      this.#pieces.push(piece as Uint8Array<ArrayBuffer>);
    });
  }

  /** A writer, with the packing library loaded. */
  static async create(): Promise<ZipWriter> {
    return new ZipWriter(await import('fflate'));
  }

  /** Begins a file in the archive; the one before is ended. */
  begin(name: string): void {
    this.#endPart();
    this.#part = new this.#Deflate(name, { level });
    // The same rows give the same bytes, on any day.
    this.#part.mtime = new Date(1980, 0, 1, 12);
    this.#zip.add(this.#part);
  }

  /** Appends to the file that was begun. */
  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= pieceCharacters) this.#flush(false);
  }

  /** Ends the archive. */
  end(type: string): Blob {
    this.#endPart();
    this.#zip.end();
    return new Blob(this.#pieces, { type });
  }

  #endPart(): void {
    if (this.#part) this.#flush(true);
    this.#part = null;
  }

  #flush(isLast: boolean): void {
    this.#part?.push(this.#encoder.encode(this.#waiting), isLast);
    this.#waiting = '';
  }
}
