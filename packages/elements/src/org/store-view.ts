import type { StoreStatus } from '@jiceng/storage';
import { html, nothing } from 'lit';
import { icon } from '../base/icons.js';
import { storeNotices } from '../locales/store-notices.js';
import type { JcOrgTree } from './org-tree.js';

/** A page that finds no tree will mostly give one: what builds it is fetched while nothing else happens. */
export function prepareFirstLoad(element: JcOrgTree): void {
  // When it cannot be fetched now, the load tries again and says so.
  if (element.size === 0 && !element.settings.readonly) import('./build-in-slices.js').catch(() => undefined);
}

/** The banner of a store that is in memory, blocked, outdated, newer or failed, with what helps. */
export function renderNotice(element: JcOrgTree, status: StoreStatus): unknown {
  const notices = storeNotices(element.settings.locale);
  const sentence = notices.sentence(status);
  if (!sentence) return nothing;
  const isStale = status.state === 'outdated' || status.state === 'newer' || status.state === 'failed';
  return html`<div class="banner" part="banner" data-kind="warning">
    ${icon('warning')}<span class="text">${sentence}</span>
    ${status.kind === 'memory' && element.size > 0
      ? html`<button type="button" @click=${() => element.actions.command((commands) => commands.exportFile('csv', false))}>${notices.exportNow}</button>`
      : nothing}
    ${isStale ? html`<button type="button" @click=${() => location.reload()}>${notices.reload}</button>` : nothing}
  </div>`;
}

/** Where the data are, whether the browser keeps them, and the button that asks it to. */
export function renderStatus(element: JcOrgTree): unknown {
  const { persistence } = element.actions;
  if (!persistence) return nothing;
  const notices = storeNotices(element.settings.locale);
  return html`<span>${notices.kept}</span>
    <span>${notices.persistence(persistence)}</span>
    ${persistence === 'denied' && !element.settings.readonly
      ? html`<button type="button" @click=${() => element.actions.command((commands) => commands.askForPersistence())}>${notices.ask}</button>`
      : nothing}`;
}
