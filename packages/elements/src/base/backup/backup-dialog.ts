import { isJicengError } from '@jiceng/domain';
import { mostChangesCounted, type BackupContents, type BackupCounts, type BackupFile, type BackupOptions, type BackupProgress, type BackupState, type Persistence, type StorageUsage, type Store } from '@jiceng/storage';
import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { backupStrings, type BackupStrings } from '../../locales/backup.js';
import { errorSentence } from '../../locales/errors.js';
import { storeNotices } from '../../locales/store-notices.js';
import { directionOf, stringsOf, type Strings } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import { saveFile } from '../save-file.js';
import { shanghaiMoment } from '../shanghai-time.js';
import { backupDialogStyles } from './backup-dialog-styles.js';
import { contentsText, momentText, progressOf, renderBackupDialog } from './backup-dialog-view.js';
import { sizeText } from './size-text.js';

/** Work this long shows its progress. */
const progressMilliseconds = 400;

/** What has the focus when the dialog opens: its heading, or the button that makes a backup. */
export type BackupPlace = 'heading' | 'button';

/** The half of the dialog that something belongs to. */
export type BackupPart = 'backup' | 'restore';

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

/** What was said in a half of the dialog. */
export interface BackupMessage {
  readonly part: BackupPart;
  readonly kind: 'success' | 'info' | 'danger';
  readonly text: string;
}

/** Work that goes on. */
export interface BackupTask {
  readonly part: BackupPart;
  /** How far it is; null as long as it need not show. */
  progress: BackupProgress | null;
  /** Calls it off. */
  readonly cancel: () => void;
}

