import { idOf, isJicengError, type FactBook, type OrgTree, type Profile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { makePace, type Pace } from '@jiceng/storage/transfer';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { dutiesInSteps, rollupInSteps, unitsBelow, type Rollup, type RollupProgress, type RollupUnit } from './rollup.js';

/** Up to so many units are read by their ids, within a moment; of more, the whole year is read, theirs are taken, and it is said how far it is. */
const mostById = 2000;

/** What a roll-up depends on: all but `changes` decide which duties there are. */
interface RollupScope {
  readonly profile: Profile;
  readonly tree: OrgTree;
  readonly book: FactBook;
  readonly unit: string;
  readonly year: number;
  readonly today: string;
  readonly holidays: unknown;
  readonly unitChanges: number;
  readonly changes: number;
}

const dutyKeys = ['profile', 'tree', 'book', 'unit', 'year', 'today', 'holidays', 'unitChanges'] as const;

function hasSameDuties(a: RollupScope, b: RollupScope | null): boolean {
  return b !== null && dutyKeys.every((key) => a[key] === b[key]);
}

/** Keeps the roll-up of a unit up to date: reads rolls and meetings, lists duties, and says how they stand. */
export class RollupWork {
  readonly #element: JcMeetingChecklist;
  #scope: RollupScope | null = null;
  #rollup: Rollup | null = null;
  /** The duties that were listed last, and for what. */
  #listed: { readonly scope: RollupScope; readonly units: readonly RollupUnit[] } | null = null;
  #controller: AbortController | undefined;
  /** The work was called off, so that nothing shows. */
  isCancelled = false;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
  }

  /** How the units stand; null before it is known, and where there is no unit. */
  get rollup(): Rollup | null {
    return this.#rollup;
  }

  #scopeNow(): RollupScope | null {
    const { data, rules: profile, shownUnit: unit, shownYear: year, todayDate: today, holidays } = this.#element;
    const { tree, book, unitChanges, changes } = data;
    return profile && unit !== null && data.indexOf(unit) >= 0 ? { profile, tree, book, unit, year, today, holidays, unitChanges, changes } : null;
  }

  /** Brings it to what holds now; cheap when nothing has changed. */
  update(): void {
    const scope = this.#scopeNow();
    const before = this.#scope;
    if (scope === before || (scope && hasSameDuties(scope, before) && scope.changes === before?.changes)) return;
    this.#controller?.abort();
    this.#scope = scope;
    this.isCancelled = false;
    // Of another unit or year nothing may stand, not even for a moment; after a write the figures from before may.
    if (!scope || !before || scope.unit !== before.unit || scope.year !== before.year) this.#rollup = null;
    if (scope) this.#work(scope);
  }

  /** Does it again after it was called off. */
  again(): void {
    this.#scope = null;
    this.update();
  }

  #work(scope: RollupScope): void {
    const controller = new AbortController();
    this.#controller = controller;
    const element = this.#element;
    const work = async (): Promise<void> => {
      try {
        const rollup = await element.work.run(controller.signal, (signal) => this.#reckon(scope, signal));
        if (!controller.signal.aborted) this.#rollup = rollup;
      } catch (thrown) {
        // Newer work has taken its place: nobody called it off.
        if (controller.signal.aborted) return;
        this.isCancelled = isJicengError(thrown) && thrown.code === 'aborted';
        element.actions.perform(() => element.attempt(() => Promise.reject(thrown as Error)));
      } finally {
        element.requestUpdate();
      }
    };
    element.load(work());
  }

  async #reckon(scope: RollupScope, signal: AbortSignal): Promise<Rollup> {
    const { profile, tree, unit, year, today } = scope;
    const store = await this.#element.store;
    const indexes = unitsBelow(tree, this.#element.data.indexOf(unit));
    const ids = indexes.length <= mostById ? indexes.map((index) => idOf(tree, index)) : undefined;
    const pace = makePace(signal);
    const [units, meetings] = await Promise.all([this.#unitsOf(scope, store, ids, pace), store.meetings.heads({ year, ...(ids && { units: ids }) })]);
    return pace.run(rollupInSteps(profile, units, meetings, today), (progress) => this.#report('calculating', progress));
  }

  /** The units with their duties: as they were listed, when nothing that decides them has changed. */
  async #unitsOf(scope: RollupScope, store: Store, ids: readonly string[] | undefined, pace: Pace): Promise<readonly RollupUnit[]> {
    if (this.#listed && hasSameDuties(scope, this.#listed.scope)) return this.#listed.units;
    const { data, holidays } = this.#element;
    const { profile, tree, book, unit, year, today } = scope;
    const rolls = await store.people.list(ids);
    const source = { profile, tree, book, fieldsOn: data.fieldsOn, root: data.indexOf(unit), rolls: new Map(rolls.map((roll) => [roll.unit, roll.people])), year, today, holidays };
    const units = await pace.run(dutiesInSteps(source), (progress) => this.#report('reading', progress));
    this.#listed = { scope, units };
    return units;
  }

  #report(phase: 'reading' | 'calculating', { done, total }: RollupProgress): void {
    // Few units are no long work.
    if (total <= mostById) return;
    this.#element.work.progress({ phase, done, total });
    this.#element.send('jc-progress', { phase, done, total });
  }
}
