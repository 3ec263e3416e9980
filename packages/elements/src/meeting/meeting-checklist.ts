import { childrenOf, kindOf, valuesOf, type DutyStatus, type HolidayTable, type JicengError } from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { frameStyles } from '../base/frame/frame-styles.js';
import { YearElement } from '../base/frame/year-element.js';
import { loadPart } from '../base/load-part.js';
import { tabStyles } from '../base/tabs.js';
import { loadMeetingStrings, meetingStringsOf, type MeetingStrings } from '../locales/meeting/index.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { isGroup } from './group.js';
import { MeetingActions } from './meeting-actions.js';
import { renderMeetingChecklist } from './meeting-checklist-view.js';
import { MeetingData } from './meeting-data.js';
import { MeetingModel } from './meeting-model.js';
import type { GivenMeeting, RecordReceipt } from './record-meeting.js';
import { meetingStyles } from './styles.js';
import type { ModelInput } from './year-result.js';

/**
 * The meeting checklist (会议清单): what a unit has to hold in a year, what was held and whether it counts, procedures step
 * by step, talks, and how the units below it stand.
 *
 * @summary What is due, what was held, and whether it counts.
 * @fires {CustomEvent<Record<string, never>>} jc-ready - the first data are shown
 * @fires {CustomEvent<{ id: string }>} jc-select - the user chose another unit
 * @fires {CustomEvent<{ noun: string; op: string; id: string }>} jc-change - something was stored durably
 * @fires {CustomEvent<{ phase: string; done: number; total: number }>} jc-progress - long work goes on
 * @fires {CustomEvent<{ code: string; message: string }>} jc-error - something could not be done
 * @fires {CustomEvent<{ view: string }>} jc-view - the user changed what is shown
 * @fires {CustomEvent<{ widget: string; unit: string | null; view: string }>} jc-open - the user asked for another widget
 * @csspart header - heading, unit, year and actions
 * @csspart tabs - the views
 * @csspart table - the year, the roll-up
 * @csspart viewport - the scroller of the year and of long tables
 * @csspart banner - a notice above the view
 * @csspart status - the line at the bottom
 * @csspart toolbar - what filters and changes a list
 * @csspart panel - the result beside the form of a record
 * @csspart menu - the open menu of further actions
 * @csspart popover - a basis or a cell’s duty beside it, the choice of a unit
 * @csspart toast - what was just done, with its undo
 * @csspart primary - the one filled button, of a dialog too
 * @csspart dialog - a dialog: printing, pasting and help
 */
export class JcMeetingChecklist extends YearElement {
  static override properties: PropertyDeclarations = {
    holidays: { attribute: false },
  };
  static override styles = [tokens, controls, tabStyles, frameStyles, meetingStyles];

  /** Days off and made up, year by year, in the place of the published ones of those years; for theme days and notices. */
  declare holidays: HolidayTable | undefined;

  /** @internal What the store holds. */
  readonly data = new MeetingData({ first: () => ({ unit: this.shownUnit, year: this.shownYear }), treeRead: () => this.actions.expectRollup() });
  /** @internal The duties of the unit and year, and how they stand. */
  readonly model = new MeetingModel();
  /** @internal What the user does. */
  readonly actions = new MeetingActions(this);

  /** What the model was made of last. */
  #modelOf: readonly unknown[] = [];
  #shownInput: ModelInput | null = null;
  #reported: JicengError | null = null;
  /** Unit and year that were read, or are being read. */
  #readKey = '';

  // ——— what a host uses ———

  /**
   * What the unit has to hold in the year, and how each stands: done, partly done, due, overdue, not yet due or not
   * applicable, with the reason. Empty before the first data are there, and without a unit.
   */
  get duties(): readonly DutyStatus[] {
    this.#prepare();
    return this.model.result.statuses;
  }

  /**
   * Keeps the record of a meeting. It counts as held only when nothing in it is wrong or missing; else it is kept as a
   * draft, and `findings` says why. With the id of a record that is kept already, that one is changed.
   * @returns the record's id, how it was kept, and everything to know about it
   * @throws JicengError `readonly`, `bad-meeting`, `unknown-unit`, `unknown-rule` for a kind that the profile does not have,
   * `unknown-meeting`, `meeting-closed`, `storage-quota`, `storage-newer`, …: then nothing was kept
   */
  async record(meeting: GivenMeeting): Promise<RecordReceipt> {
    await this.ready;
    return this.attempt(async () => {
      this.assertWritable();
      const { recordMeeting } = await loadPart(() => import('./record-meeting.js'));
      const receipt = await recordMeeting(this, meeting);
      await this.updateComplete;
      return receipt;
    });
  }

  /**
   * Saves what the checklist holds of the unit and year as a file, and offers it as a download: the register as a table
   * (`csv`, `xlsx`), the days with reminders (`ics`), or a page (`html`).
   * @throws JicengError `unknown-unit` without a unit, `aborted` when the user calls it off, `chunk-unreachable`, …
   */
  async exportFile(format: 'csv' | 'xlsx' | 'ics' | 'html'): Promise<File> {
    await this.ready;
    return this.attempt(async () => {
      const { exportMeetingFile } = await loadPart(() => import('./out/export-file.js'));
      return exportMeetingFile(this, format);
    });
  }

