import type { EntryRow, Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { monthDayText } from '../../locales/format.js';
import { entryNumber, goodTitle } from '../ledger/entry-words.js';
import { renderPrintButtons, takeBack, type RedemptionDesk } from './redemption-actions.js';
import { isUndoable, latestRedemptions } from './redemptions.js';

/** How often the minutes are looked at in which something can be taken back. */
const minuteMilliseconds = 60_000;

/** The last redemptions of the accounts that show, with what can be done with each. */
export class LatestPart {
  readonly #desk: RedemptionDesk;
  #latest: { readonly of: readonly unknown[]; readonly rows: readonly EntryRow[] } | undefined;
  #minute: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: RedemptionDesk) {
    this.#desk = desk;
  }

  /** Read once for the same ledger and accounts. */
  get #rows(): readonly EntryRow[] {
    const { data, model } = this.#desk.element;
    const of = [data.state, model.accounts];
    if (!this.#latest?.of.every((each, index) => each === of[index])) this.#latest = { of, rows: latestRedemptions(data.state, model.accounts) };
    return this.#latest.rows;
  }

  render(profile: Profile): TemplateResult {
    const { element } = this.#desk;
    const text = this.#desk.text();
    const rows = this.#rows;
    const heading = html`<div class="small-title" role="heading" aria-level=${element.subheadingLevel}>${text.recent}</div>`;
    if (rows.length === 0) return html`${heading}<p class="empty">${text.noRecent}</p>`;
    this.#lookAgain();
    const { day, account, good, points, state, number } = text.recentColumns;
    return html`${heading}
      <p class="small muted">${text.recentHint}</p>
      <table class="shop-table latest" role="table">
        <caption class="visually-hidden">${text.recent}</caption>
        <thead role="rowgroup">
          <tr role="row">
            ${[day, account, good].map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}
            <th role="columnheader" scope="col" class="number">${points}</th>
            ${[state, number, text.actions].map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">${rows.map((row) => this.#renderRow(row, profile))}</tbody>
      </table>`;
  }

  /** The minutes in which something can be taken back go on while it is looked at. */
  #lookAgain(): void {
    if (this.#minute !== undefined) return;
    this.#minute = setTimeout(() => {
      this.#minute = undefined;
      if (this.#desk.element.isConnected) this.#desk.element.requestUpdate();
    }, minuteMilliseconds);
  }

  #renderRow(row: EntryRow, profile: Profile): TemplateResult {
    const { element } = this.#desk;
    const text = this.#desk.text();
    const { locale, readonly } = element.settings;
    const { id, account, day, topic, quantity, points, writer, sequence, standing } = row;
    const columns = text.recentColumns;
    const number = text.number(entryNumber(element.data.state, writer, sequence));
    const isBack = standing === 'reversed';
    const canUndo = !readonly && isUndoable(element.data.state, profile, row, element.todayDate, Date.now());
    return html`<tr role="row" data-entry=${id}>
      <td role="cell" class="number day">${monthDayText(day, locale)}</td>
      <th role="rowheader" scope="row"><bdi>${element.accountTitle(account?.id ?? '')}</bdi></th>
      <td role="cell"><span class="cell-label">${columns.good}</span><span><bdi>${text.goodQuantity(goodTitle(element.data.state, topic), quantity)}</bdi></span></td>
      <td role="cell" class="number"><span class="cell-label">${columns.points}</span><span>${text.costLine(points)}</span></td>
      <td role="cell"><span class="cell-label">${columns.state}</span><span class=${isBack ? 'muted' : ''}>${isBack ? text.reversed : text.counted}</span></td>
      <td role="cell"><span class="cell-label">${columns.number}</span><span class="number">${number}</span></td>
      <td role="cell" class="row-actions">
        <div class="buttons">
          ${isBack ? nothing : renderPrintButtons(this.#desk, row, number)}
          ${canUndo ? html`<button type="button" aria-label=${text.ofNumber(text.takeBack, number)} @click=${() => element.actions.perform(() => takeBack(this.#desk, id, topic))}>${text.takeBack}</button>` : nothing}
        </div>
      </td>
    </tr>`;
  }
}
