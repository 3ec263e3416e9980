import { mostChangesCounted, type BackupContents, type BackupCounts, type BackupFile, type BackupOptions, type BackupState, type Persistence, type StorageUsage, type Store } from '@jiceng/storage';
import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { backupStrings, type BackupStrings } from '../../locales/backup.js';
import { storeNotices } from '../../locales/store-notices.js';
import { directionOf, stringsOf, type Strings } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import type { ChangeDetail } from '../jc-element.js';
import { saveFile } from '../save-file.js';
import { shanghaiMoment } from '../shanghai-time.js';
import { backupDialogStyles } from './backup-dialog-styles.js';
import { contentsText, momentText, renderBackupDialog } from './backup-dialog-view.js';
import { BackupWork, type BackupPart, type ReplacingPart } from './backup-work.js';
import { sizeText } from './size-text.js';

/** What has the focus when the dialog opens: its heading, or the button that makes a backup. */
export type BackupPlace = 'heading' | 'button';

/** What is known of the data. */
export interface BackupFigures {
  readonly state: BackupState;
  readonly counts: BackupCounts;
  readonly persistence: Persistence;
  readonly usage: StorageUsage | null;
}

/** A backup that was chosen and checked. */
export interface ChosenBackup {
  readonly file: Blob;
  readonly name: string;
  readonly contents: BackupContents;
}

/**
 * Data and backups (数据与备份) of a store: where the data are, how old the last backup is, a backup as a file, back from one, and
 * clearing the data. Whatever goes wrong stands where it arose; nothing is taken away before it was backed up and the user said so.
 *
 * @internal Part of the widgets.
 * @fires replaced - a backup, or nothing, was put in place of the data; `detail` is that of `jc-change`
 * @fires close - the dialog was left
 * @csspart dialog - the dialog
 * @csspart primary - the button that makes a backup
 */
