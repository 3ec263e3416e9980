import { html, nothing } from 'lit';
import type { JcOrgTree } from './org-tree.js';

export * from '@jiceng/domain/filter';

/** How many units match, and the ways from one to the next. */
export function renderHits(element: JcOrgTree): unknown {
  const { strings, list } = element;
  const { filter } = list.outline;
  if (!filter) return nothing;
  const matches = filter.result.matches.length;
  if (matches === 0) {
    return html`<div class="hits">
      <span>${strings.org.notFound(list.query)}</span>
      <button type="button" @click=${() => element.actions.clearSearch()}>${strings.org.clearSearch}</button>
    </div>`;
  }
  return html`<div class="hits">
    <span class="number">${strings.org.foundAt(matches, list.hit + 1)}</span>
    <button type="button" @click=${() => void element.actions.goToHit(-1, false)}>${strings.org.previousHit}</button>
    <button type="button" @click=${() => void element.actions.goToHit(1, false)}>${strings.org.nextHit}</button>
    <button type="button" aria-pressed=${filter.flat ? 'true' : 'false'} @click=${() => void list.showFlat(!filter.flat)}>${strings.org.resultsOnly}</button>
    <button type="button" @click=${() => element.actions.clearSearch()}>${strings.org.clearSearch}</button>
  </div>`;
}
