import { entryRow, rowOfId, type EntryRow, type LedgerEntry } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { LazyBasis } from '../../base/basis/lazy-basis.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { dayText } from '../../locales/format.js';
import { periodText } from '../period.js';
import { entryFields, recordedDay, type EntryField } from './entry-fields.js';
import { correctedPeriod, entryLinks, type EntryLink } from './entry-links.js';
import { entryName, groupedHash } from './entry-words.js';
import { renderStanding } from './ledger-cells.js';
import type { LedgerDesk } from './ledger-desk.js';
import { findingsOf } from './ledger-findings.js';

/** What is done from the page of an entry. */
export interface EntryPageActions {
  readonly back: () => void;
  /** Opens another entry. */
  readonly open: (id: string) => void;
  readonly copy: (hash: string) => void;
  /** Opens the reversal of this entry; undefined where nothing may be changed. */
  readonly reverse?: (() => void) | undefined;
  /** The reversal, when it is open. */
  readonly panel: unknown;
}

/** The basis (依据) of an award's item, its code loaded with the first one. */
export function entryBasis({ element }: LedgerDesk): LazyBasis {
  return new LazyBasis(element, async () => {
    const [{ awardBasis }, { awardStrings }] = await loadPart(() => Promise.all([import('../award/award-basis.js'), import('../../locales/points/award.js')]));
    return (id) => {
      const { rules: profile, data, settings } = element;
      const row = rowOfId(data.state, id);
      if (row < 0 || !profile) return undefined;
      const { topic, day } = entryRow(data.state, row);
      return awardBasis(topic, day, { text: awardStrings(settings.locale), locale: settings.locale, profile });
    };
  });
}

/** Everything that an entry says, what belongs to it, and its place in the chain. */
export function renderEntryPage(desk: LedgerDesk, row: EntryRow, entry: LedgerEntry | null | undefined, basis: LazyBasis, actions: EntryPageActions): TemplateResult {
  const { text, element, state } = desk;
  const name = entryName({ state, locale: element.settings.locale }, row.id);
  return html`<div class="entry-page">
    <div class="page-head">
      <div class="section-title" id="entry-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${text.entryTitle(name, text.kinds[row.kind])}</div>
      ${renderStanding(desk, row.standing)}
      <button type="button" class="back" @click=${actions.back}>${text.back}</button>
    </div>
    ${findingsOf(state, row.id).map(({ code, details }) => html`<p class="sentence" data-tone="warning">${icon('warning')}<span>${text.findingText(code, details, (id) => entryName(desk.words, id))}</span></p>`)}
    ${entry === undefined ? html`<p class="hint" aria-busy="true">${text.loading}</p>` : entry === null ? html`<p class="hint">${text.notFound}</p>` : renderEntry(desk, row, entry, basis, actions)}
  </div>`;
}

function renderEntry(desk: LedgerDesk, row: EntryRow, entry: LedgerEntry, basis: LazyBasis, actions: EntryPageActions): TemplateResult {
  const { text, element, state } = desk;
  const canReverse = actions.reverse !== undefined && ['award', 'redeem', 'expire', 'stock'].includes(row.kind) && (row.standing === 'pending' || row.standing === 'counted' || row.standing === 'locked' || row.kind === 'stock');
  return html`<dl class="facts">
      ${row.account === null || row.kind === 'account' ? nothing : html`<dt>${text.account}</dt><dd>${renderAccount(desk, row)}</dd>`}
      ${entryFields(desk.words, row, entry, text).map((field) => html`<dt>${field.label}</dt><dd data-field=${field.key}>${renderValue(field)} ${field.key === 'item' && element.rules ? basis.render(row.id, field.value) : nothing}</dd>`)}
      ${entry.kind === 'award' && entry.evidence?.length ? html`<dt>${text.proofs}</dt><dd>${desk.evidence.render(row.id, entry.evidence, text)}</dd>` : nothing}
    </dl>
    ${renderCorrection(desk, row)} ${renderLinks(desk, entryLinks(state, row, entry), actions)}
    ${canReverse && actions.panel === nothing ? html`<div class="buttons"><button type="button" id="entry-reverse" @click=${actions.reverse}>${text.reverse}</button></div>` : actions.panel}
    <dl class="facts chain">
      <dt>${text.place}</dt><dd><span class="number">${text.placeOf(entry.sequence, entry.writer)}</span></dd>
      ${renderHash(desk, text.hash, entry.hash, actions)} ${renderHash(desk, text.previous, entry.previous, actions)}
    </dl>`;
}

function renderValue({ key, value }: EntryField): TemplateResult {
  return html`<bdi class=${key === 'points' || key === 'quantity' ? 'number' : nothing}>${value}</bdi>`;
}

function renderAccount({ element, text }: LedgerDesk, { account }: EntryRow): unknown {
  if (!account) return nothing;
  const title = element.accountTitle(account.id);
  const open = (): void => element.actions.perform(() => element.actions.openForUser('account', { a: account.id }));
  return html`<button type="button" class="plain" aria-label=${text.openAccount(title)} @click=${open}><bdi>${title}</bdi></button>`;
}

/** A correction of a closed period names it. */
function renderCorrection({ element, text, state }: LedgerDesk, row: EntryRow): unknown {
  const corrected = correctedPeriod(state, row);
  return corrected === null
    ? nothing
    : html`<p class="sentence" data-tone="info">${icon('info')}<span>${text.correctedLater(periodText(corrected, element.pointsStrings), dayText(row.day, element.settings.locale))}</span></p>`;
}

function renderLinks(desk: LedgerDesk, links: readonly EntryLink[], { open }: EntryPageActions): unknown {
  const { text, element } = desk;
  return html`<section class="follows" aria-labelledby="entry-follows">
    <div class="section-title small-title" id="entry-follows" role="heading" aria-level=${Math.min(6, element.subheadingLevel + 1)}>${text.follows}</div>
    ${links.length === 0
      ? html`<p class="muted">${text.noFollows}</p>`
      : html`<ul>
          ${links.map(({ relation, id }) => html`<li><span class="muted">${text.links[relation]}</span> ${renderLink(desk, id, open)}</li>`)}
        </ul>`}
  </section>`;
}

/** Another entry by what it says; one that is not here, by its number alone. */
function renderLink(desk: LedgerDesk, id: string, open: (id: string) => void): TemplateResult {
  const { state, text, words, element } = desk;
  const row = rowOfId(state, id);
  if (row < 0) return html`<bdi>${entryName(words, id)}</bdi>`;
  const other = desk.row(row);
  const label = text.linkBy(entryName(words, id), other.author, dayText(recordedDay(other), element.settings.locale));
  return html`<button type="button" class="plain" data-entry=${id} @click=${() => open(id)}><bdi>${label}</bdi></button> <span>${desk.sentence(other)}</span>`;
}

function renderHash({ text }: LedgerDesk, label: string, hash: string, { copy }: EntryPageActions): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>
      ${hash === '' ? text.firstEntry : html`<bdi dir="ltr" class="hash">${groupedHash(hash)}</bdi> <button type="button" aria-label=${`${text.copy} ${label}`} @click=${() => copy(hash)}>${text.copy}</button>`}
    </dd>`;
}
