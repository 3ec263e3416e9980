import { JicengError } from '@jiceng/domain';

/**
 * Puts a text on the clipboard. Pages without HTTPS have no clipboard of their own, so there the text is selected in a
 * field that nobody sees and copied as the user would.
 * @param root where the field may stand for a moment
 * @throws {JicengError} `copy-refused`
 */
export async function copyText(text: string, root: Node): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // There is none, or it is refused: the older way is left.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  const before = (root instanceof ShadowRoot ? root : document).activeElement;
  root.appendChild(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new JicengError('copy-refused', 'Nothing was copied: the browser does not let this page copy. Select the text and press Ctrl+C.');
}
