/**
 * Registers an element once. A second call, or a second copy of the kit on the page, leaves the first in place: the
 * browser would throw.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