  /** What is shown, as one string that a host may keep: `todo;u=500999101203;y=2026`. */
  get view(): string {
    return this.actions.view;
  }

  set view(view: string) {
    this.actions.perform(() => this.actions.showView(view));
  }

  // ——— what shows ———

  /** @internal The sentences of the language in force. */
  get meetingStrings(): MeetingStrings {
    return meetingStringsOf(this.settings.locale);
  }

  override get frameStrings(): MeetingStrings {
    return this.meetingStrings;
  }

  /** @internal Whether there are units below the one that shows which have duties of their own, and not only groups. */
  get hasUnitsBelow(): boolean {
    const { tree } = this.data;
    const index = this.data.indexOf(this.shownUnit);
    return index >= 0 && childrenOf(tree, index).some((child) => !isGroup(tree, child));
  }

  /** @internal The kind of the unit as its table has it. */
  get shownKind(): string {
    const index = this.data.indexOf(this.shownUnit);
    return index < 0 ? '' : kindOf(this.data.tree, index);
  }

  /** @internal Whether the unit that shows is still being read. */
  get isReading(): boolean {
    return this.shownUnit !== null && this.model.input === null;
  }

  // ——— the store ———

  protected override async dataOpened(): Promise<void> {
    const { shown } = this.data;
    // The unit was read when the store was opened.
    this.#readKey = shown ? keyOf(shown.unit, shown.year) : '';
    this.#prepare();
    await this.loaded();
    this.#prepare();
  }

  protected override async dataChanged(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<void> {
    if (!(await this.data.follow(store, notice))) return;
    await this.readAgain();
    if (notice.foreign && notice.noun === 'meeting') this.announcer.announce(this.meetingStrings.otherTab);
  }

  /** @internal Reads the unit that shows once more: something of it was written. */
  async readAgain(): Promise<void> {
    const { opened, shownUnit, shownYear } = this;
    if (!opened || shownUnit === null) return;
    await this.data.readUnit(opened, shownUnit, shownYear);
    this.requestUpdate();
  }

  // ——— inside ———

  override connectedCallback(): void {
    super.connectedCallback();
    this.data.prepare();
  }

  protected override loadOwnStrings(locale: string): Promise<void> | undefined {
    return loadMeetingStrings(locale);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#prepare();
    this.#reportProblem();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { input } = this.model;
    if (input === this.#shownInput) return;
    this.#shownInput = input;
    if (input) this.actions.unitShown();
  }

  /** What of the page's makes it impossible to list duties is told once. */
  #reportProblem(): void {
    const { problem } = this.model.result;
    if (problem?.message === this.#reported?.message) return;
    this.#reported = problem;
    if (problem) void this.report(problem);
  }

  /** Brings data and model to what the settings say now; cheap when nothing has changed. */
  #prepare(): void {
    this.useProfile();
    this.#read();
    const { data, shownUnit: unit, shownYear: year, todayDate: today, rules: profile, holidays } = this;
    const { shown, tree, book, reckoning } = data;
    const of = [shown, tree, book, reckoning, profile, unit, year, today, holidays];
    if (of.every((each, place) => each === this.#modelOf[place])) return;
    this.#modelOf = of;
    this.model.useProfile(profile);
    if (!reckoning || !profile || unit === null || shown?.unit !== unit || shown.year !== year) {
      this.model.clear();
      return;
    }
    const lastDay = `${year}-12-31`;
    const day = today < lastDay ? today : lastDay;
    const facts = valuesOf(data.recordOf(unit, profile, year, today));
    const sources = { profile, tree, index: data.indexOf(unit), id: unit, facts, people: shown.people, day };
    const { meetings, earlier, reasons, procedures } = shown;
    const input: ModelInput = { profile, unit: reckoning.dutyUnitOf(sources), groups: reckoning.groupsOf(sources), year, today, holidays, meetings, earlier, reasons, procedures };
    this.model.use(input, reckoning.yearResultOf);
  }

  /** Reads the unit and year that the settings name, once. */
  #read(): void {
    const { opened, shownUnit, shownYear } = this;
    if (!opened || shownUnit === null) return;
    const key = keyOf(shownUnit, shownYear);
    if (key === this.#readKey) return;
    this.#readKey = key;
    this.load(
      this.data.readUnit(opened, shownUnit, shownYear).then(
        () => this.requestUpdate(),
        (thrown: unknown) => this.report(thrown),
      ),
    );
  }

  protected override render(): TemplateResult {
    return renderMeetingChecklist(this);
  }
}

/** Names a unit and year that are read. */
function keyOf(unit: string, year: number): string {
  return `${unit}|${year}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-meeting-checklist': JcMeetingChecklist;
  }
}
