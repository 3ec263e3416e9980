import { accepted, checkApprovals, checkRefusal, checkReversal, type EntryRow } from '@jiceng/domain';
import { approvalStrings, type ApprovalStrings } from '../../locales/points/approvals.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { entryName } from '../ledger/entry-words.js';
import type { LedgerDesk } from '../ledger/ledger-desk.js';
import { approvalCheck, noPanel, type ApprovalCheck, type PanelInput } from './approval-check.js';
import { wayBack } from './take-back.js';

/** What was decided last. */
type Decision = { readonly kind: 'pass'; readonly ids: readonly string[] } | { readonly kind: 'refuse' };

/** Approving and refusing what waits, and taking the last decision back. */
export class ApprovalWork {
  readonly #desk: LedgerDesk;
  #last: Decision | null = null;
  /** The counts of the panel as they were typed last; the same people mostly score several entries. */
  panel: PanelInput = noPanel;
  /** How many entries were decided since the view was opened. */
  decided = 0;

  constructor(desk: LedgerDesk) {
    this.#desk = desk;
  }

  get text(): ApprovalStrings {
    return approvalStrings(this.#desk.element.settings.locale);
  }

  /** Whether the entry can be approved by who sits here; null while the rules are not there. */
  checkOf(row: EntryRow): ApprovalCheck | null {
    const { rules, settings } = this.#desk.element;
    return rules ? approvalCheck(this.#desk.state, rules, row, settings.author.trim(), this.panel) : null;
  }

  /** What an entry is called where it is told what was done with it. */
  #titleOf(row: EntryRow): string {
    return [row.account ? this.#desk.element.accountTitle(row.account.id) : '', this.#desk.sentence(row), signedPoints(row.change)].filter(Boolean).join(' ');
  }

  #nameOf(id: string): string {
    return entryName(this.#desk.words, id);
  }

  /**
   * Approves entries in one commit: all of them or none; together they take no more than there is.
   * @throws {JicengError} `points-settled`, `points-same-person`, `points-panel`, `points-balance`, `readonly` and those of the store
   */
  async pass(rows: readonly EntryRow[]): Promise<void> {
    const { element } = this.#desk;
    const { rules } = element;
    const [first] = rows;
    if (!rules || !first) return;
    const author = element.settings.author.trim();
    const asked = rows.map((row) => {
      const panel = this.checkOf(row)?.panel;
      return { id: row.id, ...(panel ? { panel } : {}) };
    });
    // Afterwards nothing waits any more, and what it is called has to be known.
    const said = rows.length === 1 ? this.text.passed(this.#nameOf(first.id), this.#titleOf(first)) : this.text.passedMany(rows.length);
    await element.attempt(() => element.record('approve', (state) => accepted(checkApprovals(state, asked, rules, { author })).drafts));
    const ids = rows.map(({ id }) => id);
    this.#last = { kind: 'pass', ids };
    this.decided += ids.length;
    element.actions.toast.show({ text: said, undo: () => this.#takeBack(ids) });
  }

  /**
   * Refuses an entry.
   * @throws {JicengError} `points-settled`, `points-reason`, `readonly` and those of the store
   */
  async refuse(row: EntryRow, reason: string): Promise<void> {
    const { element } = this.#desk;
    const said = this.text.refused(this.#nameOf(row.id), this.#titleOf(row));
    await element.attempt(() => element.record('refuse', (state) => [accepted(checkRefusal(state, row.id, { reason })).draft]));
    this.#last = { kind: 'refuse' };
    this.decided += 1;
    element.actions.toast.show({ text: said });
  }

  /** Takes the last decision back where the ledger lets it be, and says how where it does not. */
  async undoLast(): Promise<void> {
    const { actions } = this.#desk.element;
    const last = this.#last;
    if (last === null) actions.show({ kind: 'info', text: this.text.nothingToUndo });
    else if (last.kind === 'refuse') actions.show({ kind: 'info', text: this.text.undoRefusal });
    else await this.#takeBack(last.ids);
  }

  /** Nothing is unsaid in the ledger: what was approved by mistake is reversed. */
  async #takeBack(ids: readonly string[]): Promise<void> {
    const { element } = this.#desk;
    const { rules, actions, todayDate: today } = element;
    if (!rules) return;
    const way = wayBack(this.#desk.state, ids, rules, { today, now: Date.now() });
    const [first = ''] = ids;
    if (way === 'undo') {
      await element.attempt(() => element.record('reverse', (state) => ids.map((id) => accepted(checkReversal(state, id, rules, { today, now: Date.now() })).draft)));
      this.#last = null;
      actions.toast.show({ text: ids.length === 1 ? this.text.undone(this.#nameOf(first)) : this.text.undoneMany(ids.length) });
      return;
    }
    actions.show({ kind: 'info', text: way === 'reversal' ? this.text.undoLater : this.text.undoReversal });
    if (way === 'reversal' && ids.length === 1) await actions.openForUser('ledger', { e: first, reverse: '1' });
  }
}
