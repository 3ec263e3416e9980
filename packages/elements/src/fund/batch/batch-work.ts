import { allAtOnce, holdsOn, indexOfId, isJicengError, type KeptBatch } from '@jiceng/domain';
import { makePace, type Pace } from '@jiceng/storage/transfer';
import type { JcFundCalculator } from '../fund-calculator.js';
import { calculationInSteps } from './batch-calculation.js';
import { withEdits, type BatchEdits } from './batch-edits.js';
import { factsAtInSteps, gatherInSteps, type BatchFacts, type BatchSource } from './batch-facts.js';
import { BatchModel, firstSort, type BatchFilterName, type BatchSort } from './batch-model.js';
import { runBatch } from './batch-runner.js';
import { BatchWords } from './batch-words.js';
import { kindsOfRules } from './rule-facts.js';

/** Up to this many units are calculated at once, within a frame; more of them with progress and a way to call it off. */
const mostAtOnce = 2000;
/** Up to this many units are filtered and sorted at once. */
const mostArrangedAtOnce = 20_000;

/** What a batch depends on. */
interface BatchScope {
  readonly source: BatchSource;
  /** Where the unit stands in the tree; −1 for the whole tree. */
  readonly root: number;
}

function isSameScope(a: BatchScope | null, b: BatchScope | null): boolean {
  if (a === null || b === null) return a === b;
  const keys = ['tree', 'book', 'fieldsOn', 'profile', 'year', 'today'] as const;
  return a.root === b.root && keys.every((key) => a.source[key] === b.source[key]);
}

/** Keeps the batch of a calculator up to date: gathers the facts, calculates, filters and sorts. */
export class BatchWork {
  readonly #element: JcFundCalculator;
  readonly #edits: BatchEdits;
  #scope: BatchScope | null = null;
  #facts: BatchFacts | null = null;
  #model: BatchModel | null = null;
  #words: BatchWords | null = null;
  #lastYear: KeptBatch | null = null;
  #controller: AbortController | undefined;
  #collator: Intl.Collator | undefined;
  filter: BatchFilterName = 'all';
  sort: BatchSort = firstSort;
  /** The work was called off, so that what shows is not what holds. */
  isCancelled = false;

  constructor(element: JcFundCalculator, edits: BatchEdits) {
    this.#element = element;
    this.#edits = edits;
  }

  /** The batch as it was calculated last; null before the first one, and where there are no rules or units. */
  get model(): BatchModel | null {
    return this.#model;
  }

  /** The units that nobody has said of what they are. */
  get facts(): BatchFacts | null {
    return this.#facts;
  }

  /** What things are called in it. */
  get words(): BatchWords | null {
    const { settings } = this.#element;
    if (this.#model && this.#scope && this.#words?.locale !== settings.locale) this.#words = new BatchWords(this.#element, this.#scope.source.tree, this.#model);
    return this.#words;
  }

  #scopeNow(): BatchScope | null {
    const { data, model, shownUnit, shownYear, todayDate } = this.#element;
    const { profile } = model;
    const { tree, record, fieldsOn } = data;
    if (!profile || !record || tree.length === 0) return null;
    const { book } = record;
    return { source: { tree, book, fieldsOn, profile, year: shownYear, today: todayDate }, root: data.indexOf(shownUnit) };
  }

