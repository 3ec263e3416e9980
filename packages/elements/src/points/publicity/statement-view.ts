import { headAfterLock, isStatementTrue, publishedWindow, type LockDraft, type LockedPeriod, type PublishedPeriod } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderDayStrip } from '../../base/day-strip/day-strip.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import type { PublicityStrings } from '../../locales/points/publicity.js';
import { groupedHash } from '../ledger/entry-words.js';
import type { PublicityDesk } from './publicity-desk.js';

/** Count, totals and head of a statement, before it is locked. */
export function renderTotals({ entries, totals, head }: Pick<LockDraft, 'entries' | 'totals' | 'head'>, text: PublicityStrings): TemplateResult {
  return html`<dl class="statement">
    <dt>${text.upTo}</dt><dd>${text.entry(entries)}</dd>
    ${totalsRows(totals, text)}
    <dt>${text.headBefore}</dt><dd class="digits">${groupedHash(head)}</dd>
  </dl>`;
}

function totalsRows({ issued, reversed, redeemed, expired, accounts }: LockDraft['totals'], text: PublicityStrings): TemplateResult {
  return html`<dt>${text.totals}</dt><dd>${text.totalsOf(issued, reversed, redeemed, expired)}${text.join}${text.accountsOf(accounts)}</dd>`;
}

/** Of one village in a ledger of several: what is of all of them. */
export function renderWhole({ text, facts, element }: PublicityDesk): unknown {
  return facts.isPart ? html`<p class="small muted">${text.wholeLedger(element.unitName)}</p>` : nothing;
}

/** What hangs out does not say all any more. */
export function renderSince({ text, facts }: PublicityDesk): unknown {
  return facts.since > 0 ? html`<p class="gate" data-kind="warning">${icon('warning')}<span>${text.changedSince(facts.since)}</span></p>` : nothing;
}

/** What was published, and, once it is, what was locked. */
export function renderStatements(desk: PublicityDesk): unknown {
  const { publication, lock } = desk.facts.standing;
  return html`${publication ? renderPublished(desk, publication) : nothing} ${lock ? renderLocked(desk, lock) : nothing}`;
}

function renderPublished(desk: PublicityDesk, publication: PublishedPeriod): TemplateResult {
  const { text, element, facts, locale, today } = desk;
  const { date, ends, days, places, entries, totals, head } = publication;
  const day = (each: string): string => dayBeside(each, today, locale);
  const isRunning = facts.standing.stage === 'published';
  return html`<section aria-labelledby="statement-title">
    <div class="small-title" id="statement-title" role="heading" aria-level=${element.subheadingLevel}>${text.statement}</div>
    <dl class="statement">
      <dt>${text.window}</dt><dd>${text.windowOf(day(date), day(ends), days)}</dd>
      <dt>${text.where}</dt><dd>${places.length === 0 ? text.noPlaces : places.map((place, index) => html`${index > 0 ? text.listJoin : nothing}<bdi>${place}</bdi>`)}</dd>
      <dt>${text.upTo}</dt><dd>${text.entry(entries)}</dd>
      ${totalsRows(totals, text)}
      <dt>${text.head}</dt><dd class="with-button">${renderHead(desk, head)}</dd>
    </dl>
    ${renderWhole(desk)} ${facts.standing.lock ? nothing : renderSince(desk)}
    ${isRunning
      ? html`<div class="day-notice" id="strip" tabindex="-1" role="group" aria-label=${text.strip}>
          ${renderDayStrip(publishedWindow(publication), { workingDays: days, today, locale, next: { sentence: text.canLockFrom, label: text.canLock } })}
        </div>`
      : nothing}
  </section>`;
}

function renderLocked(desk: PublicityDesk, lock: LockedPeriod): TemplateResult {
  const { text, element, facts, locale, today, nameOf } = desk;
  const on = dayBeside(lock.date, today, locale);
  return html`<section aria-labelledby="locked-title">
    <div class="small-title" id="locked-title" role="heading" aria-level=${element.subheadingLevel}>${text.lockedStatement}</div>
    <p>${lock.period === facts.standing.period ? text.lockedOn(on) : text.lockedThrough(nameOf(lock.period), on)}${text.fullStop} ${text.closed}</p>
    <dl class="statement">
      <dt>${text.upTo}</dt><dd>${text.entry(lock.entries)}</dd>
      ${totalsRows(lock.totals, text)}
      <dt>${text.headBefore}</dt><dd class="with-button">${renderHead(desk, lock.head)}</dd>
      ${isStatementTrue(lock) ? html`<dt>${text.headAfter}</dt><dd class="with-button">${renderHead(desk, headAfterLock(lock))}</dd>` : nothing}
    </dl>
  </section>`;
}

/** A head in groups of four digits, with a button that copies it. */
export function renderHead({ element, text }: Pick<PublicityDesk, 'element' | 'text'>, head: string): TemplateResult {
  const copy = async (): Promise<void> => {
    const { copyText } = await loadPart(() => import('../../base/copy-text.js'));
    await copyText(groupedHash(head), element.renderRoot);
    element.announcer.announce(text.headCopied);
  };
  return html`<span class="digits">${groupedHash(head)}</span>
    <button type="button" class="plain" @click=${() => element.actions.perform(() => element.attempt(copy))}>${text.copyHead}</button>`;
}
