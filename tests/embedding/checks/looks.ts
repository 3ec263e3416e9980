import type { Place } from './journey.js';

/** What of an element's looks a host page could reach: whatever it inherits, and its box. */
const properties = [
  'display', 'visibility', 'opacity', 'box-sizing', 'cursor', 'direction', 'writing-mode',
  'font-family', 'font-size', 'font-weight', 'font-style', 'line-height', 'letter-spacing', 'word-spacing',
  'text-transform', 'text-indent', 'text-align', 'text-decoration-line', 'text-shadow', 'white-space', 'hyphens', 'quotes', 'list-style-type', 'border-collapse',
  'color', 'background-color', 'border-top-width', 'border-left-color', 'border-top-left-radius', 'padding', 'margin', 'float', 'position', 'transition-property', 'fill', 'stroke',
] as const;

/**
 * How everything inside the widgets of a page looks: a line for each element with its styles, and its box measured from the
 * widget's own corner. Two pages in the same state, in columns of one width, give the same lines.
 */
export function looksOf(place: Place): Promise<string[]> {
  return place.evaluate(async (wanted) => {
    const widgets = ['jc-org-tree', 'jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'];
    // A mark that still turns stands between its two places.
    const moving = widgets.flatMap((tag) => document.querySelector(tag)?.shadowRoot?.getAnimations() ?? []);
    await Promise.allSettled(moving.map((animation) => animation.finished));
    const lines: string[] = [];
    const walk = (root: ShadowRoot, path: string, corner: DOMRect): void => {
      for (const element of root.querySelectorAll('*')) {
        // What the browser allows a page is said there, and differs without TLS.
        if (element.closest('[part=status]')) continue;
        // How many rows out of sight are there already is a matter of scrolling and time.
        const row = element.closest('[role=treeitem]')?.getBoundingClientRect();
        const sight = element.closest('[part=viewport]')?.getBoundingClientRect();
        if (row && sight && (row.bottom <= sight.top || row.top >= sight.bottom)) continue;
        const style = getComputedStyle(element);
        const { left, top, width, height } = element.getBoundingClientRect();
        // What has no size shows nowhere, and what is only for screen readers stands in a corner of the page.
        const lengths = [left - corner.left, top - corner.top, width, element.querySelector('[part=status]') ? 0 : height];
        const box = width <= 1 || height <= 1 ? '' : lengths.map((length) => length.toFixed(2)).join(' ');
        const name = `${path} ${element.localName}${[...element.classList].map((each) => `.${each}`).join('')}`;
        lines.push(`${name} | ${box} | ${wanted.map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ')}`);
        if (element.shadowRoot) walk(element.shadowRoot, name, corner);
      }
    };
    for (const tag of widgets) {
      const root = document.querySelector(tag)?.shadowRoot;
      const corner = root?.querySelector('.root')?.getBoundingClientRect();
      if (root && corner) walk(root, tag, corner);
    }
    return lines;
  }, properties);
}

/** Whether two boxes are one to the eye: a length may fall to either side of a pixel's edge from one page to the next. */
function sameBox(one = '', other = ''): boolean {
  const [lengths, others] = [one.split(' '), other.split(' ')];
  return lengths.length === others.length && lengths.every((length, at) => Math.abs(Number(length) - Number(others[at])) < 1);
}

/** Where two looks differ, each difference in a line; at most some, for one cause mostly has many effects. */
export function differences(plain: readonly string[], other: readonly string[]): string[] {
  if (plain.length !== other.length) return [`${other.length} elements instead of ${plain.length}`];
  return plain
    .flatMap((line, at) => {
      const [name, box, styles = ''] = line.split(' | ');
      const [, otherBox, otherStyles = ''] = (other[at] as string).split(' | ');
      const changed = styles.split('; ').flatMap((style, part) => (style === otherStyles.split('; ')[part] ? [] : [`${style} → ${otherStyles.split('; ')[part]}`]));
      if (!sameBox(box, otherBox)) changed.push(`box ${box} → ${otherBox}`);
      return changed.length > 0 ? [`${name}: ${changed.join(', ')}`] : [];
    })
    .slice(0, 12);
}
