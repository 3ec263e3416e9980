import type { CSSResult } from 'lit';

/** Adds the styles of a part that was loaded later to a shadow root, once. */
export function adoptStyles(root: ShadowRoot | null, { styleSheet }: CSSResult): void {
  if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
