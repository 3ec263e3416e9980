/** Least distance from the edge of the window, and between button and panel, in CSS pixels. */
const margin = 8;
const gap = 4;

/** Whether the browser can put an element above all others; without it the panel stands below its button, in line. */
export const hasPopover = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;

/** Shows a panel in the top layer, below its button or, where there is more room, above it, and within the window. */
export function fitPanel(panel: HTMLElement, trigger: HTMLElement): void {
  if (!hasPopover || !panel.isConnected) return;
  if (!panel.matches(':popover-open')) panel.showPopover();
  const { top, bottom, left, right } = trigger.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom - gap - margin;
  const above = top - gap - margin;
  const { style } = panel;
  style.setProperty('max-width', `${clientWidth - 2 * margin}px`);
  style.setProperty('max-height', 'none');
  const isAbove = panel.offsetHeight > below && above > below;
  style.setProperty('max-height', `${Math.max(0, isAbove ? above : below)}px`);
  const isRightToLeft = getComputedStyle(panel).direction === 'rtl';
  const wanted = isRightToLeft ? right - panel.offsetWidth : left;
  style.setProperty('left', `${Math.max(margin, Math.min(wanted, clientWidth - margin - panel.offsetWidth))}px`);
  style.setProperty('top', `${isAbove ? top - gap - panel.offsetHeight : bottom + gap}px`);
}