  /**
   * Brings the batch to what holds now; cheap when nothing has changed. Few units are done when it returns.
   * @param isEdited whether what was typed has changed
   */
  update(isEdited = false): void {
    const scope = this.#scopeNow();
    const isOther = !isSameScope(scope, this.#scope);
    if (!isOther && !isEdited) return;
    this.#controller?.abort();
    this.isCancelled = false;
    this.#scope = scope;
    if (!scope) {
      this.#facts = null;
      this.#model = null;
      return;
    }
    const { tree } = scope.source;
    const size = scope.root < 0 ? tree.length : (tree.end[scope.root] as number) - scope.root;
    const facts = isOther ? null : this.#facts;
    if (size > mostAtOnce) queueMicrotask(() => this.#workSlowly(async (pace, signal) => this.#calculate(scope, facts, pace, signal)));
    else this.#atOnce(() => this.#calculateAtOnce(scope, facts));
  }

  /** Does it again after it was called off. */
  again(): void {
    this.#scope = null;
    this.update();
  }

  /** Filters and sorts anew. */
  arrange(): void {
    const model = this.#model;
    const scope = this.#scope;
    if (!model || !scope) return;
    const needsLastYear = this.filter === 'changed' && this.#lastYear === null;
    if (model.count <= (needsLastYear ? mostAtOnce : mostArrangedAtOnce)) {
      this.#atOnce(() => {
        if (needsLastYear) this.#lastYear = this.#lastYearAtOnce(scope, model.facts);
        allAtOnce(this.#arrangement(model));
      });
    } else this.#workSlowly(async (pace, signal) => this.#arrangeSlowly(scope, model, pace, signal));
  }

  /** What goes wrong shows as that of any action. */
  #atOnce(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      this.#element.actions.perform(() => Promise.reject(thrown as Error));
    }
  }

  #workSlowly(work: (pace: Pace, signal: AbortSignal) => Promise<void>): void {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    const element = this.#element;
    element.actions.perform(async () => {
      try {
        await element.work.run(controller.signal, (signal) => work(makePace(signal), signal));
      } catch (thrown) {
        // Newer work has taken its place: nobody called it off.
        if (controller.signal.aborted) return;
        this.isCancelled = isJicengError(thrown) && thrown.code === 'aborted';
        throw thrown;
      } finally {
        element.requestUpdate();
      }
    });
  }

  // ——— at once ———

  #calculateAtOnce(scope: BatchScope, known: BatchFacts | null): void {
    const { source, root } = scope;
    const facts = known ?? allAtOnce(gatherInSteps(source, root, kindsNow(source)));
    const columns = this.#editedColumns(source, facts);
    const result = allAtOnce(calculationInSteps({ profile: source.profile, year: source.year, length: facts.length, columns }));
    this.#lastYear = this.filter === 'changed' ? this.#lastYearAtOnce(scope, facts) : null;
    const model = new BatchModel({ profile: source.profile, year: source.year, facts, columns, result });
    this.#take(scope, model);
    allAtOnce(this.#arrangement(model));
  }

  #lastYearAtOnce({ source }: BatchScope, { indexes }: BatchFacts): KeptBatch {
    const year = source.year - 1;
    const { length, columns } = allAtOnce(factsAtInSteps({ ...source, year }, indexes));
    return allAtOnce(calculationInSteps({ profile: source.profile, year, length, columns }));
  }

  // ——— with progress ———

  async #calculate(scope: BatchScope, known: BatchFacts | null, pace: Pace, signal: AbortSignal): Promise<void> {
    const { source, root } = scope;
    const facts = known ?? (await pace.run(gatherInSteps(source, root, kindsNow(source)), ({ done, total }) => this.#report('reading', done, total)));
    const columns = this.#editedColumns(source, facts);
    const result = await this.#run(source, facts.length, columns, signal);
    const lastYear = this.filter === 'changed' ? await this.#lastYearSlowly(scope, facts, pace, signal) : null;
    const model = new BatchModel({ profile: source.profile, year: source.year, facts, columns, result });
    await pace.run(this.#arrangement(model, scope, lastYear));
    this.#lastYear = lastYear;
    this.#take(scope, model);
  }

  async #arrangeSlowly(scope: BatchScope, model: BatchModel, pace: Pace, signal: AbortSignal): Promise<void> {
    if (this.filter === 'changed') this.#lastYear ??= await this.#lastYearSlowly(scope, model.facts, pace, signal);
    await pace.run(this.#arrangement(model), (done) => this.#report('checking', done, model.count));
  }

  async #lastYearSlowly({ source }: BatchScope, { indexes }: BatchFacts, pace: Pace, signal: AbortSignal): Promise<KeptBatch> {
    const year = source.year - 1;
    const { length, columns } = await pace.run(factsAtInSteps({ ...source, year }, indexes), ({ done, total }) => this.#report('reading', done, total));
    return this.#run({ ...source, year }, length, columns, signal);
  }

  #run({ profile, year }: BatchSource, length: number, columns: BatchModel['columns'], signal: AbortSignal): Promise<KeptBatch> {
    return runBatch({ profile, year, length, columns }, { signal, onProgress: (done) => this.#report('calculating', done, length) });
  }

  #report(phase: 'reading' | 'calculating' | 'checking', done: number, total: number): void {
    this.#element.work.progress({ phase, done, total });
    this.#element.send('jc-progress', { phase, done, total });
  }

  // ——— both ———

  #editedColumns({ tree }: BatchSource, { indexes, columns }: BatchFacts): BatchModel['columns'] {
    return withEdits(columns, this.#edits, (unit) => indexes.indexOf(indexOfId(tree, unit)));
  }

  #take({ source }: BatchScope, model: BatchModel): void {
    this.#facts = model.facts;
    this.#model = model;
    this.#words = new BatchWords(this.#element, source.tree, model);
  }

  *#arrangement(model: BatchModel, scope = this.#scope, lastYear = this.#lastYear): Generator<number, void> {
    if (!scope) return;
    const words = this.#model === model && this.words ? this.words : new BatchWords(this.#element, scope.source.tree, model);
    this.#collator ??= new Intl.Collator('zh-CN', { numeric: true });
    const { compare } = this.#collator;
    yield* model.arrangeInSteps(this.filter, this.sort, { name: (unit) => words.name(unit), choice: (fact, choice) => words.choice(fact, choice), compare }, lastYear);
  }
}

/** The kinds that the rules of the year are for. */
function kindsNow({ profile, year }: BatchSource): ReadonlySet<string> | null {
  const holding = profile.fund.lines.filter((line) => holdsOn(line, `${year}-12-31`));
  return kindsOfRules(profile, new Set(holding.map(({ id }) => id)));
}
