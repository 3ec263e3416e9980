import { css, html, nothing } from 'lit';
import { adoptStyles } from '../base/adopt-styles.js';
import type { JcOrgTree } from './org-tree.js';

export * from '@jiceng/domain/filter';

/** How the hits look, and a flat list of them. */
const hitsStyles = css`
  .hits {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-1) var(--_space-4);
    border-block-end: 1px solid var(--_border);
  }
  [data-flat] .meta {
    display: block;
  }
  [data-flat] .row {
    block-size: var(--_row-two);
  }
  @container (max-width: 29.99em) {
    .hits {
      gap: 8px;
      padding-inline: var(--_space-3);
    }
    .hits button {
      padding-inline: var(--_space-2);
    }
  }
`;

/** How many units match, and the ways from one to the next. */
export function renderHits(element: JcOrgTree): unknown {
  const { strings, list } = element;
  const { filter } = list.outline;
  adoptStyles(element.shadowRoot, hitsStyles);
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
