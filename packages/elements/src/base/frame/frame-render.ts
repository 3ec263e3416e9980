import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../../facts/fact-words.js';
import { renderNotices } from '../banner.js';
import { icon } from '../icons.js';
import { shortHash } from '../short-hash.js';
import type { FramedElement } from './framed-element.js';

/**
 * Everything that a widget with views shows: header, tabs, notice, long work, the view and the line at the bottom.
 * @param own what the widget renders by itself for the view that shows; null for a view that is a part of its own
 */
export function renderFrame(element: FramedElement, own: unknown): TemplateResult {
  const { scale, theme } = element.settings;
  const { actions } = element;
  return html`<div class="root" lang=${element.strings.code} dir=${element.direction} data-scale=${scale} data-theme=${theme} data-view=${actions.viewName} @keydown=${actions.frameKey}>
    <div class="frame">
      ${renderHeader(element)} ${renderTabs(element)} ${renderNotices(element)} ${element.work.render()}
      <div class="view" id="view" role="tabpanel" aria-labelledby=${`tab-${actions.tabName}`} tabindex="-1">${own ?? actions.shownView?.render() ?? renderLoading(element)}</div>
      ${renderStatus(element)}
    </div>
    ${actions.toast.render()} ${element.announcer.render()} ${actions.loadedCommands?.render()}
  </div>`;
}

/** What shows in place of a view that is still being loaded; nothing where it waits for rules that will not come. */
export function renderLoading({ frameStrings, lacksRules }: FramedElement): TemplateResult | typeof nothing {
  return lacksRules ? nothing : html`<p class="hint" aria-busy="true">${frameStrings.loadingView}</p>`;
}

function renderHeader(element: FramedElement): TemplateResult {
  const { strings, frameStrings: text, settings, actions, unitName } = element;
  const { primary } = actions;
  const menu = actions.loadedCommands?.menu;
  const title = element.label ?? (element.unitIsFixed && unitName ? text.titleOf(unitName) : text.title);
  return html`<div class="header" part="header">
    <div class="title" role="heading" aria-level=${element.headingLevel}>${title}</div>
    ${element.unitIsFixed
      ? nothing
      : html`<span class="picker" ?data-unseen=${element.data.tree.length === 0}>${actions.loadedCommands?.renderUnitPicker() ??
          html`<button type="button" class="unit-button" aria-haspopup="dialog" aria-expanded="false" @click=${() => actions.command((commands) => commands.focusUnitPicker())}>
            <bdi>${unitName || text.chooseUnit}</bdi>${icon('chevron')}
          </button>`}</span>`}
    ${element.renderPeriod()}
    <span class="action">${primary && html`<button class="primary" part="primary" type="button" ?data-unseen=${primary.isAwaited} @click=${() => actions.runPrimary()}>${primary.label}</button>`}</span>
    ${element.isFixed('scale')
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

/** The first arrow on the menu button loads the menu; after that the menu listens by itself. */
function pressMenuKey({ actions }: FramedElement, event: KeyboardEvent): void {
  const { loadedCommands } = actions;
  if (loadedCommands) {
    loadedCommands.menu.pressedKey(event);
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  actions.command((commands) => commands.menu.open(event.key === 'ArrowDown' ? 'first' : 'last'));
}

function renderTabs({ frameStrings: text, actions }: FramedElement): unknown {
  return actions.tabs.render({
    label: text.view,
    tabs: actions.viewNames.map((name) => ({ id: name, label: actions.tabLabel(name) })),
    selected: actions.tabName,
    panel: 'view',
    choose: actions.chooseView,
  });
}

function renderStatus({ rules, frameStrings: text, settings, actions, opened }: FramedElement): TemplateResult {
  return html`<div class="status-line" part="status">
    ${rules ? html`<span>${text.rules(localText(rules.title, settings.locale), rules.version, shortHash(rules.hash))}</span>` : nothing} ${opened?.status.kind === 'memory' ? nothing : actions.storeLine?.renderStatus()}
  </div>`;
}
