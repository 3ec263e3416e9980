import { idOfRow, type EntryRow } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { ruleTitle } from '../ledger/entry-words.js';
import type { PublicityDesk } from './publicity-desk.js';

/** Corrections that show at once. */
const shownAtOnce = 20;

/** What was taken back in the period, the newest first. @param showAll null once all of them show */
export function renderCorrections(desk: PublicityDesk, showAll: (() => void) | null): TemplateResult {
  const { text, element, facts } = desk;
  const { corrections } = facts;
  const newest = [...corrections].reverse();
  const shown = showAll ? newest.slice(0, shownAtOnce) : newest;
  const goOn = async (): Promise<void> => {
    showAll?.();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(`.corrections li:nth-child(${shownAtOnce + 1})`)?.focus();
  };
  return html`<section aria-labelledby="corrections-title">
    <div class="small-title" id="corrections-title" role="heading" aria-level=${element.subheadingLevel}>${corrections.length === 0 ? text.noCorrections : text.corrections(corrections.length)}</div>
    ${shown.length === 0 ? nothing : html`<ul class="corrections">${shown.map((row) => renderCorrection(desk, row))}</ul>`}
    ${showAll && newest.length > shownAtOnce ? html`<div class="buttons"><button type="button" @click=${goOn}>${text.showAll(newest.length)}</button></div>` : nothing}
  </section>`;
}

function renderCorrection(desk: PublicityDesk, { id, account, day, points, topic, target }: EntryRow): TemplateResult {
  const { text, element, state, profile, locale, today, entryName, isPublic } = desk;
  const sentence = text.correctionLine(entryName(id), target < 0 ? '' : entryName(idOfRow(state, target)));
  const open = (): void => element.actions.perform(() => element.actions.openForUser('ledger', { e: id }));
  return html`<li tabindex="-1">
    <span class="number">${dayBeside(day, today, locale)}</span>
    <bdi>${account ? element.accountTitle(account.id) : ''}</bdi>
    <span>${topic === '' ? '' : ruleTitle({ profile, locale }, topic, day)}</span>
    <span class="number">${text.takenBack(points)}</span>
    ${isPublic ? html`<span class="small muted">${sentence}</span>` : html`<button type="button" class="plain" @click=${open}>${sentence}</button>`}
  </li>`;
}
