import type { PrintDocument, PrintSetting } from './print-document.js';
import { printStyles } from './print-styles.js';

/** Prints what a frame shows. */
export type PrintAction = (frame: HTMLIFrameElement) => void;

/** Opens the browser's own print window for the frame. */
export const printFrame: PrintAction = (frame) => frame.contentWindow?.print();

/**
 * Prints pages through a blank frame of the same origin; the host page is left alone. Its styles are a sheet that is
 * constructed in the frame: an inline style would be refused by a strict policy. The frame is filled before the action is
 * called, and removed once it was printed.
 * @param place where the frame is put for that time
 * @returns removes the frame at once; for browsers that do not tell when they have printed
 * @throws what the browser throws when it does not print
 */
export async function printPages(place: ParentNode, pages: readonly Node[], print: PrintDocument, setting: PrintSetting, action: PrintAction): Promise<() => void> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = print.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.append(frame);
  // Some browsers put the blank page in only now, others have done it while the frame was added.
  await loaded;
  const remove = (): void => frame.remove();
  try {
    fill(frame, pages, print, setting);
    frame.contentWindow?.addEventListener('afterprint', () => setTimeout(remove), { once: true });
    action(frame);
  } catch (thrown) {
    remove();
    throw thrown;
  }
  return remove;
}

function fill({ contentDocument, contentWindow }: HTMLIFrameElement, pages: readonly Node[], print: PrintDocument, setting: PrintSetting): void {
  if (!contentDocument || !contentWindow) return;
  const { CSSStyleSheet: FrameStyleSheet } = contentWindow as Window & typeof globalThis;
  const sheet = new FrameStyleSheet();
  const styles = [printStyles, ...(print.styles ?? [])].map(({ cssText }) => cssText).join('\n');
  sheet.replaceSync(`${styles}\n@page{size:${paperSize(print, setting)};margin:0}`);
  contentDocument.adoptedStyleSheets = [sheet];
  contentDocument.title = print.fileName ?? print.title;
  contentDocument.documentElement.lang = setting.lang;
  contentDocument.documentElement.dir = setting.direction;
  const sheets = contentDocument.createElement('div');
  sheets.className = 'sheets';
  sheets.append(...pages.map((page) => contentDocument.importNode(page, true)));
  contentDocument.body.append(sheets);
}

/** The paper as CSS names it, which has no name for A6. */
function paperSize({ paper = 'A4' }: PrintDocument, { orientation }: PrintSetting): string {
  if (paper === 'A4') return `A4 ${orientation}`;
  return orientation === 'portrait' ? '105mm 148mm' : '148mm 105mm';
}
