import { html, nothing, type TemplateResult } from 'lit';
import { sizeOf } from '@jiceng/domain';
import type { JcHelpDialog } from '../base/help-dialog.js';
import { adoptStyles } from '../base/adopt-styles.js';
import { ReadAloud } from '../base/aloud/read-aloud.js';
import type { BackupPlace } from '../base/backup/backup-dialog.js';
import type { BackupOpener } from '../base/backup/backup-opener.js';
import { Display } from '../base/display/display.js';
import { loadPart } from '../base/load-part.js';
import { MenuButton } from '../base/menu.js';
import { shanghaiToday } from '../base/today.js';
import type { FactDialogs } from '../facts/fact-dialogs.js';
import { backupLineStrings } from '../locales/backup-line.js';
import { orgCommandStrings, type OrgCommandStrings } from '../locales/org-commands.js';
import { menuStyles } from '../styles/menu.js';
import type { OrgFileFormat } from './export.js';
import type { JcImportDialog } from './import-dialog.js';
import type { BuiltTree } from './org-data.js';
import type { JcOrgTree } from './org-tree.js';

/** How long an import can be taken back, in milliseconds. */
const undoMilliseconds = 10 * 60 * 1000;

/** What the user does now and then: the menu, import and its undo, facts of many units, export, persistence, type size, help. */
export class OrgTreeCommands {
  readonly #element: JcOrgTree;
  readonly menu: MenuButton;
  readonly #display: Display;
  readonly #aloud: ReadAloud;
  wizardIsOpen = false;
  #wizard: TemplateResult | typeof nothing = nothing;
  #help: TemplateResult | typeof nothing = nothing;
  #facts: FactDialogs | undefined;
  #backup: BackupOpener | undefined;

  constructor(element: JcOrgTree) {
    this.#element = element;
    this.menu = new MenuButton(element, '.menu-anchor');
    this.#display = new Display(element);
    this.#aloud = new ReadAloud(element);
    adoptStyles(element.shadowRoot, menuStyles);
  }

  get #text(): OrgCommandStrings {
    return orgCommandStrings(this.#element.settings.locale);
  }

