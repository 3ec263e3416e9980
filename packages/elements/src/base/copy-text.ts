import { JicengError } from '@jiceng/domain';

/**
 * Puts a text on the clipboard. Pages without HTTPS have no clipboard of their own, so there the text is selected in a
 * field that nobody sees and copied as the user would.
 * @param root what holds the button that was pressed, such as a shadow root
 * @throws {JicengError} `copy-refused`
 */
export async function copyText(text: string, root: Node): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // There is none, or it is refused: the older way is left.
  }
  if (!copiedByField(text, root)) throw new JicengError('copy-refused', 'Nothing was copied: the browser does not let this page copy. Select the text and press Ctrl+C.');
}

/** @returns whether the browser has copied it */
function copiedByField(text: string, root: Node): boolean {
  const before = (root instanceof ShadowRoot ? root : document).activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  // A phone would bring up its keyboard.
  field.readOnly = true;
  field.className = 'visually-hidden';
  // Beside what has the focus: all else is inert while a dialog is open, and a panel closes when the focus leaves it.
  (before?.parentNode ?? root).appendChild(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
