import type { EntryRow } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LazyBasis } from '../../base/basis/lazy-basis.js';
import { icon } from '../../base/icons.js';
import type { ApprovalStrings } from '../../locales/points/approvals.js';
import { renderAuthorField } from '../ledger/author-field.js';
import { entryFields } from '../ledger/entry-fields.js';
import { entryName } from '../ledger/entry-words.js';
import { proofsOf } from '../ledger/ledger-cells.js';
import type { LedgerDesk } from '../ledger/ledger-desk.js';
import { balanceEffect, panelKinds, type ApprovalCheck, type PanelInput, type PanelKind } from './approval-check.js';

/** What is known of the entry that is looked at, and what is done with it. */
export interface ApprovalPaneOptions {
  readonly desk: LedgerDesk;
  readonly text: ApprovalStrings;
  readonly row: EntryRow;
  readonly check: ApprovalCheck;
  readonly basis: LazyBasis;
  readonly panel: PanelInput;
  /** Whether it was told that people are missing on the panel. */
  readonly isPanelTold: boolean;
  readonly typedPanel: (kind: PanelKind, typed: string) => void;
  /** The reason as far as it is typed; null while the entry is not being refused. */
  readonly reason: string | null;
  readonly needsReason: boolean;
  readonly typedReason: (typed: string) => void;
  readonly pass: () => void;
  readonly refuse: () => void;
  readonly cancelRefusal: () => void;
  readonly submitRefusal: () => void;
  readonly showEvidence: () => void;
  readonly isReadonly: boolean;
}

/** The entry that is looked at, with its evidence, what approving it comes to, and the buttons that decide. */
export function renderApprovalPane(options: ApprovalPaneOptions): TemplateResult {
  const { desk, row, isReadonly } = options;
  const { element } = desk;
  const title = desk.sentence(row);
  return html`<section class="approval-pane" part="panel" aria-labelledby="approval-title">
    <div class="section-title" id="approval-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${entryName(desk.words, row.id)} · ${title}</div>
    ${renderFacts(options)} ${renderEffect(options)} ${isReadonly ? nothing : renderDeciding(options)}
  </section>`;
}

function renderFacts({ desk, row, basis }: ApprovalPaneOptions): TemplateResult {
  const { text, element } = desk;
  const entry = desk.texts.of(row.id);
  const account = row.account ? element.accountTitle(row.account.id) : '';
  return html`<dl class="facts">
    ${row.account ? html`<dt>${text.account}</dt><dd><bdi>${account}</bdi></dd>` : nothing}
    ${entry
      ? entryFields(desk.words, row, entry, text).map((field) => html`<dt>${field.label}</dt><dd data-field=${field.key}><bdi>${field.value}</bdi> ${field.key === 'item' && element.rules ? basis.render(row.id, field.value) : nothing}</dd>`)
      : html`<dt>${text.loading}</dt><dd aria-busy="true">…</dd>`}
    ${entry?.kind === 'award' && entry.evidence?.length ? html`<dt>${text.proofs}</dt><dd class="evidence">${desk.evidence.render(row.id, entry.evidence, text)}</dd>` : nothing}
  </dl>`;
}

function renderEffect({ desk, row, text }: ApprovalPaneOptions): unknown {
  const effect = balanceEffect(desk.state, row);
  return effect ? html`<p class="effect"><span class="muted">${text.effect}</span> <strong class="number">${text.balance(effect.before, effect.after)}</strong></p>` : nothing;
}

/** Why it cannot be approved now, as sentences; the people of a panel that are missing stand at their fields. */
export function blockerText({ blocker }: ApprovalCheck, text: ApprovalStrings): string {
  return blocker === 'recorder' ? text.recorderCannot : blocker === 'subject' ? text.subjectCannot : blocker === 'unnamed' ? text.nameApprover : '';
}

/** That a deduction would take more than there is, and what to do; `''` where it does not. */
export function shortageText({ shortage }: ApprovalCheck, text: ApprovalStrings): string {
  return shortage ? text.tooLittle(shortage.balance, shortage.needed) : '';
}

/** Who is missing on the panel, as sentences. */
export function missingTexts({ missing }: ApprovalCheck, text: ApprovalStrings): string[] {
  return missing.map(({ kind, needed, present, isUnreadable }) => (isUnreadable ? text.badCount(text.panelKinds[kind]) : text.missing(text.panelKinds[kind], needed, present)));
}

