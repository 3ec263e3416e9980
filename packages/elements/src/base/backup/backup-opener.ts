import { html, nothing, type TemplateResult } from 'lit';
import type { BannerHost } from '../banner.js';
import type { ChangeDetail } from '../jc-element.js';
import { shanghaiToday } from '../today.js';
import type { BackupPlace, JcBackupDialog } from './backup-dialog.js';
import './define-backup-dialog.js';

/** A widget that has the dialog for data and backups. */
export type BackupHost = BannerHost & {
  readonly actions: {
    /** Runs an action of the user's and shows what goes wrong. */
    perform(action: () => Promise<unknown>): void;
  };
};

/** The dialog for data and backups of a widget: shown over its store, and what is said of backups brought up to date after it. */
export class BackupOpener {
  readonly #element: BackupHost;
  #dialog: TemplateResult | typeof nothing = nothing;

  constructor(element: BackupHost) {
    this.#element = element;
  }

  /** Opens it. @param place what has the focus first */
  async open(place: BackupPlace): Promise<void> {
    const element = this.#element;
    const store = await element.store;
    const { scale, theme, locale, database, author, readonly } = element.settings;
    const today = element.today ?? element.provision.value?.settings.today ?? shanghaiToday();
    this.#dialog = html`<jc-backup-dialog
      exportparts="dialog, primary"
      .locale=${locale}
      .scale=${scale}
      .theme=${theme}
      .store=${store}
      .database=${database}
      .author=${author}
      .today=${today}
      .isReadonly=${readonly}
      .attempt=${<Result>(action: () => Promise<Result>) => element.attempt(action)}
      @replaced=${({ detail }: CustomEvent<ChangeDetail>) => element.send('jc-change', detail)}
      @close=${() => element.actions.perform(() => this.#closed())}
    ></jc-backup-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcBackupDialog>('jc-backup-dialog')?.open(place);
  }

  async #closed(): Promise<void> {
    const element = this.#element;
    await element.actions.storeLine?.readBackups();
    await element.updateComplete;
    // The browser has given the focus back to what opened the dialog, unless that is gone, as the button of a notice.
    if (document.activeElement === document.body) element.renderRoot.querySelector<HTMLElement>('.menu-anchor > button')?.focus();
  }

  /** The dialog. */
  render(): unknown {
    return this.#dialog;
  }
}
