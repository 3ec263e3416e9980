import { emptyTree, indexOfId, kindOf, unitOf, type FactBook, type OrgTree, type Profile, type UsedFact } from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import { loadPart } from '../base/load-part.js';
import { shanghaiToday } from '../base/today.js';
import type { FactRecord } from './fact-record.js';

/** Is told how many parts of what a widget opens with are read, and of how many. */
export type Reading = (done: number, total: number) => void;

/** The tree and the unit facts of one store, as far as they are known. */
export class UnitData {
  tree: OrgTree = emptyTree;
  /** The day on which the tree was stored, on which the fields of its units hold. */
  fieldsOn = '';
  /** The facts of units as they are stored; there once the store is open. */
  record!: FactRecord;
  #factsOfUnit: typeof import('@jiceng/domain').factsOfUnit | undefined;
  #version: string | undefined;

  /** What is known of units. */
  get book(): FactBook {
    return this.record?.book ?? { facts: new Map() };
  }

  /** Reads what there is. @param reading is told how many parts of it are read, and of how many */
  async open(store: Store, reading?: Reading): Promise<void> {
    this.#version = undefined;
    const parts = [this.#readTree(store), this.#readFacts(store)];
    let done = 0;
    if (reading) for (const part of parts) void part.then(() => reading(++done, parts.length), () => undefined);
    await Promise.all(parts);
  }

  async #readFacts(store: Store): Promise<void> {
    const { FactRecord, factsOfUnit } = await loadPart(() => import('./record.js'));
    this.record = new FactRecord();
    await this.record.read(store);
    this.#factsOfUnit = factsOfUnit;
  }

  /**
   * Reads what a change has brought.
   * @returns whether anything changed that a calculation depends on
   */
  async follow(store: Store, notice: Extract<StoreNotice, { type: 'change' }>): Promise<boolean> {
    if (notice.noun !== 'org') return false;
    const isFacts = notice.op === 'facts' || notice.op === 'undo-facts';
    await (isFacts ? this.record?.read(store) : this.#readTree(store));
    return true;
  }

  async #readTree(store: Store): Promise<void> {
    const head = await store.org.head();
    if (head?.version === this.#version && this.#version !== undefined) return;
    const stored = head ? await store.org.read() : null;
    this.#version = stored?.version;
    this.tree = stored?.tree ?? emptyTree;
    this.fieldsOn = stored ? shanghaiToday(Date.parse(stored.savedAt)) : '';
  }

  /** Where a unit stands in the tree; −1 when it is not there. */
  indexOf(unit: string | null): number {
    return unit === null ? -1 : indexOfId(this.tree, unit);
  }

  /** What the record of a unit says of a year. */
  recordOf(unit: string | null, profile: Profile, year: number, today: string): Readonly<Record<string, UsedFact>> {
    const index = this.indexOf(unit);
    if (index < 0 || unit === null || !this.#factsOfUnit) return {};
    const { id: _id, parentId: _parentId, name: _name, kind: _kind, ...fields } = unitOf(this.tree, index);
    return this.#factsOfUnit({ profile, book: this.record.book, unit: { id: unit, kind: kindOf(this.tree, index), fields }, fieldsOn: this.fieldsOn, year, today }).facts;
  }
}
