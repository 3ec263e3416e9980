const fullWidth = /[\uff01-\uff5e]/g;
/** Marks that cells copied from pages carry and nobody sees. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * A text as it is read: full-width forms as half-width ones, no invisible marks, no spaces around it, and without the
 * leading apostrophe by which a spreadsheet marks text. Superscripts and circled digits stay what they are: 10² is not 102.
 */
export function halfWidth(text: string): string {
  const half = text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(invisible, '')
    .trim();
  return half.startsWith("'") ? half.slice(1).trim() : half;
}