/**
 * Data and backups (数据与备份) of a store: where the data are, how old the last backup is, a backup as a file, and back from one.
 * Whatever goes wrong stands where it arose; nothing is replaced before what is there was backed up and the user said so.
 *
 * @internal Part of the widgets.
 * @fires restored - a backup was put in place of the data; `detail.savedAt` says when it was made
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
  /** Who restores (登记人); `''` when not known. */
  declare author: string;
  /** The day that counts as today. */
  declare today: string;
  /** Whether nothing may be restored. */
  declare isReadonly: boolean;
  /** Does something, and tells the page what goes wrong. */
  declare attempt: <Result>(action: () => Promise<Result>) => Promise<Result>;

  readonly announcer = new Announcer(this);
  figures: BackupFigures | null = null;
  task: BackupTask | null = null;
  /** What came of what was asked last. */
  messages: readonly BackupMessage[] = [];
  chosen: ChosenBackup | null = null;
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

  /** Whether a backup can be put in place of the data. */
  get canRestore(): boolean {
    return !this.isReadonly && this.store?.status.state === 'ready';
  }

  /** Shows it; Escape, or its button, leaves it, and the focus goes back to where it was. */
  async open(place: BackupPlace): Promise<void> {
    this.#forget();
    await this.#rendered();
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.#find(place === 'button' ? '[part=primary]' : '#title')?.focus();
    await this.#read();
  }

  #forget(): void {
    this.task?.cancel();
    this.task = null;
    this.messages = [];
    this.chosen = null;
    this.#backedUp = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  #find<Found extends HTMLElement>(selector: string): Found | null {
    return this.renderRoot.querySelector<Found>(selector);
  }

  async #rendered(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  async #focus(selector: string): Promise<void> {
    await this.#rendered();
    this.#find(selector)?.focus();
  }

  // ——— what the user does ———

  readonly leave = (): void => this.#find<HTMLDialogElement>('dialog')?.close();

  /** Escape calls off what goes on; when nothing does, it leaves. */
  readonly escaped = (event: Event): void => {
    if (!this.task) return;
    event.preventDefault();
    this.task.cancel();
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
    await this.#work(part, async (options) => {
      const backup = await this.attempt(() => store.backups.make(options));
      const name = this.#save(backup);
      this.#backedUp = backup.change;
      this.#say({ part, kind: 'success', text: text.saved(name, sizeText(backup.file.size)) });
      await this.#note(part, store, backup);
      await this.#read();
    });
    if (part === 'restore' && this.isBackedUp && this.chosen) await this.#focus('#restore');
  }

  /** Notes that the backup was handed to the user. The file is no worse where that fails. */
  async #note(part: BackupPart, store: Store, backup: BackupFile): Promise<void> {
    // A newer version of the kit notes it by itself.
    if (store.readonly) return;
    try {
      await this.attempt(() => store.backups.noteSaved(backup));
    } catch (thrown) {
      this.#failed(part, thrown, this.text.notNoted);
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
    if (!store || !this.canRestore) return;
    await this.#work('restore', async (options) => {
      this.chosen = null;
      const contents = await this.attempt(() => store.backups.inspect(file, options));
      this.chosen = { file, name, contents };
    });
    // Whatever is asked about data has the focus on what leaves them as they are.
    if (this.chosen) await this.#focus('#keep');
  }

  /** Lets go of the file that was chosen. */
  async keep(): Promise<void> {
    this.task?.cancel();
    this.chosen = null;
    this.messages = [];
    await this.#focus('#choose');
  }

  /** Puts the backup that was chosen in place of the data; before that, these must be in a backup as they are. */
  async restore(): Promise<void> {
    const { store, chosen, text } = this;
    if (!store || !chosen || this.task) return;
    let restored: BackupContents | undefined;
    await this.#work('restore', async (options) => {
      const refusal = await this.#refusal(store, chosen);
      if (refusal !== null) {
        this.#say({ part: 'restore', kind: 'danger', text: refusal });
        return;
      }
      restored = await this.attempt(() => store.backups.restore(chosen.file, { ...options, author: this.author }));
    });
    if (!restored) {
      if (this.chosen && !this.isBackedUp && holdsAnything(chosen.contents.present)) await this.#focus('#back-up-present');
      return;
    }
    const moment = momentText(this, restored.savedAt);
    const contents = contentsText(this, restored.counts);
    const done = contents === '' ? text.restoredEmpty(moment) : text.restored(moment, contents);
    this.chosen = null;
    this.#backedUp = null;
    this.#say({ part: 'restore', kind: 'success', text: restored.counts.entries > 0 ? `${done} ${text.verify}` : done });
    this.dispatchEvent(new CustomEvent('restored', { detail: { savedAt: restored.savedAt } }));
    await this.#read();
    await this.#focus('[data-part=restore]');
  }

  /** Why nothing is restored yet; null when nothing stands in the way. */
  async #refusal(store: Store, { contents }: ChosenBackup): Promise<string | null> {
    if (!holdsAnything(contents.present)) return null;
    const backedUp = this.#backedUp;
    if (backedUp === null) return this.text.backUpFirst;
    const changes = (await store.changes.list({ limit: mostChangesCounted })).filter(({ id }) => id > backedUp).length;
    if (changes === 0) return null;
    this.#backedUp = null;
    return this.text.backUpAgain(changes);
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
      this.#failed('backup', thrown);
    }
    this.requestUpdate();
  }

  /** Does one thing at a time that takes long and can be called off. */
  async #work(part: BackupPart, work: (options: BackupOptions) => Promise<void>): Promise<void> {
    if (this.task) return;
    const controller = new AbortController();
    let latest: BackupProgress = { phase: 'reading', done: 0, total: 0 };
    let isShown = false;
    const task: BackupTask = { part, progress: null, cancel: () => controller.abort() };
    const show = (): void => {
      task.progress = latest;
      this.announcer.progress(progressOf(this, latest), latest.done, latest.total);
      this.requestUpdate();
    };
    const timer = setTimeout(() => {
      isShown = true;
      show();
    }, progressMilliseconds);
    this.task = task;
    this.messages = [];
    this.requestUpdate();
    try {
      await work({
        signal: controller.signal,
        onProgress: (progress) => {
          latest = progress;
          if (isShown) show();
        },
      });
    } catch (thrown) {
      // Whoever leaves the dialog knows that it is called off.
      if (this.task === task) this.#failed(part, thrown);
    } finally {
      clearTimeout(timer);
      if (this.task === task) this.task = null;
      await this.#rendered();
      // What came of it may lie below what a small window shows.
      this.#find('.banner')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Says what went wrong where it did. @param saying what is said of it */
  #failed(part: BackupPart, thrown: unknown, saying = (sentence: string): string => sentence): void {
    const code = isJicengError(thrown) ? thrown.code : 'unexpected';
    if (code === 'aborted') this.#say({ part, kind: 'info', text: errorSentence(this.locale, code, {}) });
    else {
      const sentence = code === 'file-too-large' ? this.text.tooLarge : errorSentence(this.locale, code, isJicengError(thrown) ? thrown.details : {});
      this.#say({ part, kind: 'danger', text: `${saying(sentence)} (${code})` });
    }
  }

  #say(message: BackupMessage): void {
    this.messages = [...this.messages, message];
    if (message.kind === 'danger') this.announcer.alert(message.text);
    else this.announcer.announce(message.text);
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
