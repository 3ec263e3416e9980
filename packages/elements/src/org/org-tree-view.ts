import { isOrphanRoot, shortPathTo, sizeOf } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotices } from '../base/banner.js';
import { icon } from '../base/icons.js';
import { placed } from '../base/placed.js';
import { longestPath, shownName } from '../base/unit-names.js';
import type { JcOrgTree } from './org-tree.js';
import { renderRows } from './rows-view.js';
import { loadedSearch, loadSearching } from './search.js';

/** Everything that `<jc-org-tree>` shows. */
export function renderOrgTree(element: JcOrgTree): TemplateResult {
  const { scale, theme } = element.settings;
  return html`<div
    class="root"
    lang=${element.strings.code}
    dir=${element.direction}
    data-scale=${scale}
    data-theme=${theme}
    data-page=${element.actions.page}
    @keydown=${element.actions.frameKey}
    @dragover=${element.actions.fileOver}
    @drop=${element.actions.fileDropped}
  >
    <div class="frame">
      ${renderHeader(element)} ${renderNotices(element)} ${element.actions.loadedCommands?.wizardIsOpen ? nothing : element.work.render()} ${renderContent(element)} ${renderStatus(element)}
    </div>
    ${element.announcer.render()} ${element.actions.loadedCommands?.render()}
  </div>`;
}

function renderHeader(element: JcOrgTree): TemplateResult {
  const { strings, settings, list } = element;
  const { tree } = list.outline;
  const single = tree.length > 0 && tree.end[0] === tree.length;
  const menu = element.actions.loadedCommands?.menu;
  // Before there is a tree the button has its room only; then one stands below.
  const isUnseen = tree.length === 0 || element.work.stage === 'progress';
  const title = element.label ?? (single ? element.text.titleOf(shownName(tree, 0, strings)) : element.text.title);
  return html`<div class="header" part="header">
    <div class="title" role="heading" aria-level=${element.headingLevel}>${title}</div>
    ${settings.readonly
      ? nothing
      : html`<span class="action"><button class="primary" part=${isUnseen ? nothing : 'primary'} type="button" ?data-unseen=${isUnseen} @click=${() => element.actions.command((commands) => commands.openWizard())}>${element.text.importTable}</button></span>`}
    ${!element.isFixed('scale')
      ? html`<button type="button" aria-pressed=${settings.scale === 'large' ? 'true' : 'false'} @click=${() => element.actions.command((commands) => commands.toggleScale())}>
          ${settings.scale === 'large' ? strings.standardType : strings.largeType}
        </button>`
      : nothing}
    <span class="buttons">
      <span class="menu-anchor" @keydown=${(event: KeyboardEvent) => pressMenuKey(element, event)}>
        <button
          type="button"
          aria-haspopup="menu"
          aria-expanded=${menu?.isOpen ? 'true' : 'false'}
          aria-label=${strings.moreActions}
          @click=${() => element.actions.command((commands) => commands.menu.toggle())}
        >
          <span class="wide-only">${strings.more}</span>${icon('more')}
        </button>
        ${menu?.isOpen ? element.actions.loadedCommands?.renderMenu() : nothing}
      </span>
      <button type="button" aria-label=${strings.keyboardHelp} @click=${() => element.actions.command((commands) => commands.showHelp())}>?</button>
    </span>
  </div>`;
}

/** The first arrow on the menu button loads the menu; after that the menu listens by itself. */
function pressMenuKey(element: JcOrgTree, event: KeyboardEvent): void {
  const { key } = event;
  const { actions } = element;
  if (actions.loadedCommands) actions.loadedCommands.menu.pressedKey(event);
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    actions.command(({ menu }) => menu.open(key === 'ArrowDown' ? 'first' : 'last'));
  }
}

function renderContent(element: JcOrgTree): unknown {
  const { work, list } = element;
  if (list.outline.tree.length === 0) {
    if (work.stage !== 'idle') return html`<div class="skeleton" aria-busy="true">${Array.from({ length: work.stage === 'begun' ? 0 : 12 }, () => html`<span></span>`)}</div>`;
    if (!element.opened) return nothing;
    return html`<div class="empty">
      <p>${element.text.empty} ${element.settings.readonly ? nothing : element.text.emptyHint}</p>
      ${element.settings.readonly
        ? nothing
        : html`<button class="primary" part="primary" type="button" @click=${() => element.actions.command((commands) => commands.openWizard())}>${element.text.importTable}</button>`}
    </div>`;
  }
  return html`${renderToolbar(element)} ${loadedSearch().searching?.renderHits(element)} ${renderBreadcrumb(element)}
    <div class="panes">
      ${renderOutline(element)}
      <section class="detail" part="panel" aria-label=${element.text.detail}>
        ${list.selectedIndex < 0 ? html`<p class="muted">${element.text.detailHint}</p>` : element.actions.renderDetail()}
      </section>
    </div>`;
}

