import type { Person } from '@jiceng/domain';
import { prepareRepositories, type MeetingHead, type Store, type StoredProcedure, type StoreNotice, type UnitNote } from '@jiceng/storage';
import { loadPart } from '../base/load-part.js';
import { UnitData, type Reading } from '../facts/unit-data.js';

/** What the store holds of one unit and year. */
export interface UnitYear {
  readonly unit: string;
  readonly year: number;
  /** Everybody who is or was on the unit's roll. */
  readonly people: readonly Person[];
  /** Its meetings of the year and of the year before, by date. */
  readonly meetings: readonly MeetingHead[];
  readonly earlier: readonly MeetingHead[];
  /** Why duties were not met (说明原因). */
  readonly reasons: readonly UnitNote[];
  /** Its procedures of all years. */
  readonly procedures: readonly StoredProcedure[];
}

/** What the data ask and tell whoever shows them. */
export interface MeetingDataOptions {
  /** The unit and year that will be asked for first, as far as they are known when a store is opened. */
  first(): { readonly unit: string | null; readonly year: number };
  /** The tree was read; the rest is still on its way. */
  treeRead(): void;
}

/** The tree and the facts of units, and the roll, meetings and notes of the unit and year that show. */
export class MeetingData extends UnitData {
  /** What was read last; null before. */
  shown: UnitYear | null = null;
  /** Counts what was written since the page was opened, so that whoever reads more than one unit knows when to read again. */
  changes = 0;
  /** The same of units and their rolls alone: as long as it stays, so do the duties. */
  unitChanges = 0;
  /** The rules of duties; there once the store is open. */
  reckoning: typeof import('./reckoning.js') | undefined;
  readonly #options: MeetingDataOptions;
  #wanted = '';
  #store: Store | undefined;

  constructor(options: MeetingDataOptions) {
    super();
    this.#options = options;
  }

  /** The roll of the unit that shows. */
  get people(): readonly Person[] {
    return this.shown?.people ?? [];
  }

  /**
   * Reads what the store holds of a unit and year. When another unit or year is asked for meanwhile, nothing comes of it.
   * @returns whether it is what shows now
   */
  async readUnit(store: Store, unit: string, year: number): Promise<boolean> {
    const key = `${unit}|${year}`;
    this.#wanted = key;
    const units = [unit];
    const [roll, meetings, earlier, reasons, procedures] = await Promise.all([
      store.people.get(unit),
      store.meetings.heads({ year, units }),
      store.meetings.heads({ year: year - 1, units }),
      store.notes.list({ kind: 'reason', year, units }),
      store.procedures.list({ units }),
    ]);
    if (this.#wanted !== key) return false;
    this.shown = { unit, year, people: roll.people, meetings, earlier, reasons, procedures };
    return true;
  }

  /** Begins to load what is needed as soon as the store is open, so that it comes meanwhile. */
  prepare(): void {
    // What cannot be fetched is asked for again, and told, once the store is open.
    Promise.all([import('./reckoning.js'), import('../facts/record.js')]).catch(() => undefined);
    prepareRepositories();
  }

  override async open(store: Store, reading?: Reading): Promise<void> {
    // What shows stays until the same store, which a backup has filled anew, is read; of another store it is nothing.
    if (store !== this.#store) this.shown = null;
    this.#store = store;
    this.#wanted = '';
    this.changes += 1;
    this.unitChanges += 1;
    const { unit, year } = this.#options.first();
    let done = 0;
    const read = (): void => reading?.(++done, 3);
    // The unit is read beside the tree and the facts, and not after them.
    const opened = super.open(store, read).then(() => this.#options.treeRead());
    const unitRead = (unit === null ? Promise.resolve(false) : this.readUnit(store, unit, year)).then(read);
    const [reckoning] = await Promise.all([loadPart(() => import('./reckoning.js')), opened, unitRead]);
    this.reckoning = reckoning;
  }

  override async follow(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<boolean> {
    if (notice.noun !== 'meeting' && notice.noun !== 'org') return false;
    this.changes += 1;
    if (notice.noun === 'meeting') return true;
    this.unitChanges += 1;
    // A roll is read with its unit; the tree has not changed.
    return notice.op === 'roll' || notice.op === 'undo-roll' || super.follow(store, notice);
  }
}
