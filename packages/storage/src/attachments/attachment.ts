/** What attachments take at most. */
export interface AttachmentLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files of one unit and year. */
  readonly yearBytes: number;
}

/** 20 MB a file, 200 MB a unit and year. Beyond it files are refused, before they can fill the browser's room. */
export const attachmentLimits: AttachmentLimits = { fileBytes: 20 * 1024 * 1024, yearBytes: 200 * 1024 * 1024 };

/** What is known of an attachment without its file. It stays when the file is removed, so that it is told what there was. */
export interface Attachment {
  /** UUID version 7. */
  readonly id: string;
  /** When it was attached, as an ISO instant in UTC, and by whom. */
  readonly time: string;
  readonly author: string;
  readonly unit: string;
  readonly year: number;
  /** Name of the file, as it was given. */
  readonly name: string;
  /** Its media type as the browser guessed it, `''` when it did not. It is a claim: never show a file by it as a page. */
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
  readonly hash: string;
  /** Set when the file was removed to make room. */
  readonly removed?: { readonly time: string; readonly author: string };
}
