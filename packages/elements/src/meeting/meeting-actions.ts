import type { Store } from '@jiceng/storage';
import type { Banner } from '../base/banner.js';
import { WidgetFrame } from '../base/frame/widget-frame.js';
import { loadPart } from '../base/load-part.js';
import { readViewString } from '../base/view-string.js';
import type { HelpName } from '../locales/help.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';
import type { MeetingCommands } from './meeting-commands.js';
import { meetingViewNames, type MeetingView, type MeetingViewName, type PrimaryAction } from './meeting-view.js';
import type { FoundDrafts } from './record/found-drafts.js';
import { TodoView } from './todo/todo-view.js';

/** What the views are loaded from when they are first shown. */
const viewLoaders: Readonly<Record<Exclude<MeetingViewName, 'todo'>, (element: JcMeetingChecklist) => Promise<MeetingView>>> = {
  record: async (element) => new (await import('./record/records-view.js')).RecordsView(element),
  procedure: async (element) => new (await import('./procedures/procedures-view.js')).ProceduresView(element),
  talks: async (element) => new (await import('./talks/talks-view.js')).TalksView(element),
  rollup: async (element) => new (await import('./rollup/rollup-view.js')).RollupView(element),
};

/** Kinds of units that look at those below them first. */
const overseeingKinds: readonly string[] = ['county', 'town', 'sub-district'];

/** What the user does with the checklist, and what shows because of it. */
export class MeetingActions extends WidgetFrame<JcMeetingChecklist, MeetingCommands> {
  readonly helpName: HelpName = 'meetingChecklist';
  /** What is due and the year; there from the start. */
  readonly todo: TodoView;
  /** Whether the user, or the page, said which view to show. */
  #isChosen = false;
  /** What the roll-up was asked to show before the units below the one that shows were known; null for nothing. */
  #awaited: Readonly<Record<string, string>> | null = null;
  #found: FoundDrafts | undefined;

  constructor(element: JcMeetingChecklist) {
    super(element);
    this.todo = new TodoView(element);
  }

  /** The roll-up is there for units with others below them. */
  override get viewNames(): readonly string[] {
    return this.element.hasUnitsBelow ? meetingViewNames : meetingViewNames.filter((name) => name !== 'rollup');
  }

  protected override makeView(name: string): Promise<MeetingView> | MeetingView {
    return name === 'todo' ? this.todo : viewLoaders[name as keyof typeof viewLoaders](this.element);
  }

  protected override async makeCommands(): Promise<MeetingCommands> {
    const { MeetingCommands } = await import('./meeting-commands.js');
    return new MeetingCommands(this.element);
  }

  protected override viewOf(name: string): MeetingView | undefined {
    return name === 'todo' ? this.todo : super.viewOf(name);
  }

  /** While a view is loaded, its button has the room of the first one. */
  override get primary(): PrimaryAction | null {
    const { shownView, todo } = this;
    return shownView || !todo.primary ? super.primary : { ...todo.primary, isAwaited: true };
  }

  /** Procedures that run are counted before their view is there. */
  protected override openCountOf(name: string): number {
    return name === 'procedure' ? this.element.model.result.running : super.openCountOf(name);
  }

  /** A roll-up that is asked for before there are units below shows as soon as there are, unless another view is opened meanwhile. */
  override async showView(view: string): Promise<void> {
    await super.showView(view);
    const { name, parts } = readViewString(view);
    if (name === 'rollup' && this.viewName !== name) this.#awaited = parts;
  }

  override async openView(name: string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#isChosen = true;
    this.#awaited = null;
    await super.openView(name, parts);
  }

  /** Opens a view for the user, so that the host is told of it. */
  async openForUser(name: MeetingViewName, parts: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.openView(name, parts);
    this.viewChanged();
  }

  /** Records a meeting: the form opens with what is known of it, such as its kind and date. */
  openRecord(parts: Readonly<Record<string, string>> = {}): Promise<void> {
    return this.openForUser('record', { new: '1', ...parts });
  }

  /** The user opens a unit below: it is shown with what is first for its kind. */
  openUnit(id: string): void {
    this.#isChosen = false;
    this.element.chooseUnit(id);
  }

  /**
   * A unit shows, or what is known of it changed. As long as nobody chose a view, a county or town is shown with those
   * below it, any other unit with what is due.
   */
  unitShown(): void {
    const { element } = this;
    this.#lookForDrafts();
    const awaited = this.#awaited;
    if (awaited && this.viewNames.includes('rollup')) {
      this.#awaited = null;
      this.#open('rollup', awaited);
      return;
    }
    const oversees = element.hasUnitsBelow && overseeingKinds.includes(element.model.unitKind ?? '');
    const first = oversees ? 'rollup' : 'todo';
    const isGone = !this.viewNames.includes(this.viewName);
    if ((isGone || !this.#isChosen) && this.viewName !== first) this.#open(first);
    else this.shownView?.refresh();
  }

  /** A unit with others below it mostly shows them first: that view comes while the data are still being read. */
  expectRollup(): void {
    if (this.#isChosen || !this.element.hasUnitsBelow) return;
    // What cannot be fetched is asked for again, and told, when the view is opened.
    import('./rollup/rollup-view.js').catch(() => undefined);
  }

  /** Whoever waits for the widget waits for its first view too. */
  #open(name: MeetingViewName, parts: Readonly<Record<string, string>> = {}): void {
    const { element } = this;
    element.load(this.prepareView(name, parts).catch((thrown: unknown) => this.perform(() => element.attempt(() => Promise.reject(thrown as Error)))));
  }

  /** With what is said of the store comes what was found in it that is not finished. */
  override describe(store: Store): void {
    super.describe(store);
    this.perform(async () => {
      const { FoundDrafts } = await loadPart(() => import('./record/found-drafts.js'));
      this.#found ??= new FoundDrafts(this.element);
      await this.#found.look();
    });
  }

  #lookForDrafts(): void {
    const found = this.#found;
    if (found) this.perform(() => found.look());
  }

  /** The records list their drafts themselves. */
  override notices(): readonly Banner[] {
    return this.viewOf('record') ? [] : (this.#found?.notices() ?? []);
  }

  override dataChanged(noun: string): void {
    if (noun === 'org' || noun === 'meeting') super.dataChanged(noun);
  }

  /** `/` searches the records. */
  protected override find(): void {
    this.perform(() => this.openForUser('record', { find: '1' }));
  }
}
