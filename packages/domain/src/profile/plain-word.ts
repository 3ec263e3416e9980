/** Spaces, punctuation, brackets. Signs of shares and currencies stay: 党员（%） is not 党员. */
const separators = /[^\p{L}\p{M}\p{N}\p{Sc}%‰]/gu;

/** A heading or choice as it is compared: half width, lower case, without spaces and punctuation. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(separators, '');
}
