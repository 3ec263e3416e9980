/**
 * One unit of the organisation (组织单位) as a row: what an import reads and an export writes.
 * Fields that are not named here are kept with the unit and come back from {@link unitOf}.
 */
export interface OrgRow {
  /** The unit's code (编码). Always text: leading zeros count, and no number format may touch it. */
  id: string;
  /** The code of the unit above (上级编码); `null`, `undefined` or `''` for a top unit. */
  parentId?: string | null;
  /** The unit's name (名称). */
  name: string;
  /** What the unit is (类型), such as `town`, `village`, `branch`; any text. */
  kind?: string;
  /** Place among the siblings (排序号), ascending; units without a finite one come after those with one, by code. */
  order?: number;
  /** The level the source says the unit has, 1 for a top unit; only checked, never stored. */
  level?: number;
  [field: string]: unknown;
}

/** Longest id that is taken, in UTF-16 units. A longer one is the finding `bad-id`. */
export const longestId = 200;
/** Longest name that is kept, in UTF-16 units. What is beyond it is cut, with the finding `long-name`. */
export const longestName = 1000;

/** The id of the one node that the import adds for units without a known parent (未找到上级). No row may use it. */
export const orphanRootId = '@orphans';

// C0 and C1 controls would break the joined text; embeddings, overrides and isolates turn the text around them.
// The two marks U+200E and U+200F stay: Uyghur text needs them and they turn nothing around.
// oxlint-disable-next-line no-control-regex
const unsafeCharacters = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;
// oxlint-disable-next-line no-control-regex
const unsafeCharactersEverywhere = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** Whether a text holds control characters or direction overrides. */
export function hasUnsafeCharacters(text: string): boolean {
  return unsafeCharacters.test(text);
}

/** The text without control characters and direction overrides; each run of them becomes one space, ends are trimmed. */
export function withoutUnsafeCharacters(text: string): string {
  return text.replace(unsafeCharactersEverywhere, ' ').trim();
}

/** The beginning of a text for a sentence or a cut name: at most that many UTF-16 units, no character halved. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

/**
 * A number format's ruin of a long code: `1.10101E+11` of Excel, `1.10101E11` of Java. The digits are lost, so it is
 * never an id. `3E12` is none: no program writes a number so, and a building may be called so.
 */
export function isDamagedId(text: string): boolean {
  const second = text.charCodeAt(1);
  // This is asked of every id, so the common no is found without a pattern: the second character is neither . nor E.
  return (second === 0x2e || second === 0x45 || second === 0x65) && /^\d(?:\.\d+E\+?|E\+)\d+$/i.test(text);
}

/** Whether a text is nothing but digits. */
export function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character < 0x30 || character > 0x39) return false;
  }
  return text.length > 0;
}

/**
 * The order of codes: all-digit codes first, shorter before longer, then by digits; the others after them by UTF-16
 * units. A total order that does not depend on the language of the machine.
 * @returns negative when `a` comes first, positive when `b` does, 0 when they are the same code
 */
export function compareIds(a: string, b: string): number {
  return compareKnownIds(a, b, isNumber(a), isNumber(b));
}

/** {@link compareIds} where it is known already which of the two is all digits. */
export function compareKnownIds(a: string, b: string, aIsNumber: boolean, bIsNumber: boolean): number {
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  if (aIsNumber && a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}
