import { entryRow, publicLedger, recordersOf, type EntryRow, type LedgerEntry, type LedgerState, type PublicEntry } from '@jiceng/domain';
import { shownName } from '../../base/unit-names.js';
import { ledgerStrings, type LedgerStrings } from '../../locales/points/ledger.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { entrySentence, type EntryWordsScope } from './entry-words.js';
import { EntryTexts } from './entry-texts.js';
import { EvidenceFiles } from './evidence-files.js';

/** What every part that shows entries works with: rows, texts, words and evidence, as the audience may see them. */
export class LedgerDesk {
  readonly element: JcPointsScoreboard;
  readonly texts: EntryTexts;
  readonly evidence: EvidenceFiles;
  readonly #rows = new Map<number, EntryRow>();
  readonly #public = new Map<string, PublicEntry | null>();
  #recorders: readonly string[] | null = null;
  #state: LedgerState | null = null;

  constructor(element: JcPointsScoreboard) {
    this.element = element;
    this.texts = new EntryTexts(element);
    this.evidence = new EvidenceFiles(element);
  }

  get text(): LedgerStrings {
    return ledgerStrings(this.element.settings.locale);
  }

  get state(): LedgerState {
    const { state } = this.element.data;
    if (state !== this.#state) {
      this.#state = state;
      this.#rows.clear();
      this.#public.clear();
      this.#recorders = null;
    }
    return state;
  }

  /** What the columns say of a row; worked out once for each state. */
  row(row: number): EntryRow {
    const { state } = this;
    let known = this.#rows.get(row);
    if (!known) this.#rows.set(row, (known = entryRow(state, row)));
    return known;
  }

  /** Who has recorded entries, in the order of their first ones. */
  get recorders(): readonly string[] {
    const { state } = this;
    return (this.#recorders ??= recordersOf(state));
  }

  /** What everybody may see of an entry; null of nothing, and while its text is being read. */
  publicEntry({ id }: EntryRow): PublicEntry | null {
    const { state } = this;
    const known = this.#public.get(id);
    if (known !== undefined) return known;
    const entry = this.texts.of(id);
    if (entry === undefined) return null;
    const shown = entry ? (publicLedger(state, [entry])[0] ?? null) : null;
    this.#public.set(id, shown);
    return shown;
  }

  get words(): EntryWordsScope {
    const { element, state } = this;
    const { rules, settings, data, pointsStrings } = element;
    return {
      state,
      profile: rules,
      locale: settings.locale,
      accountTitle: (id) => element.accountTitle(id),
      unitTitle: (id) => {
        const index = data.indexOf(id);
        return index < 0 ? id : shownName(data.tree, index, element.strings);
      },
      periodTitle: (period) => periodText(period, pointsStrings),
    };
  }

  /** What an entry says, as far as its text is there. */
  sentence(row: EntryRow): string {
    return entrySentence(this.words, row, this.texts.of(row.id) ?? undefined);
  }

  /** The text of an entry as far as it is there. */
  entry(row: EntryRow): LedgerEntry | undefined {
    return this.texts.of(row.id) ?? undefined;
  }
}
