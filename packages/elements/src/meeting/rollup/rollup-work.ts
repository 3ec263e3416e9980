import { idOf, isJicengError, type FactBook, type OrgTree, type Profile } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { dutiesInSteps, rollupInSteps, unitsBelow, type Rollup, type RollupProgress, type RollupUnit } from './rollup.js';

/** Up to so many units are read by their ids; of more, the whole year is read and theirs are taken. */
const mostById = 2000;

/** What the list of duties depends on. */
interface DutyScope {
  readonly profile: Profile;
  readonly tree: OrgTree;
  readonly book: FactBook;
  readonly unit: string;
  readonly year: number;
  readonly today: string;
  readonly holidays: unknown;
  readonly changes: number;
}

/** Keeps the roll-up of a unit up to date: reads rolls and meetings, lists duties, and says how they stand. */
export class RollupWork {
  readonly #element: JcMeetingChecklist;
  #scope: DutyScope | null = null;
  #rollup: Rollup | null = null;
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

  #scopeNow(): DutyScope | null {
    const { data, rules: profile, shownUnit: unit, shownYear: year, todayDate: today, holidays } = this.#element;
    const { tree, book, changes } = data;
    return profile && unit !== null && data.indexOf(unit) >= 0 ? { profile, tree, book, unit, year, today, holidays, changes } : null;
  }

  /** Brings it to what holds now; cheap when nothing has changed. */
  update(): void {
    const scope = this.#scopeNow();
    const before = this.#scope;
    const keys = ['profile', 'tree', 'book', 'unit', 'year', 'today', 'holidays', 'changes'] as const;
    if (scope === before || (scope && before && keys.every((key) => scope[key] === before[key]))) return;
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

  #work(scope: DutyScope): void {
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

  async #reckon(scope: DutyScope, signal: AbortSignal): Promise<Rollup> {
    const element = this.#element;
    const { data, holidays } = element;
    const { profile, tree, book, unit, year, today } = scope;
    const store = await element.store;
    const root = data.indexOf(unit);
    const indexes = unitsBelow(tree, root);
    const ids = indexes.length <= mostById ? indexes.map((index) => idOf(tree, index)) : undefined;
    const pace = makePace(signal);
    const [rolls, meetings] = await Promise.all([store.people.list(ids), store.meetings.heads({ year, ...(ids && { units: ids }) })]);
    const source = { profile, tree, book, fieldsOn: data.fieldsOn, root, rolls: new Map(rolls.map((roll) => [roll.unit, roll.people])), year, today, holidays };
    const units: readonly RollupUnit[] = await pace.run(dutiesInSteps(source), (progress) => this.#report('reading', progress));
    return pace.run(rollupInSteps(profile, units, meetings, today), (progress) => this.#report('calculating', progress));
  }

  #report(phase: 'reading' | 'calculating', { done, total }: RollupProgress): void {
    this.#element.work.progress({ phase, done, total });
    this.#element.send('jc-progress', { phase, done, total });
  }
}
