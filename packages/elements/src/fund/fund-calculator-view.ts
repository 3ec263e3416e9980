import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { dayText } from '../locales/format.js';
import { renderFactsForm } from './facts-form.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { fundViewNames } from './fund-view.js';
import { renderResult, renderTotal } from './result-view.js';
import { localText, shortHash } from './words.js';

/** How many years before this one can be chosen; a year beyond them is chosen by the page. */
const offeredYears = 8;

/** Everything that `<jc-fund-calculator>` shows. */
export function renderFundCalculator(element: JcFundCalculator): TemplateResult {
  const { scale, theme } = element.settings;
  const { actions } = element;
  return html`<div class="root" lang=${element.strings.code} dir=${element.direction} data-scale=${scale} data-theme=${theme} data-view=${actions.viewName} @keydown=${actions.frameKey}>
    <div class="frame">
      ${renderHeader(element)} ${renderTabs(element)} ${renderBanner(element)} ${renderWork(element)}
      <div class="view" id="view" role="tabpanel" aria-labelledby=${`tab-${actions.viewName}`} tabindex="-1">${renderView(element)}</div>
      ${renderStatus(element)}
    </div>
    ${actions.toast.render()} ${element.announcer.render()} ${actions.loadedCommands?.render()}
  </div>`;
}

function renderHeader(element: JcFundCalculator): TemplateResult {
  const { strings, fundStrings: text, settings, actions, unitName } = element;
  const menu = actions.loadedCommands?.menu;
  const primary = actions.viewName === 'calc' ? { label: text.save } : (actions.shownView?.primary ?? null);
  const title = element.label ?? (element.unitIsFixed && unitName ? text.titleOf(unitName) : text.title);
  return html`<div class="header" part="header">
    <div class="title" role="heading" aria-level=${element.headingLevel}>${title}</div>
    ${element.unitIsFixed || element.data.tree.length === 0
      ? nothing
      : html`<span class="picker">${actions.loadedCommands?.renderUnitPicker() ??
          html`<button type="button" class="unit-button" aria-haspopup="dialog" aria-expanded="false" @click=${() => actions.command((commands) => commands.focusUnitPicker())}>
            <bdi>${unitName || text.chooseUnit}</bdi>${icon('chevron')}
          </button>`}</span>`}
    <label class="year"><span class="visually-hidden">${text.year}</span>${renderYears(element)}</label>
    <span class="spring"></span>
    ${settings.readonly && actions.viewName === 'calc'
      ? nothing
      : primary && html`<button class="primary" part="primary" type="button" @click=${() => actions.runPrimary()}>${primary.label}</button>`}
    ${element.scaleIsFixed
      ? nothing
      : html`<button type="button" aria-pressed=${settings.scale === 'large' ? 'true' : 'false'} @click=${() => actions.command((commands) => commands.toggleScale())}>
          ${settings.scale === 'large' ? strings.standardType : strings.largeType}
        </button>`}
    <span class="menu-anchor" @keydown=${(event: KeyboardEvent) => pressMenuKey(element, event)}>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded=${menu?.isOpen ? 'true' : 'false'}
        aria-label=${strings.moreActions}
        @click=${() => actions.command((commands) => commands.menu.toggle())}
      >
        <span class="wide-only">${strings.more}</span>${icon('more')}
      </button>
      ${menu?.isOpen ? actions.loadedCommands?.renderMenu() : nothing}
    </span>
    <button type="button" aria-label=${strings.keyboardHelp} @click=${() => actions.command((commands) => commands.showHelp())}>?</button>
  </div>`;
}

function renderYears(element: JcFundCalculator): TemplateResult {
  const { fundStrings: text, shownYear, todayDate } = element;
  const thisYear = Number(todayDate.slice(0, 4));
  const years = new Set([thisYear + 1, ...Array(offeredYears).keys()].map((year, position) => (position === 0 ? year : thisYear - year)));
  years.add(shownYear);
  const chosen = (event: Event): void => {
    element.chooseYear(Number((event.target as HTMLSelectElement).value));
    element.actions.unitChanged();
  };
  return html`<select @change=${chosen}>
    ${[...years].sort((a, b) => b - a).map((year) => html`<option value=${year} ?selected=${year === shownYear}>${text.yearOf(year)}</option>`)}
  </select>`;
}

