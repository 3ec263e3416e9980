import { accepted, checkCommendation, commendationsOf, type LedgerAccount } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, EntryForm } from '../../base/entry/entry-form.js';
import { dayText } from '../../locales/format.js';
import { statementStrings } from '../../locales/points/statement.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** The stars and commendations of an account (PTS-09), each leading to its entry, and the form for another. Nothing for the public. */
export function renderCommendations(element: JcPointsScoreboard, form: EntryForm, account: LedgerAccount): unknown {
  if (element.isPublic) return nothing;
  const { settings, actions, data } = element;
  const text = statementStrings(settings.locale);
  const listed = commendationsOf(data.state, account);
  const entry = commendationEntry(element, account);
  const open = (id: string): void => actions.perform(() => actions.openForUser('ledger', { e: id }));
  return html`<section class="account-commendations" aria-labelledby="account-commendations">
    <div class="section-title small-title" id="account-commendations" role="heading" aria-level=${element.subheadingLevel + 1}>${text.commendations}</div>
    ${listed.length === 0
      ? html`<p class="muted">${text.noCommendations}</p>`
      : html`<ul class="account-list">
          ${listed.map(({ id, title, date }): TemplateResult => html`<li><button type="button" class="plain" @click=${() => open(id)}><bdi>${title}</bdi></button> <span class="small muted">${dayText(date, settings.locale)}</span></li>`)}
        </ul>`}
    ${settings.readonly || account.isClosed
      ? nothing
      : html`<div class="buttons"><button type="button" id="account-commend" aria-expanded=${form.openKey === entry.key ? 'true' : 'false'} @click=${() => actions.perform(() => form.open(entry))}>${text.commend}</button></div>
          ${form.render(entry)}`}
  </section>`;
}

function commendationEntry(element: JcPointsScoreboard, { id }: LedgerAccount): Entry {
  const text = statementStrings(element.settings.locale);
  const { todayDate: today } = element;
  return {
    key: `commend:${id}`,
    title: text.commendTitle(element.accountTitle(id)),
    submit: text.commend,
    fields: () => [
      { id: 'title', label: text.commendName, kind: 'line', isRequired: true, help: text.commendNameHelp },
      { id: 'date', label: text.commendDay, kind: 'day', isRequired: true, initial: today },
    ],
    check: ({ values }) => ((values['date'] ?? today) > today ? [text.commendFuture] : []),
    save: async ({ values }) => {
      const { title = '', date = today } = values;
      await element.record('commend', (state) => [accepted(checkCommendation(state, { account: id, title, date }, { today })).draft]);
      element.actions.toast.show({ text: text.commended(title.trim()) });
    },
  };
}
