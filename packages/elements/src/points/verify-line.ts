import { ledgerHead } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { shortHash } from '../base/short-hash.js';
import { periodText } from './period.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

/** How many entries there are, the head of the ledger, what the last check found, and what was locked last. */
export function renderVerifyLine(element: JcPointsScoreboard): TemplateResult {
  const { data, pointsStrings: text, actions } = element;
  const { state } = data;
  const lock = state.locks.at(-1);
  const head = ledgerHead([...state.heads.values()]);
  return html`<div class="verify-line">
    <span>${text.check}</span>
    ${renderFound(element)}
    ${head === '' ? nothing : html`<span class="number">${text.head(shortHash(head))}</span>`}
    ${actions.canOpen('verify') ? html`<button type="button" class="plain" @click=${() => actions.perform(() => actions.openForUser('verify'))}>${text.verify}</button>` : nothing}
    ${lock ? html`<span class="last-lock">${text.lastLock(periodText(lock.period, text))}</span>` : nothing}
  </div>`;
}

/** A check holds for the entries that it went through; what was recorded since is not part of it. */
function renderFound({ data: { state, verified }, pointsStrings: text }: JcPointsScoreboard): TemplateResult {
  const result = verified?.result;
  if (result && !result.ok) return html`<span class="number unsound">${icon('error')}${text.ledgerUnsound(result.firstBad ?? 1)}</span>`;
  if (result && result.entries === state.length) return html`<span class="number sound">${icon('check')}${text.ledgerSound(state.length)}</span>`;
  return html`<span class="number">${text.ledgerLength(state.length)}</span>`;
}