function renderDeciding(options: ApprovalPaneOptions): TemplateResult {
  const { desk, row, text, check, reason } = options;
  const { element } = desk;
  const hasEvidence = proofsOf(desk.entry(row)) > 0;
  const isShown = desk.evidence.shownFor === row.id;
  const isNamed = element.author ?? element.provision.value?.settings.author;
  return html`<div class="deciding form">
    ${check.blocker === 'recorder' || check.blocker === 'subject' ? html`<p class="sentence" id="approval-blocker" data-tone="warning">${icon('warning')}<span>${blockerText(check, text)}</span></p>` : nothing}
    ${check.shortage ? html`<p class="sentence" id="approval-shortage" data-tone="warning">${icon('warning')}<span>${shortageText(check, text)}</span></p>` : nothing}
    ${check.policy ? renderPanel(options) : nothing} ${isNamed ? html`<p class="small muted">${text.approverIs(element.settings.author)}</p>` : renderAuthorField(element, 'approval-author', text.approver)}
    ${reason === null
      ? html`<div class="buttons">
          <button type="button" id="approval-pass" aria-keyshortcuts="A" @click=${options.pass}>${text.pass} ${key('A')}</button>
          <button type="button" id="approval-refuse" aria-keyshortcuts="R" @click=${options.refuse}>${text.refuse} ${key('R')}</button>
          ${hasEvidence ? html`<button type="button" aria-keyshortcuts="E" aria-expanded=${isShown ? 'true' : 'false'} @click=${options.showEvidence}>${isShown ? text.hideEvidence : text.evidence} ${key('E')}</button>` : nothing}
        </div>`
      : renderRefusal(options, reason)}
  </div>`;
}

function key(letter: string): TemplateResult {
  return html`<span class="muted small" aria-hidden="true">${letter}</span>`;
}

function renderPanel({ text, check, panel, isPanelTold, typedPanel }: ApprovalPaneOptions): TemplateResult {
  const lacks = new Map(check.missing.map((lack) => [lack.kind, lack]));
  const field = (kind: PanelKind): TemplateResult => {
    // Nobody is wrong before he has typed, or asked to approve.
    const isMissing = lacks.has(kind) && (isPanelTold || panel[kind].trim() !== '');
    const typed = (event: Event): void => {
      if (!(event as InputEvent).isComposing) typedPanel(kind, (event.target as HTMLInputElement).value);
    };
    return html`<div class="field" ?data-invalid=${isMissing}>
      <label class="label" for=${`panel-${kind}`}>${text.panelKinds[kind]}</label>
      <input id=${`panel-${kind}`} type="text" inputmode="numeric" autocomplete="off" aria-invalid=${isMissing ? 'true' : 'false'} aria-describedby="panel-state" .value=${live(panel[kind])} @input=${typed} @compositionend=${typed} />
    </div>`;
  };
  const missing = missingTexts(check, text);
  return html`<fieldset class="panel-counts">
    <legend>${text.panel}</legend>
    <p class="small muted">${text.panelHint}</p>
    <div class="counts">${panelKinds.map(field)}</div>
    <p class="panel-state" id="panel-state" data-tone=${missing.length > 0 ? 'warning' : 'good'}>${icon(missing.length > 0 ? 'warning' : 'check')}<span>${missing.length > 0 ? missing.join(' ') : text.panelComplete}</span></p>
  </fieldset>`;
}

function renderRefusal({ text, needsReason, typedReason, submitRefusal, cancelRefusal }: ApprovalPaneOptions, reason: string): TemplateResult {
  const typed = (event: Event): void => {
    if (!(event as InputEvent).isComposing) typedReason((event.target as HTMLInputElement).value);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') submitRefusal();
    else if (event.key === 'Escape') cancelRefusal();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="refusal">
    <div class="field" ?data-invalid=${needsReason}>
      <label class="label" for="approval-reason">${text.reason}</label>
      <input id="approval-reason" type="text" autocomplete="off" aria-required="true" aria-invalid=${needsReason ? 'true' : 'false'} aria-describedby=${needsReason ? 'approval-reason-problem' : 'approval-reason-help'} .value=${live(reason)} @input=${typed} @compositionend=${typed} @keydown=${pressed} />
      ${needsReason ? html`<span class="problem small" id="approval-reason-problem">${icon('error')}<span>${text.needsReason}</span></span>` : html`<span class="help small muted" id="approval-reason-help">${text.reasonHelp}</span>`}
    </div>
    <div class="buttons">
      <button type="button" id="approval-submit-refusal" @click=${submitRefusal}>${text.refuse}</button>
      <button type="button" @click=${cancelRefusal}>${text.cancel}</button>
    </div>
  </div>`;
}
