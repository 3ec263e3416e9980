/**
 * Puts the focus on the first of these that is there, where what had it has gone and it would begin anew at the top of the
 * page. Focus that is anywhere stays.
 */
export function keepFocus({ shadowRoot }: HTMLElement, ...selectors: readonly string[]): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const places = selectors.map((selector) => shadowRoot?.querySelector<HTMLElement>(selector));
  // One that does not show, such as the tabs of a narrow column, does not take it.
  places.find((place) => place && place.getClientRects().length > 0)?.focus();
}
