import { html, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { JcElement } from './jc-element.js';
import type { StoreLine } from './store-line.js';

/** A button in a notice. */
export interface BannerButton {
  readonly label: string;
  readonly run: () => void;
}

/** A notice above the view. */
export interface Banner {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
  readonly buttons?: readonly BannerButton[];
}

/** What a widget has to tell above its view. */
export interface BannerHost extends JcElement {
  readonly actions: {
    /** What just happened; it stands first until it is closed. */
    readonly banner: Banner | null;
    dismissBanner(): void;
    /** What is said about the store, once it is loaded. */
    readonly storeLine: StoreLine | undefined;
  };
}

/** A notice with its buttons. @param close what stands behind them */
export function renderBanner({ kind, text, buttons }: Banner, close?: unknown): TemplateResult {
  return html`<div class="banner" part="banner" data-kind=${kind}>
    ${icon(kind === 'danger' ? 'error' : kind === 'success' ? 'check' : kind)}<span class="text">${text}</span>
    ${buttons?.map(({ label, run }) => html`<button type="button" @click=${run}>${label}</button>`)} ${close}
  </div>`;
}

/** That the page lets nothing be changed, which staff are told; null otherwise. */
export function readonlyNotice({ settings, opened, strings }: JcElement): Banner | null {
  return settings.readonly && settings.audience === 'staff' && !opened?.readonly ? { kind: 'info', text: strings.readonly } : null;
}

/** One notice: what just happened, or else the gravest of what there is to know; the others stand behind a button. */
export function renderNotices(element: BannerHost): unknown {
  const { strings, actions } = element;
  const { banner, storeLine } = actions;
  const first = banner ?? (storeLine ? null : readonlyNotice(element));
  return html`${first && renderBanner(first, banner && html`<button type="button" aria-label=${strings.close} @click=${() => actions.dismissBanner()}>${icon('close')}</button>`)}${storeLine?.renderNotices(banner !== null)}`;
}
