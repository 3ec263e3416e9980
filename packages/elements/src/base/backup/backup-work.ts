import { isJicengError } from '@jiceng/domain';
import type { BackupOptions, BackupProgress } from '@jiceng/storage';
import { errorSentence } from '../../locales/errors.js';
import { progressOf } from './backup-dialog-view.js';
import type { JcBackupDialog } from './backup-dialog.js';

/** Work this long shows its progress. */
const progressMilliseconds = 400;

/** The part of the dialog that something belongs to. */
export type BackupPart = 'backup' | ReplacingPart;

/** A part that takes all data away. */
export type ReplacingPart = 'restore' | 'clear';

/** What was said in a part of the dialog. */
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

/** What the dialog is at, one thing at a time, and what came of it. */
export class BackupWork {
  task: BackupTask | null = null;
  /** What came of what was asked last. */
  messages: readonly BackupMessage[] = [];
  readonly #dialog: JcBackupDialog;

  constructor(dialog: JcBackupDialog) {
    this.#dialog = dialog;
  }

  /** Calls off what goes on, and knows nothing of it any more. */
  forget(): void {
    this.task?.cancel();
    this.task = null;
    this.messages = [];
  }

  /** Does one thing at a time that takes long and can be called off. */
  async run(part: BackupPart, work: (options: BackupOptions) => Promise<void>): Promise<void> {
    if (this.task) return;
    const dialog = this.#dialog;
    const controller = new AbortController();
    let latest: BackupProgress = { phase: 'reading', done: 0, total: 0 };
    let isShown = false;
    const task: BackupTask = { part, progress: null, cancel: () => controller.abort() };
    const show = (): void => {
      task.progress = latest;
      dialog.announcer.progress(progressOf(dialog, latest), latest.done, latest.total);
      dialog.requestUpdate();
    };
    const timer = setTimeout(() => {
      isShown = true;
      show();
    }, progressMilliseconds);
    this.task = task;
    this.messages = [];
    dialog.requestUpdate();
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
      if (this.task === task) this.failed(part, thrown);
    } finally {
      clearTimeout(timer);
      if (this.task === task) this.task = null;
      await dialog.rendered();
      // What came of it may lie below what a small window shows.
      dialog.renderRoot.querySelector('.banner')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Says what went wrong where it did. @param saying what is said of it */
  failed(part: BackupPart, thrown: unknown, saying = (sentence: string): string => sentence): void {
    const { locale, text } = this.#dialog;
    const code = isJicengError(thrown) ? thrown.code : 'unexpected';
    if (code === 'aborted') this.say({ part, kind: 'info', text: errorSentence(locale, code, {}) });
    else {
      const sentence = code === 'file-too-large' ? text.tooLarge : errorSentence(locale, code, isJicengError(thrown) ? thrown.details : {});
      this.say({ part, kind: 'danger', text: `${saying(sentence)} (${code})` });
    }
  }

  /** Says what came of it. */
  say(message: BackupMessage): void {
    const { announcer } = this.#dialog;
    this.messages = [...this.messages, message];
    if (message.kind === 'danger') announcer.alert(message.text);
    else announcer.announce(message.text);
    this.#dialog.requestUpdate();
  }
}
