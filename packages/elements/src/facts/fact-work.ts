import type { FactColumn, FactSource, IsoDate, OrgTree, Profile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { JcElement } from '../base/jc-element.js';
import { loadProfile, type ProfileSetting } from '../base/profile-source.js';
import { RecentActions } from '../base/recent-actions.js';
import { shanghaiToday } from '../base/today.js';
import { unitFactsStrings } from '../locales/unit-facts.js';
import type { TypedFact } from './fact-control.js';
import { FactRecord } from './fact-record.js';

/** What of the tree the facts of its units are looked at with. */
export interface FactTree {
  readonly tree: OrgTree;
  /** The day on which the tree was stored. */
  readonly fieldsOn: IsoDate;
}

/** What was typed about a unit and is not written yet. */
export interface FactDraft {
  /** What stands in the field for the day; `''` where it holds no day. */
  readonly asOf: string;
  readonly author: string;
  /** By the ids of facts. */
  readonly typed: ReadonlyMap<string, TypedFact>;
  /** Whether saving was tried and refused, so that what is wrong is listed. */
  readonly isRefused: boolean;
  /** Whether it is asked if what was typed may be thrown away. */
  readonly isLeaving: boolean;
}

/** What is written, and how it is said. */
export interface FactWriting {
  readonly author: string;
  readonly source: FactSource;
  /** Said once it is stored, and offered to be taken back for ten minutes. */
  readonly said: string;
}

const works = new WeakMap<JcElement, FactWork>();

/**
 * The facts of units in one widget: the rules that ask for them, what is known, what is being typed, what was written and
 * can be taken back. Its detail panel and its menu share it, whichever is loaded first.
 */
export class FactWork {
  readonly record = new FactRecord();
  /** What is being typed, by unit: who looks at another unit meanwhile finds it again. */
  readonly drafts = new Map<string, FactDraft>();
  recent = new RecentActions();
  /** What was done last, as a sentence. */
  told = '';
  profile: Profile | undefined;
  /** Whether the rules could not be had; {@link useProfile} asks again. */
  hasFailed = false;
  /** Grows with everything that changes here, so that who shows it knows. */
  version = 0;
  readonly #element: JcElement;
  #setting: ProfileSetting | null = null;
  #loading: Promise<void> = Promise.resolve();
  #store: Store | undefined;
  #database = '';

  private constructor(element: JcElement) {
    this.#element = element;
  }

  /** The one of a widget. */
  static of(element: JcElement): FactWork {
    let work = works.get(element);
    if (!work) works.set(element, (work = new FactWork(element)));
    return work;
  }

  get today(): IsoDate {
    return this.#element.today ?? this.#element.provision.value?.settings.today ?? shanghaiToday();
  }

  #changed(): void {
    this.version++;
    this.#element.requestUpdate();
  }

  /** Follows the widget to another store: what was done belongs to the one before, what was typed to its database. */
  useStore(store: Store): void {
    if (store === this.#store) return;
    this.#store = store;
    this.record.reset();
    this.recent = new RecentActions();
    this.told = '';
    const { storage, database } = this.#element.settings;
    if (`${storage}:${database}` !== this.#database) this.drafts.clear();
    this.#database = `${storage}:${database}`;
  }

  get #wanted(): ProfileSetting {
    return this.#element.profile ?? this.#element.provision.value?.settings.profile;
  }

  /** Whether the rules that the settings name are there, or were asked for. */
  get hasCurrentProfile(): boolean {
    return this.#wanted === this.#setting;
  }

  /**
   * Loads the rules that the widget's settings name, once for as long as they name them, and again where they could not
   * be had; those from before stay in use meanwhile.
   * @throws {JicengError} those of `loadProfile`
   */
  useProfile(store: Store): Promise<void> {
    if (!this.hasCurrentProfile || this.hasFailed) {
      this.#setting = this.#wanted;
      this.hasFailed = false;
      this.#loading = this.#loadProfile(this.#setting, store);
    }
    return this.#loading;
  }

  async #loadProfile(setting: ProfileSetting, store: Store): Promise<void> {
    try {
      const { profile } = await loadProfile(setting, async () => store);
      if (setting === this.#setting) this.profile = profile;
    } catch (error) {
      if (setting === this.#setting) this.hasFailed = true;
      throw error;
    } finally {
      this.#changed();
    }
  }

  /** Shows a sentence beside the facts. */
  tell(sentence: string): void {
    this.told = sentence;
    this.#changed();
  }

  /**
   * Writes values of facts as one sheet, tells the page, and offers to take it back.
   * @throws {JicengError} `readonly`, and those of `store.facts.add`
   */
  async write(store: Store, columns: readonly FactColumn[], { author, source, said }: FactWriting): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    if (!element.settings.author) element.chosenAuthor = author;
    const { id, undo } = await this.record.add(store, columns, { author, source });
    const takeBack = async (): Promise<void> => {
      element.assertWritable();
      const undoing = await undo();
      element.send('jc-change', { noun: 'org', op: 'undo-facts', id: undoing });
      this.tell(unitFactsStrings(element.settings.locale).undone);
    };
    this.recent.add(said, takeBack);
    element.send('jc-change', { noun: 'org', op: 'facts', id });
    this.tell(said);
  }
}
