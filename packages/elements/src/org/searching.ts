import { css, html, nothing } from 'lit';
import { adoptStyles } from '../base/adopt-styles.js';
import { shownName, shownPlace } from '../base/unit-names.js';
import { orgSearchStrings } from '../locales/org-search.js';
import { markStyles } from '../styles/mark.js';
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

/** What a search found, as it is spoken: how many units, and which one is in sight. */
export function hitsSentence({ list, strings, settings }: JcOrgTree): string {
  const text = orgSearchStrings(settings.locale);
  const { outline, hit, hitIndex } = list;
  const { tree, filter } = outline;
  if (!filter) return '';
  if (filter.result.matches.length === 0) return text.notFound(list.query);
  return hitIndex < 0 ? '' : text.foundSpoken(filter.result.matches.length, hit + 1, shownName(tree, hitIndex, strings), shownPlace(tree, hitIndex, strings));
}

/** How many units match, and the ways from one to the next. */
export function renderHits(element: JcOrgTree): unknown {
  const { list, settings } = element;
  const text = orgSearchStrings(settings.locale);
  const { filter } = list.outline;
  adoptStyles(element.shadowRoot, hitsStyles);
  adoptStyles(element.shadowRoot, markStyles);
  if (!filter) return nothing;
  const matches = filter.result.matches.length;
  if (matches === 0) {
    return html`<div class="hits">
      <span>${text.notFound(list.query)}</span>
      <button type="button" @click=${() => element.actions.clearSearch()}>${text.clear}</button>
    </div>`;
  }
  return html`<div class="hits">
    <span class="number">${text.foundAt(matches, list.hit + 1)}</span>
    <button type="button" @click=${() => void element.actions.goToHit(-1, false)}>${text.previousHit}</button>
    <button type="button" @click=${() => void element.actions.goToHit(1, false)}>${text.nextHit}</button>
    <button type="button" aria-pressed=${filter.flat ? 'true' : 'false'} @click=${() => void list.showFlat(!filter.flat)}>${text.resultsOnly}</button>
    <button type="button" @click=${() => element.actions.clearSearch()}>${text.clear}</button>
  </div>`;
}