export class JcBackupDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    store: { attribute: false },
    database: { attribute: false },
    author: { attribute: false },
    today: { attribute: false },
    isReadonly: { attribute: false },
    attempt: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs, backupDialogStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;
  declare store: Store | undefined;
  /** The name of the database, for the names of files. */
  declare database: string;
  /** Who restores or clears (登记人); `''` when not known. */
  declare author: string;
  /** The day that counts as today. */
  declare today: string;
  /** Whether nothing may be restored or cleared. */
  declare isReadonly: boolean;
  /** Does something, and tells the page what goes wrong. */
  declare attempt: <Result>(action: () => Promise<Result>) => Promise<Result>;

  readonly announcer = new Announcer(this);
  readonly work = new BackupWork(this);
  figures: BackupFigures | null = null;
  chosen: ChosenBackup | null = null;
  /** What there is to clear, as long as the user has not decided on it; null when clearing was not asked for. */
  clearing: BackupCounts | null = null;
  /** Id of the latest change in the backup that was made since the dialog was opened; null before. */
  #backedUp: string | null = null;

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.database = '';
    this.author = '';
    this.today = '';
    this.isReadonly = false;
    this.attempt = (action) => action();
  }

  get strings(): Strings {
    return stringsOf(this.locale);
  }

  get text(): BackupStrings {
    return backupStrings(this.locale);
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  /** Whether another window keeps the data from being opened, so that nothing can be read. */
  get isBlocked(): boolean {
    return this.store?.status.state === 'blocked';
  }

  /** Whether the data were backed up since the dialog was opened. */
  get isBackedUp(): boolean {
    return this.#backedUp !== null;
  }

  /** Whether a backup, or nothing, can be put in place of the data. */
  get canReplace(): boolean {
    return !this.isReadonly && this.store?.status.state === 'ready';
  }

  /** Shows it; Escape, or its button, leaves it, and the focus goes back to where it was. */
  async open(place: BackupPlace): Promise<void> {
    this.#forget();
    await this.rendered();
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.#find(place === 'button' ? '[part=primary]' : '#title')?.focus();
    await this.#read();
  }

  #forget(): void {
    this.work.forget();
    this.chosen = null;
    this.clearing = null;
    this.#backedUp = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  #find<Found extends HTMLElement>(selector: string): Found | null {
    return this.renderRoot.querySelector<Found>(selector);
  }

  /** Settles when it shows how things are now. */
  async rendered(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  async #focus(selector: string): Promise<void> {
    await this.rendered();
    this.#find(selector)?.focus();
  }

  // ——— what the user does ———

  readonly leave = (): void => this.#find<HTMLDialogElement>('dialog')?.close();

  /** Escape calls off what goes on; when nothing does, it leaves. */
  readonly escaped = (event: Event): void => {
    const { task } = this.work;
    if (!task) return;
    event.preventDefault();
    task.cancel();
  };

  readonly closed = (): void => {
    // The event comes later than the closing: meanwhile it may have been opened again.
    if (this.#find<HTMLDialogElement>('dialog')?.open) return;
    this.#forget();
    this.dispatchEvent(new Event('close'));
  };

  /** Asks the browser to keep the data. */
  readonly ask = (): void => {
    const { store, figures } = this;
    if (!store || !figures) return;
    void store.requestPersistence().then((persistence) => {
      this.figures = { ...figures, persistence };
      this.announcer.announce(storeNotices(this.locale).persistence(persistence));
      // Where it was granted, the button is gone that had the focus.
      if (persistence === 'granted') void this.#focus('[part=primary]');
      else this.requestUpdate();
    });
  };

  /** Makes a backup and hands it to the user. @param part where it was asked for */
  async backUp(part: BackupPart): Promise<void> {
    const { store, text } = this;
    if (!store) return;
    await this.work.run(part, async (options) => {
      const backup = await this.attempt(() => store.backups.make(options));
      const name = this.#save(backup);
      this.#backedUp = backup.change;
      this.work.say({ part, kind: 'success', text: text.saved(name, sizeText(backup.file.size)) });
      await this.#note(part, store, backup);
      await this.#read();
    });
    if (this.isBackedUp) await this.#focus(`#${part}`);
  }

  /** Notes that the backup was handed to the user. The file is no worse where that fails. */
  async #note(part: BackupPart, store: Store, backup: BackupFile): Promise<void> {
    // A newer version of the kit notes it by itself.
    if (store.readonly) return;
    try {
      await this.attempt(() => store.backups.noteSaved(backup));
    } catch (thrown) {
      this.work.failed(part, thrown, this.text.notNoted);
    }
  }

  #save({ file, savedAt }: BackupFile): string {
    const name = this.text.fileName(this.database, shanghaiMoment(savedAt).replace(/[-:]/g, '').replace(' ', '-'));
    saveFile(name, file);
    return name;
  }

  /** Checks a file that may be a backup, and shows what it holds beside what there is. */
  async choose(file: Blob, name: string): Promise<void> {
    const { store } = this;
    if (!store || !this.canReplace) return;
    await this.work.run('restore', async (options) => {
      this.chosen = null;
      this.clearing = null;
      const contents = await this.attempt(() => store.backups.inspect(file, options));
      this.chosen = { file, name, contents };
    });
    // Whatever is asked about data has the focus on what leaves them as they are.
    if (this.chosen) await this.#focus('#keep');
  }

  /** Shows what clearing the data would take away. */
  async askToClear(): Promise<void> {
    const { store } = this;
    if (!store || !this.canReplace) return;
    await this.work.run('clear', async () => {
      this.chosen = null;
      this.clearing = await this.attempt(() => store.backups.counts());
    });
    if (this.clearing) await this.#focus('#keep');
  }

  /** Leaves the data as they are: lets go of the file that was chosen, or of clearing them. */
  async keep(): Promise<void> {
    const place = this.clearing ? '#ask-to-clear' : '#choose';
    this.work.task?.cancel();
    this.work.messages = [];
    this.chosen = null;
    this.clearing = null;
    await this.#focus(place);
  }

  /** Puts the backup that was chosen in place of the data. */
  async restore(): Promise<void> {
    const { store, chosen, text } = this;
    if (!store || !chosen) return;
    const restored = await this.#replace('restore', chosen.contents.present, (options) => store.backups.restore(chosen.file, options));
    if (!restored) return;
    const { savedAt, counts } = restored;
    const moment = momentText(this, savedAt);
    const contents = contentsText(this, counts);
    const done = contents === '' ? text.restoredEmpty(moment) : text.restored(moment, contents);
    await this.#replaced('restore', savedAt, counts.entries > 0 ? `${done} ${text.verify}` : done);
  }

  /** Removes all data. */
  async clear(): Promise<void> {
    const { store, clearing, text } = this;
    if (!store || !clearing) return;
    const cleared = await this.#replace('clear', clearing, (options) => store.backups.clear(options));
    if (!cleared) return;
    const contents = contentsText(this, cleared.counts);
    await this.#replaced('clear', cleared.clearedAt, contents === '' ? text.clearedRest : text.cleared(contents));
  }

  /** Takes the data away; before that, they must be in a backup as they are. @returns undefined when they are as they were */
  async #replace<Result>(part: ReplacingPart, present: BackupCounts, act: (options: BackupOptions & { readonly author: string }) => Promise<Result>): Promise<Result | undefined> {
    const { store } = this;
    if (!store || this.work.task) return undefined;
    let result: Result | undefined;
    await this.work.run(part, async (options) => {
      const refusal = holdsAnything(present) ? await this.#refusal(store, part) : null;
      if (refusal !== null) return this.work.say({ part, kind: 'danger', text: refusal });
      result = await this.attempt(() => act({ ...options, author: this.author }));
      // What is said of it and what stands beside it shall be of the same data.
      await this.#read();
    });
    if (result === undefined && !this.isBackedUp) await this.#focus('#back-up-present');
    return result;
  }

  /** Why data are not taken away yet; null when nothing stands in the way. */
  async #refusal(store: Store, part: ReplacingPart): Promise<string | null> {
    const { backUpFirst, backUpAgain } = this.text.decisions[part];
    const backedUp = this.#backedUp;
    if (backedUp === null) return backUpFirst;
    const changes = (await store.changes.list({ limit: mostChangesCounted })).filter(({ id }) => id > backedUp).length;
    if (changes === 0) return null;
    this.#backedUp = null;
    return backUpAgain(changes);
  }

  /** Says that the data are no longer those that were there. */
  async #replaced(part: ReplacingPart, id: string, text: string): Promise<void> {
    this.chosen = null;
    this.clearing = null;
    this.#backedUp = null;
    this.work.say({ part, kind: 'success', text });
    this.dispatchEvent(new CustomEvent<ChangeDetail>('replaced', { detail: { noun: 'backup', op: part, id } }));
    // The button that was pressed is gone with what it was for.
    await this.#focus(`[data-part=${part}]`);
  }

  // ——— inside ———

  /** Reads how the data stand now. */
  async #read(): Promise<void> {
    const { store } = this;
    if (!store || this.isBlocked) return;
    try {
      const [state, counts, persistence, usage] = await Promise.all([store.backups.state(), store.backups.counts(), store.persistence(), store.usage()]);
      this.figures = { state, counts, persistence, usage };
    } catch (thrown) {
      this.work.failed('backup', thrown);
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return renderBackupDialog(this);
  }
}

/** Whether there is anything to lose. */
export function holdsAnything(counts: BackupCounts): boolean {
  return Object.values(counts).some((size: number) => size > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-backup-dialog': JcBackupDialog;
  }
}
