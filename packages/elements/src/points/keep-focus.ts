/**
 * Puts the focus on the first of these that is there, where what had it has gone: it would begin anew at the top of the page,
 * or the frame has left it on the view as a whole. Focus that is anywhere else stays.
 */
export function keepFocus({ shadowRoot }: HTMLElement, ...selectors: readonly string[]): void {
  const isGone = !document.activeElement || document.activeElement === document.body || shadowRoot?.activeElement?.matches('.view');
  if (!isGone) return;
  const places = selectors.map((selector) => shadowRoot?.querySelector<HTMLElement>(selector));
  // One that does not show, such as the tabs of a narrow column, does not take it.
  places.find((place) => place && place.getClientRects().length > 0)?.focus();
}