function renderToolbar(element: JcOrgTree): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    <div class="search" role="search">
      ${icon('search')}
      <input
        type="search"
        role="searchbox"
        aria-label=${element.text.search}
        aria-controls="tree"
        placeholder=${element.text.search}
        autocomplete="off"
        .value=${element.actions.typedQuery}
        @input=${element.actions.searchInput}
        @compositionend=${element.actions.searchInput}
        @keydown=${element.actions.searchKey}
        @focus=${() => element.actions.perform(loadSearching)}
      />
    </div>
    <span class="buttons wide-only">
      <button type="button" @click=${() => element.actions.perform(() => element.expandAll())}>${element.text.expandAll}</button>
      <button type="button" @click=${() => element.actions.perform(() => element.collapseAll())}>${element.text.collapseAll}</button>
    </span>
    ${element.actions.imeHint ? html`<span class="small muted" role="note">${element.text.imeHint}</span>` : nothing}
  </div>`;
}

function renderBreadcrumb(element: JcOrgTree): TemplateResult {
  const { strings, list } = element;
  const { tree } = list.outline;
  const path = list.selectedIndex < 0 ? [] : shortPathTo(tree, list.selectedIndex, longestPath);
  const current = path.length - 1;
  return html`<div class="breadcrumb">
    <nav aria-label=${element.text.breadcrumb}>
      <ol>
        ${path.map(
          (index, position) =>
            html`<li>
              ${index < 0
                ? '…'
                : position === current
                ? html`<span aria-current="true"><bdi>${shownName(tree, index, strings)}</bdi></span>`
                : html`<button class="plain" type="button" @click=${() => element.actions.userGoesTo(index)}><bdi>${shownName(tree, index, strings)}</bdi></button>`}
            </li>`,
        )}
      </ol>
    </nav>
    <span class="number muted">${element.text.units(sizeOf(tree))}</span>
  </div>`;
}

function renderOutline(element: JcOrgTree): TemplateResult {
  const { strings, list } = element;
  const { outline, window } = list;
  const { tree, filter } = outline;
  const single = tree.end[0] === tree.length && !isOrphanRoot(tree, 0);
  const jumpRow = window.jumpRow;
  const jumpIndex = jumpRow < 0 ? undefined : outline.rows[jumpRow];
  return html`<div class="outline" ?data-flat=${filter?.flat === true} ?data-kindless=${tree.kinds.length < 2}>
    <div class="column-head" aria-hidden="true">
      <span>${element.text.columns.name}</span><span class="kind">${element.text.columns.kind}</span>
      <span class="number">${element.text.columns.direct}</span><span class="number">${element.text.columns.all}</span>
    </div>
    <div class="viewport" part="viewport" @scroll=${window.scrolled} @keydown=${element.actions.treeKey} @click=${element.actions.rowClicked} @focusin=${element.actions.rowFocused}>
      <div
        class="scroll-box"
        id="tree"
        role="tree"
        aria-label=${element.text.treeLabel(element.label ?? (single ? shownName(tree, 0, strings) : ''), sizeOf(tree))}
        ${placed(undefined, window.scrollHeight)}
      >
        <div class="row sample" aria-hidden="true"><span class="name">&nbsp;</span></div>
        ${renderRows({ outline, strings, window, focusIndex: list.focusIndex, selectedIndex: list.selectedIndex })}
      </div>
    </div>
    ${jumpIndex === undefined ? nothing : html`<div class="thumb-label" aria-hidden="true">${element.text.thumb(jumpRow + 1, shownName(tree, jumpIndex, strings))}</div>`}
  </div>`;
}

/** The line at the bottom keeps its place until what it says is known. */
function renderStatus(element: JcOrgTree): unknown {
  const { opened, actions } = element;
  return !opened || opened.status.kind === 'memory' ? nothing : html`<div class="status-line" part="status">${actions.storeLine?.renderStatus()}</div>`;
}