/** The first arrow on the menu button loads the menu; after that the menu listens by itself. */
function pressMenuKey(element: JcFundCalculator, event: KeyboardEvent): void {
  const { loadedCommands } = element.actions;
  if (loadedCommands) {
    loadedCommands.menu.pressedKey(event);
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  element.actions.command((commands) => commands.menu.open(event.key === 'ArrowDown' ? 'first' : 'last'));
}

function renderTabs(element: JcFundCalculator): unknown {
  const { fundStrings: text, actions } = element;
  return actions.tabs.render({
    label: text.view,
    tabs: fundViewNames.map((name) => ({ id: name, label: text.views[name] })),
    selected: actions.viewName,
    panel: 'view',
    choose: actions.chooseView,
  });
}

function renderBanner(element: JcFundCalculator): unknown {
  const { strings, fundStrings: text, settings, actions, opened } = element;
  const { banner } = actions;
  if (banner) {
    return html`<div class="banner" part="banner" data-kind=${banner.kind}>
      ${icon(banner.kind === 'danger' ? 'error' : banner.kind === 'success' ? 'check' : banner.kind)}<span class="text">${banner.text}</span>
      <button type="button" aria-label=${strings.close} @click=${() => actions.dismissBanner()}>${icon('close')}</button>
    </div>`;
  }
  if (opened && (opened.status.kind === 'memory' || opened.status.state !== 'ready')) return actions.renderStoreNotice(opened.status);
  if (element.copySavedAt !== null) {
    return html`<div class="banner" part="banner" data-kind="warning">${icon('warning')}<span class="text">${text.rulesCopy(dayText(element.copySavedAt, settings.locale))}</span></div>`;
  }
  if (settings.readonly && settings.audience !== 'public') {
    return html`<div class="banner" part="banner" data-kind="info">${icon('info')}<span class="text">${strings.readonly}</span></div>`;
  }
  return nothing;
}

function renderWork(element: JcFundCalculator): unknown {
  const { work, strings } = element;
  if (work.stage !== 'progress') return nothing;
  const { phase, done, total } = work.latest;
  return html`<div class="work">
    <span>${strings.progress(strings.phases[phase], done, total)}</span>
    <progress max=${total || 1} value=${total > 1 ? done : nothing} aria-label=${strings.phases[phase]}></progress>
    <button type="button" @click=${work.cancel}>${strings.cancel}</button>
  </div>`;
}

function renderView(element: JcFundCalculator): unknown {
  const { actions, fundStrings: text } = element;
  if (actions.viewName !== 'calc') return actions.shownView?.render() ?? html`<p class="hint" aria-busy="true">${text.loadingView}</p>`;
  const { model } = element;
  if (!model.profile) return html`<p class="hint" aria-busy="true">${text.loadingView}</p>`;
  if (model.profile.fund.lines.length === 0) return html`<div class="empty"><p>${text.noRules}</p></div>`;
  return html`<div class="panes">
      <div class="sum">${renderTotal(element)}</div>
      ${renderFactsForm(element)}<div class="outcome">${renderEmpty(element)}${renderResult(element)}</div></div>
    ${actions.renderCompare()}`;
}

/** Where no rule applies it is said, with the way on. */
function renderEmpty(element: JcFundCalculator): unknown {
  const { fundStrings: text, model, actions, settings } = element;
  const { calculation } = model.result;
  if (!calculation || calculation.lines.length > 0) return nothing;
  const none = calculation.notices.find(({ code }) => code === 'no-rule');
  if (none) {
    const kind = String(none.values['kind'] ?? '');
    const choice = model.profile?.facts['kind']?.choices[kind];
    const hasUnits = element.data.indexOf(element.shownUnit) >= 0;
    return html`<div class="empty">
      <p>${text.noRule(choice ? localText(choice, settings.locale) : kind)}</p>
      ${hasUnits ? html`<button type="button" @click=${() => actions.chooseView('batch')}>${text.showBatch}</button>` : nothing}
    </div>`;
  }
  return calculation.missing.includes('kind') ? html`<div class="empty"><p>${text.chooseKind}</p></div>` : nothing;
}

function renderStatus(element: JcFundCalculator): TemplateResult {
  const { model, fundStrings: text, settings, actions } = element;
  const { profile } = model;
  return html`<div class="status-line" part="status">
    ${profile ? html`<span>${text.rules(localText(profile.title, settings.locale), profile.version, shortHash(profile.hash))}</span>` : nothing} ${element.opened?.status.kind === 'memory' ? nothing : actions.renderKept()}
  </div>`;
}
