import { countDescendants, factForHeading, hasChildren, idOf, isOrphanRoot, kindOf, unitOf, type OrgTree, type Profile } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { count } from '../locales/format.js';
import { detailStrings } from '../locales/org-detail.js';
import { orgStringsOf } from '../locales/org.js';
import type { Strings } from '../locales/strings.js';
import { shanghaiToday } from '../base/today.js';
import { shownName, shownPlace } from '../base/unit-names.js';
import { FactWork } from '../facts/fact-work.js';
import { UnitFactsPanel } from '../facts/unit-facts-panel.js';
import type { JcOrgTree } from './org-tree.js';

/** Adopted when the detail is first shown. */
export const detailStyles = css`
  .breadcrumb li + li::before {
    /* Text from right to left turns it round by itself. */
    content: '›';
    color: var(--_text-muted);
    padding-inline: var(--_space-1);
  }
  .breadcrumb button {
    padding-inline: var(--_space-1);
    font-size: inherit;
  }
  .detail .narrow-only {
    margin-block-end: var(--_space-3);
  }
  .detail dl {
    display: grid;
    grid-template-columns: minmax(5em, auto) minmax(40%, 1fr);
    gap: var(--_space-2) var(--_space-3);
    margin: var(--_space-3) 0 0;
  }
  .detail dt {
    color: var(--_text-muted);
  }
  .detail dd {
    margin: 0;
    min-inline-size: 0;
  }
  .detail .unit-facts {
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border);
  }
  .detail ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container (max-width: 49.99em) {
    .root[data-page='detail'] .detail {
      display: block;
    }
    .root[data-page='detail'] .outline {
      display: none;
    }
  }
`;

/** What is known of the selected unit: code, kind, place, what lies below by level, the fields its file had, and its facts. */
export class DetailView {
  readonly #element: JcOrgTree;
  readonly #facts: UnitFactsPanel;

  constructor(element: JcOrgTree) {
    this.#element = element;
    this.#facts = new UnitFactsPanel(element);
  }

  render(close: () => void): unknown {
    const { list, strings, headingLevel, opened, data, actions } = this.#element;
    const { tree } = list.outline;
    const index = list.selectedIndex;
    const level = Math.min(6, headingLevel + 1);
    // Counting what lies below the country takes a moment, and this is asked at every frame of a scroll.
    const { profile } = FactWork.of(this.#element);
    const unit = guard([tree, index, strings, level, profile], () => renderUnit(tree, index, strings, level, close, profile));
    if (!opened || isOrphanRoot(tree, index)) return unit;
    const facts = this.#facts.render({
      store: opened,
      tree,
      fieldsOn: data.head ? shanghaiToday(Date.parse(data.head.savedAt)) : '',
      unit: idOf(tree, index),
      headingLevel: Math.min(6, level + 1),
      perform: (action) => actions.perform(() => this.#element.attempt(action)),
      openPaste: () => actions.command((commands) => commands.pasteFacts()),
    });
    return html`${unit}<div class="unit-facts">${facts}</div>`;
  }
}

/** @param profile what is a fact by these rules stands among the facts, with its day */
function renderUnit(tree: OrgTree, index: number, strings: Strings, headingLevel: number, close: () => void, profile: Profile | undefined): TemplateResult {
  const text = detailStrings(strings.code);
  const { id, parentId, name, kind, ...fields } = unitOf(tree, index);
  const marked = isOrphanRoot(tree, index);
  const below = countDescendants(tree, index);
  const entry = (term: string, value: unknown): TemplateResult => html`<dt>${term}</dt>
    <dd>${value}</dd>`;
  return html`<button class="narrow-only" type="button" @click=${close}>${text.back}</button>
    <div class="section-title" id="detail-title" role="heading" aria-level=${headingLevel} tabindex="-1">
      <bdi>${shownName(tree, index, strings)}</bdi>
    </div>
    <dl>
      ${marked ? nothing : entry(text.code, html`<bdi dir="ltr">${idOf(tree, index)}</bdi>`)}
      ${marked ? nothing : entry(orgStringsOf(strings.code).columns.kind, kindOf(tree, index) || text.unknownKind)}
      ${marked ? nothing : entry(text.path, shownPlace(tree, index, strings) || orgStringsOf(strings.code).top)}
      ${hasChildren(tree, index)
        ? [
            entry(text.directCount, html`<span class="number">${count(below.direct)}</span>`),
            entry(text.allCount, html`<span class="number">${count(below.all)}</span>`),
            entry(
              text.byLevel,
              html`<ul>
                ${below.levels.slice(0, 12).map((size, level) => html`<li class="number">${text.levelBelow(level + 1, size)}</li>`)}
                ${below.levels.length > 12 ? html`<li>…</li>` : nothing}
              </ul>`,
            ),
          ]
        : entry(text.directCount, text.noChildren)}
      ${Object.entries(fields)
        .filter(([field]) => !profile || !factForHeading(profile, field))
        .map(([field, value]) => entry(field, html`<bdi>${typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi>`))}
    </dl>`;
}