  /** Opens the import wizard, at its second step when a file is there already. */
  async openWizard(file?: File): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    await loadPart(() => import('./define-import-dialog.js'));
    const { scale, theme, locale } = element.settings;
    const closed = async (): Promise<void> => {
      this.wizardIsOpen = false;
      await this.#dialogClosed();
    };
    this.#wizard = html`<jc-import-dialog
      exportparts="dialog, primary"
      .locale=${locale}
      .scale=${scale}
      .theme=${theme}
      .currentSize=${element.size}
      .author=${element.settings.author}
      .commit=${(built: BuiltTree, signal: AbortSignal, author: string) => this.#commit(built, signal, author)}
      @close=${closed}
    ></jc-import-dialog>`;
    this.wizardIsOpen = true;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcImportDialog>('jc-import-dialog')?.open(file);
  }

  async #dialogClosed(): Promise<void> {
    const element = this.#element;
    element.requestUpdate();
    await element.updateComplete;
    // The browser has given the focus back to what opened the dialog, unless that is gone, as the button of an empty tree.
    if (document.activeElement === document.body) await element.list.focusUnit();
  }

  async #commit(built: BuiltTree, signal: AbortSignal, author: string): Promise<void> {
    const element = this.#element;
    element.chosenAuthor = author;
    const before = element.size;
    await element.attempt(() => element.replace(async () => built, signal));
    const text = before > 0 ? this.#text.replaced(element.size) : this.#text.stored(element.size);
    element.actions.show({ kind: 'success', text, buttons: [{ label: element.strings.undo, run: () => element.actions.perform(() => this.undoImport()) }] });
  }

  /** Minutes for which the last import can still be taken back; 0 when it cannot. */
  #undoMinutes(now: number): number {
    const { head } = this.#element.data;
    return head ? Math.max(0, Math.ceil((Date.parse(head.savedAt) + undoMilliseconds - now) / 60_000)) : 0;
  }

  /** Takes the last import back. */
  async undoImport(): Promise<void> {
    const element = this.#element;
    await element.attempt(async () => {
      element.assertWritable();
      await element.data.undo(element.store);
    });
    element.actions.show({ kind: 'info', text: this.#text.undone });
  }

  /** Opens the dialog for facts of many units: those at and below the selected one. */
  async pasteFacts(): Promise<void> {
    const element = this.#element;
    const { FactDialogs } = await loadPart(() => import('../facts/fact-dialogs.js'));
    this.#facts ??= new FactDialogs(element, () => void this.#dialogClosed());
    const { head } = element.data;
    await element.attempt(async () =>
      this.#facts?.openPaste({
        store: await element.store,
        tree: element.list.outline.tree,
        fieldsOn: head ? shanghaiToday(Date.parse(head.savedAt)) : '',
        unit: element.list.selectedIndex < 0 ? null : element.selected,
        attempt: (action) => element.attempt(action),
      }),
    );
  }

  /** Saves all units, or the rows that show, as a file. */
  async exportFile(format: OrgFileFormat, shownOnly: boolean): Promise<void> {
    const element = this.#element;
    const { saveOrgFile } = await loadPart(() => import('./export.js'));
    const name = await element.work.run(undefined, () => saveOrgFile(element.list.outline, format, shownOnly, element.strings, this.#text));
    element.announcer.announce(this.#text.exported(name));
  }

  /** Switches between standard and large type; the choice is kept with the data. */
  toggleScale(): Promise<void> {
    return this.#display.toggleScale();
  }

  /** Opens the dialog for data and backups. @param place what has the focus first */
  async showBackup(place: BackupPlace = 'heading'): Promise<void> {
    const { BackupOpener } = await loadPart(() => import('../base/backup/backup-opener.js'));
    this.#backup ??= new BackupOpener(this.#element);
    await this.#backup.open(place);
  }

  /** Opens the table of keys. */
  async showHelp(): Promise<void> {
    const element = this.#element;
    const [{ helpOf }] = await loadPart(() => Promise.all([import('../locales/help.js'), import('../base/define-help-dialog.js')]));
    const { scale, theme, locale } = element.settings;
    this.#help = html`<jc-help-dialog exportparts="dialog" .locale=${locale} .scale=${scale} .theme=${theme} .help=${helpOf(locale).orgTree}></jc-help-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcHelpDialog>('jc-help-dialog')?.open();
  }

  /** The dialogs. */
  render(): unknown {
    return html`${this.#help}${this.#display.render()}${this.#aloud.render()}${this.#wizard}${this.#facts?.render()}${this.#backup?.render()}`;
  }

  /** The open menu. */
  renderMenu(): TemplateResult {
    const element = this.#element;
    const { strings, list, settings } = element;
    const text = this.#text;
    const size = sizeOf(list.outline.tree);
    const minutes = settings.readonly ? 0 : this.#undoMinutes(Date.now());
    const item = (label: string, action: () => Promise<void>): TemplateResult => {
      const chosen = (): void => {
        this.menu.close();
        element.actions.perform(action);
      };
      return html`<button type="button" role="menuitem" tabindex="-1" @click=${chosen}>${label}</button>`;
    };
    return html`<div class="menu" part="menu" role="menu" aria-label=${strings.moreActions}>
      ${settings.readonly ? nothing : item(this.#element.text.importTable, () => this.openWizard())}
      ${settings.readonly || size === 0 ? nothing : item(text.pasteFacts, () => this.pasteFacts())}
      ${size === 0
        ? nothing
        : [
            item(text.exportXlsx(size), () => this.exportFile('xlsx', false)),
            item(text.exportCsv(size), () => this.exportFile('csv', false)),
            item(text.exportJson(size), () => this.exportFile('json', false)),
            item(text.exportShownCsv(list.outline.rows.length), () => this.exportFile('csv', true)),
          ]}
      ${settings.audience === 'staff' ? item(backupLineStrings(settings.locale).menu, () => this.showBackup()) : nothing}
      ${minutes > 0 ? item(text.undoImport(minutes), () => this.undoImport()) : nothing}
      ${[...this.#display.entries, ...this.#aloud.entries].map(({ label, run }) => item(label, run))} ${item(strings.keyboardHelp, () => this.showHelp())}
    </div>`;
  }
}
