/** What is cleared around a text that stands on a bar, both sides together, in em. */
const halo = 0.5;

/** About how wide a text is, in em: Chinese characters take one, digits and Latin letters about six tenths. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) as number) >= 0x2e80 ? 1 : 0.6;
  return width;
}

/** Whether a text with its halo may stand on a bar of a width in em: a third of the bar is seen beside it. */
export function fitsOnBar(text: string, width: number): boolean {
  return width >= 1.5 * (textWidth(text) + halo);
}

/** A text cut to a width in em, with an ellipsis where something is missing. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let used = 1;
  for (const character of text) {
    used += textWidth(character);
    if (used > width) break;
    cut += character;
  }
  return `${cut}…`;
}
