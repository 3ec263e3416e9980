import type { LedgerAccount } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { openWidget } from '../../base/open-widget.js';
import { statementStrings } from '../../locales/points/statement.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/**
 * Where a talk with somebody (约谈, PTS-08) is noted: in the talks of the meeting checklist, by day and who talked with whom.
 * It says the same for everybody, so that it says nothing about anybody; nothing of it is in the ledger, public or printed.
 */
export function renderTalkHint(element: JcPointsScoreboard, account: LedgerAccount): unknown {
  if (element.isPublic || account.kind !== 'member' || account.isClosed) return nothing;
  const text = statementStrings(element.settings.locale);
  const checklist = element.closest('jc-provider')?.querySelector('jc-meeting-checklist');
  return html`<section class="account-talk" aria-labelledby="account-talk">
    <div class="section-title small-title" id="account-talk" role="heading" aria-level=${element.subheadingLevel + 1}>${text.talk}</div>
    <p class="small muted">${text.talkHint}</p>
    ${checklist ? renderButton(element, account.unit ?? element.shownUnit, text.openTalks) : nothing}
  </section>`;
}

function renderButton(element: JcPointsScoreboard, unit: string | null, label: string): TemplateResult {
  const view = `talks;${unit === null ? '' : `u=${encodeURIComponent(unit)};`}y=${element.todayDate.slice(0, 4)}`;
  return html`<div class="buttons"><button type="button" @click=${() => openWidget(element, { widget: 'jc-meeting-checklist', unit, view })}>${label}</button></div>`;
}
