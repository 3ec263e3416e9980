import type { Page } from 'playwright-core';

/** What stands in the way of a reader of large type: text and targets below the numbers of the elder scale. */
export interface LargeTypeLimits {
  /** Smallest reading text, in CSS pixels. */
  readonly text: number;
  /** Smallest height of a line, in sizes of its type. */
  readonly line: number;
  /** Smallest side of a target of the main kind. */
  readonly mainTarget: number;
  /** Smallest side of any other. */
  readonly target: number;
}

/** The elder numbers (design.md 2.3 and 6.15): reading text, its lines, main targets, all others. */
export const elder: LargeTypeLimits = { text: 18, line: 1.3, mainTarget: 60, target: 44 };

/**
 * What is smaller than it may be where the open story is in large type, a line each: `text .name 14`, `line …`, `target …`, with the size found.
 * A target is everything that is pressed or typed into; a box to tick counts with its label, a link in a sentence not at all (WCAG 2.5.8).
 */
export function tooSmall(page: Page, limits = elder): Promise<string[]> {
  return page.evaluate((least) => {
    const found = new Set<string>();
    const nameOf = (element: Element): string => `${element.localName}${element.getAttribute('role') ? `[role=${element.getAttribute('role')}]` : ''}${[...element.classList].map((name) => `.${name}`).join('')}`;
    const pressed = 'button, input, select, textarea, summary, a[href], [role=tab], [role=option], [role=menuitem], [role=treeitem]';
    const main = 'button.primary, [role=tab], [role=menuitem], [role=treeitem]';
    const sideOf = (element: Element): number => {
      const box = (element.matches('input[type=checkbox], input[type=radio]') && element.closest('label')) || element;
      const { width, height } = box.getBoundingClientRect();
      // Half a pixel is lost where a box stands between two pixels.
      return Math.round(Math.min(width, height) * 2) / 2;
    };
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const look = (root: ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        // A page of a preview is a picture of paper, in the sizes of print.
        if (element.closest('.paper')) continue;
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.closest<HTMLElement>('.root')?.dataset['scale'] !== 'large' || !isSeen(element) || element.closest('.visually-hidden')) continue;
        const style = getComputedStyle(element);
        const size = Number.parseFloat(style.fontSize);
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        if (hasText && !element.closest('svg') && size < least.text) found.add(`text ${nameOf(element)} ${size}`);
        // A single sign, such as a tick in its box, has no lines.
        if (hasText && !element.closest('svg') && (element.textContent ?? '').trim().length > 1 && Number.parseFloat(style.lineHeight) / size < least.line - 0.01) found.add(`line ${nameOf(element)} ${style.lineHeight} of ${size}`);
        if (!element.matches(pressed) || (element.localName === 'a' && style.display === 'inline')) continue;
        const side = sideOf(element);
        if (side < (element.matches(main) ? least.mainTarget : least.target)) found.add(`target ${nameOf(element)} ${side}`);
      }
    };
    for (const host of document.querySelectorAll('#storybook-root *')) if (host.shadowRoot) look(host.shadowRoot);
    return [...found];
  }, limits);
}

/** Sets the distances of WCAG 1.4.12 in every shadow root, as a reader's own style sheet would, or takes them away. */
export function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  return page.evaluate((wanted) => {
    const kept = (globalThis as { spacing?: CSSStyleSheet }).spacing;
    const sheet = kept ?? new CSSStyleSheet();
    (globalThis as { spacing?: CSSStyleSheet }).spacing = sheet;
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    const change = (root: ShadowRoot): void => {
      const others = root.adoptedStyleSheets.filter((each) => each !== sheet);
      root.adoptedStyleSheets = wanted ? [...others, sheet] : others;
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) change(element.shadowRoot);
    };
    for (const element of document.querySelectorAll('#storybook-root *')) if (element.shadowRoot) change(element.shadowRoot);
  }, isSpaced);
}

/**
 * Text that is not whole in its box: cut off by it, or reaching out of it over what stands beside. A name that ends in an ellipsis is
 * no fault: it is whole in the detail that its row opens. Nor is what is larger than a box that scrolls.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const look = (root: ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.closest('.paper')) continue;
        if (element.shadowRoot) look(element.shadowRoot);
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        if (!hasText || element.closest('svg, .visually-hidden, option, .sample') || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { overflowX, overflowY, textOverflow, display } = getComputedStyle(element);
        if (display === 'inline' || textOverflow === 'ellipsis' || /auto|scroll/.test(overflowX + overflowY)) continue;
        const name = `${element.localName}${[...element.classList].map((each) => `.${each}`).join('')} “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)}”`;
        if (element.scrollWidth > element.clientWidth + 2) found.add(`${name} is ${element.scrollWidth - element.clientWidth} px too wide`);
        if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2) found.add(`${name} is ${element.scrollHeight - element.clientHeight} px too high`);
      }
    };
    for (const element of document.querySelectorAll('#storybook-root *')) if (element.shadowRoot) look(element.shadowRoot);
    return [...found];
  });
}
