import { emptyTree, sizeOf, type OrgFinding, type OrgRow, type OrgTree, type Outline } from '@jiceng/domain';
import type { Store, StoredOrgHead } from '@jiceng/storage';
import type { ProgressDetail } from '../base/jc-element.js';
import { loadPart } from '../base/load-part.js';
import { painted } from '../base/painted.js';

/** What the data controller tells its element. */
export interface OrgDataHost {
  /** Another tree shows from now on. Gives what showed before, to be given back when that tree comes back. */
  treeChanged(tree: OrgTree, kept?: Outline): Outline;
  progressed(progress: ProgressDetail): void;
  changed(op: string, version: string): void;
  author(): string;
}

/** A tree that is built but not stored, with what was found on the way. */
export interface BuiltTree {
  readonly tree: OrgTree;
  readonly findings: readonly OrgFinding[];
}

/** The tree of one store: read, replaced, taken back. Works one after the other, so that two loads never mix. */
export class OrgData {
  readonly #host: OrgDataHost;
  #queue: Promise<unknown> = Promise.resolve();
  #tree: OrgTree = emptyTree;
  #version: string | undefined;
  #head: StoredOrgHead | null = null;

  constructor(host: OrgDataHost) {
    this.#host = host;
  }

  /** The tree that shows. */
  get tree(): OrgTree {
    return this.#tree;
  }

  /** What the store says of the tree that shows. */
  get head(): StoredOrgHead | null {
    return this.#head;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Reads the tree of a store, unless the one that shows is current. */
  open(store: Store): Promise<void> {
    return this.#inTurn(async () => {
      // The first time there is nothing to compare with, so the tree is asked for at once.
      const reading = this.#version === undefined ? store.org.read() : undefined;
      const [head, first] = await Promise.all([store.org.head(), reading]);
      this.#head = head;
      if (this.#version !== undefined && head?.version === this.#version) return;
      const stored = reading ? first : head ? await store.org.read() : null;
      this.#version = stored?.version ?? '';
      this.#tree = stored?.tree ?? emptyTree;
      this.#host.treeChanged(this.#tree);
    });
  }

  /** Forgets what shows: another store comes. */
  reset(): void {
    this.#version = undefined;
    this.#head = null;
  }

  /** Builds a tree from rows in slices that leave the page alive. */
  async build(rows: Iterable<OrgRow>, signal: AbortSignal | undefined): Promise<BuiltTree> {
    const { buildInSlices } = await loadPart(() => import('./build-in-slices.js'));
    return buildInSlices(rows, signal, (progress) => this.#host.progressed(progress));
  }

  /**
   * Shows a new tree at once and stores it. When it cannot be stored, or is called off before it is, the tree from
   * before shows again.
   */
  replace(store: Promise<Store>, make: () => Promise<BuiltTree>, signal: AbortSignal | undefined): Promise<BuiltTree> {
    return this.#inTurn(async () => {
      const opened = await store;
      const built = await make();
      const before = this.#tree;
      this.#tree = built.tree;
      const kept = this.#host.treeChanged(built.tree);
      await painted();
      try {
        const total = sizeOf(built.tree);
        this.#host.progressed({ phase: 'writing', done: 0, total });
        const { version, change } = await opened.org.replace(built.tree, {
          author: this.#host.author(),
          signal,
          onProgress: (done) => this.#host.progressed({ phase: 'writing', done, total }),
        });
        // From here on it is on the disk: nothing more is awaited that could fail and bring the old tree back.
        this.#version = version;
        this.#head = { version, savedAt: change.time, size: total };
        this.#host.changed('replace', version);
      } catch (thrown) {
        this.#tree = before;
        this.#host.treeChanged(before, kept);
        throw thrown;
      }
      return built;
    });
  }

  /** Puts the tree from before the last import back. */
  undo(store: Promise<Store>): Promise<void> {
    return this.#inTurn(async () => {
      const opened = await store;
      const { version } = await opened.org.undoReplace({ author: this.#host.author(), version: this.#version });
      const stored = await opened.org.read();
      this.#version = version;
      this.#head = await opened.org.head();
      this.#tree = stored?.tree ?? emptyTree;
      this.#host.treeChanged(this.#tree);
      this.#host.changed('undo-replace', version);
    });
  }
}
