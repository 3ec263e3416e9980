import { JicengError } from '@jiceng/domain';

/** Why a file cannot be read; `details.reason` of `file-unreadable`. */
export type UnreadableReason =
  | 'empty'
  | 'old-excel'
  | 'other-kind'
  | 'binary'
  | 'markup'
  | 'truncated'
  | 'damaged'
  | 'unclosed-quote'
  | 'no-table'
  | 'unknown-sheet'
  | 'gone';

const sentences: Record<UnreadableReason, string> = {
  empty: 'The file holds no rows.',
  'old-excel': 'The file is an old .xls workbook or is locked with a password. Save it as .xlsx or .csv without a password.',
  'other-kind': 'The file is neither a workbook (.xlsx) nor a text table (.csv) nor JSON.',
  binary: 'The file is not text. Choose a workbook (.xlsx), a text table (.csv) or JSON.',
  markup: 'The file is a page or document, not a table. Save it as .xlsx or .csv.',
  truncated: 'The file ends too early: a part of it is missing. Fetch or save it again.',
  damaged: 'The file is damaged. Save it again in the program that it comes from.',
  'unclosed-quote': 'A quotation mark is never closed. Check the row that is named.',
  'no-table': 'The file holds no table of units.',
  'unknown-sheet': 'The workbook has no sheet of this name.',
  gone: 'The file could not be read. It may have been changed or moved; choose it again.',
};

/** The file is not what an import can read. The data stored before stand. */
export function unreadable(reason: UnreadableReason, details: Record<string, string | number> = {}, cause?: unknown): JicengError {
  return new JicengError('file-unreadable', `${sentences[reason]} Nothing was imported.`, { reason, ...details }, { cause });
}

/** The text cannot be decoded. @param place byte at which the encoding fails */
export function undecodable(encoding: string, place?: number): JicengError {
  return new JicengError('file-encoding', 'The file is in another encoding than it says or seems, or it is damaged. Choose the encoding, or save it as UTF-8. Nothing was imported.', {
    encoding,
    ...(place !== undefined && { place }),
  });
}

/** The file is beyond one of the limits. @param limit what is too much: `bytes`, `unpacked`, `ratio`, `rows`, `columns` */
export function tooLarge(limit: 'bytes' | 'unpacked' | 'ratio' | 'rows' | 'columns' | 'levels', actual: number, maximum: number): JicengError {
  return new JicengError('file-too-large', `The file is larger than can be imported at once (${limit}: ${actual}, at most ${maximum}). Nothing was imported.`, {
    limit,
    actual,
    maximum,
  });
}
