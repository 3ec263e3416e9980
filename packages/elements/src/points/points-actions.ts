import type { PrimaryAction } from '../base/frame/frame-view.js';
import { WidgetFrame } from '../base/frame/widget-frame.js';
import { readViewString } from '../base/view-string.js';
import { count } from '../locales/format.js';
import type { HelpName } from '../locales/help.js';
import { keepFocus } from './keep-focus.js';
import type { PointsCommands } from './points-commands.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';
import { openedViewNames, pointsTabNames, publicViewNames, type PointsView, type PointsViewName } from './points-view.js';
import type { StandingsView } from './standings/standings-view.js';
import { viewLoaders } from './view-loaders.js';

/** What the user does with the scoreboard, and what shows because of it. */
export class PointsActions extends WidgetFrame<JcPointsScoreboard, PointsCommands> {
  readonly helpName: HelpName = 'pointsScoreboard';
  /** The tab that shows, or from which a view without one was opened. */
  #tab: string = pointsTabNames[0];
  #wasPublic: boolean | undefined;
  /** The kind of board, period and unit to which the view was last brought. */
  #shown = '';
  /** Whether a view that opens now may put the focus where its work begins: a user opened it, or the focus was in the widget already. */
  mayFocus = false;

  override get viewNames(): readonly string[] {
    return pointsTabNames.filter((name) => this.canOpen(name));
  }

  /** Whether the audience may open a view. */
  canOpen(name: PointsViewName): boolean {
    return !this.element.isPublic || publicViewNames.includes(name);
  }

  /** Until the board knows what there is to do, its button has its room. */
  override get primary(): PrimaryAction | null {
    const { data, settings, pointsStrings } = this.element;
    if (this.viewName !== 'board' || data.isOpen || data.problem || settings.readonly) return super.primary;
    return { label: pointsStrings.award, run: () => this.openForUser('award'), isAwaited: true };
  }

  override get tabName(): string {
    return this.viewNames.includes(this.#tab) ? this.#tab : pointsTabNames[0];
  }

  override tabLabel(name: string): string {
    const waiting = name === 'approvals' ? this.element.model.pending.length : 0;
    return waiting > 0 ? `${this.element.pointsStrings.views.approvals} ${count(waiting)}` : super.tabLabel(name);
  }

  protected override makeView(name: string): Promise<PointsView> | undefined {
    return viewLoaders[name as PointsViewName]?.(this.element);
  }

  /** Loads the board, while the store opens; whoever waits for the widget waits for it too. */
  openFirst(): void {
    const { element } = this;
    if (this.shownView) return;
    element.load(this.prepareView('board').catch((thrown: unknown) => this.perform(() => element.attempt(() => Promise.reject(thrown as Error)))));
  }

  protected override async makeCommands(): Promise<PointsCommands> {
    const { PointsCommands } = await import('./points-commands.js');
    return new PointsCommands(this.element);
  }

  override async showView(view: string): Promise<void> {
    const { name, parts } = readViewString(view);
    const opened = openedViewNames.find((known) => known === name);
    if (!opened) return super.showView(view);
    await this.element.ready;
    this.element.showParts(parts);
    await this.openView(opened, parts);
  }

  /** What the audience may not open is the board. */
  override async openView(name: string, parts: Readonly<Record<string, string>> = {}, isForUser = false): Promise<void> {
    const opened = this.canOpen(name as PointsViewName) ? name : pointsTabNames[0];
    if (this.viewNames.includes(opened)) this.#tab = opened;
    this.mayFocus = isForUser || Boolean(this.element.shadowRoot?.activeElement);
    await super.openView(opened, parts);
  }

  /** What shows of another unit, period or kind of board is brought up to it, whoever chose that: the user, the page, or another widget of its provider. */
  followUnit(): void {
    const { shownUnit, shownPeriod, shownBoard, data } = this.element;
    const shown = `${shownBoard} ${shownPeriod} ${shownUnit}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (data.isOpen) this.shownView?.refresh();
  }

  /** From the moment on that everybody looks, nothing shows that was said or opened for staff. */
  followAudience(): void {
    const { isPublic, announcer } = this.element;
    const wasStaff = this.#wasPublic === false;
    this.#wasPublic = isPublic;
    if (!isPublic || !wasStaff) return;
    this.banner = null;
    announcer.announce('');
    announcer.alert('');
    if (this.canOpen(this.viewName as PointsViewName)) this.shownView?.refresh();
    else this.perform(() => this.openView(pointsTabNames[0]));
  }

  /** Opens a view for the user, so that the host is told of it. */
  async openForUser(name: PointsViewName, parts: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.openView(name, parts, true);
    this.viewChanged();
  }

  /** Goes back from a view without a tab to the one that it was opened from; focus that was in it goes to what can be done there. */
  async back(): Promise<void> {
    await this.openForUser(this.tabName as PointsViewName);
    keepFocus(this.element, '[part=primary]', '[role=tab][aria-selected=true]', '.tabs select');
  }

  /** The user has chosen another unit, period or kind of board. */
  override unitChanged(): void {
    this.element.prepare();
    this.viewChanged();
    this.followUnit();
  }

  override dataChanged(noun: string): void {
    if (noun === 'org' || noun === 'points') super.dataChanged(noun);
  }

  /** `/` filters the board. */
  protected override find(): void {
    this.perform(async () => {
      if (this.viewName !== 'board') await this.openForUser('board');
      await (this.viewOf('board') as StandingsView | undefined)?.focusFilter();
    });
  }
}
