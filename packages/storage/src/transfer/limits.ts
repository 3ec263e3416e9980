/** What an import takes at most. Beyond it the file is refused with `file-too-large`, before it can hurt the page. */
export const importLimits = {
  /** Bytes of the file itself. */
  fileBytes: 200 * 1024 * 1024,
  /** Bytes of what a packed file unpacks to. */
  unpackedBytes: 500 * 1024 * 1024,
  /** How many times larger than itself a packed file may unpack to, as a whole. */
  unpackedRatio: 100,
  /** Rows of one table. */
  rows: 5_000_000,
  columns: 500,
  /** Characters of one row of delimited text; beyond it a quote was never closed. */
  recordCharacters: 1024 * 1024,
} as const;

/** What an archive may unpack to. */
export type UnpackLimits = { readonly [Name in 'unpackedBytes' | 'unpackedRatio']: number };

/** What a sheet of a workbook can hold, whoever wrote it. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384 } as const;

/** Bytes that are fetched from a file at once: each fetch has a price of its own, in a worker above all. */
export const blockBytes = 2 * 1024 * 1024;

/** Bytes that are decoded and parsed between two moments at which the work can be interrupted. */
export const chunkBytes = 256 * 1024;
