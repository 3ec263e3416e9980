import { html, nothing, type TemplateResult } from 'lit';
import { backupLineStrings } from '../../locales/backup-line.js';
import { frameCommandStrings } from '../../locales/frame/commands.js';
import { menuStyles } from '../../styles/menu.js';
import { adoptStyles } from '../adopt-styles.js';
import { ReadAloud } from '../aloud/read-aloud.js';
import type { BackupPlace } from '../backup/backup-dialog.js';
import type { BackupOpener } from '../backup/backup-opener.js';
import { Display } from '../display/display.js';
import type { JcHelpDialog } from '../help-dialog.js';
import { loadPart } from '../load-part.js';
import { MenuButton } from '../menu.js';
import type { JcPrintDialog } from '../print/print-dialog.js';
import type { PrintDocument } from '../print/print-document.js';
import type { RecentAction } from '../recent-actions.js';
import type { JcUnitPicker } from '../unit-picker/unit-picker.js';
import type { MenuEntry } from './frame-view.js';
import type { FramedElement } from './framed-element.js';

/** What the user does now and then in any widget with views: the menu, another unit, print, type size, help. */
export class FrameCommands<Host extends FramedElement = FramedElement> {
  protected readonly element: Host;
  readonly menu: MenuButton;
  readonly #display: Display;
  readonly #aloud: ReadAloud;
  #hasPicker = false;
  #backup: BackupOpener | undefined;
  #help: TemplateResult | typeof nothing = nothing;
  #print: TemplateResult | typeof nothing = nothing;
  /** For whom what is printed was laid out. */
  #printedFor: string | undefined;

  constructor(element: Host) {
    this.element = element;
    this.menu = new MenuButton(element, '.menu-anchor');
    this.#display = new Display(element);
    this.#aloud = new ReadAloud(element);
    adoptStyles(element.shadowRoot, menuStyles);
  }

  // ——— the unit ———

  /** Loads the picker of units and opens it. */
  async focusUnitPicker(): Promise<void> {
    const element = this.element;
    if (element.unitIsFixed || element.data.tree.length === 0) return;
    await loadPart(() => import('../unit-picker/define-unit-picker.js'));
    this.#hasPicker = true;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcUnitPicker>('jc-unit-picker')?.open();
  }

  /** The picker, once it is loaded; until then its button stands in its place. */
  renderUnitPicker(): TemplateResult | undefined {
    if (!this.#hasPicker) return undefined;
    const element = this.element;
    const { locale, scale, theme } = element.settings;
    return html`<jc-unit-picker
      exportparts="popover"
      .locale=${locale}
      .scale=${scale}
      .theme=${theme}
      .tree=${element.data.tree}
      .value=${element.shownUnit}
      .label=${element.frameStrings.unit}
      @jc-unit-picked=${(event: CustomEvent<{ id: string }>) => element.chooseUnit(event.detail.id)}
    ></jc-unit-picker>`;
  }

  // ——— undo, type size, help, print ———

  /** Takes the last thing back that can be taken back. */
  async undoLast(): Promise<void> {
    await this.#recent[0]?.undo();
  }

  /** What can be taken back; the public has done none of it, and is told no names. */
  get #recent(): readonly RecentAction[] {
    const { actions, settings } = this.element;
    return settings.audience === 'staff' ? actions.toast.recent : [];
  }

  /** Switches between standard and large type; the choice is kept with the data. */
  toggleScale(): Promise<void> {
    return this.#display.toggleScale();
  }

  /** Opens the dialog for data and backups. @param place what has the focus first */
  async showBackup(place: BackupPlace = 'heading'): Promise<void> {
    const { BackupOpener } = await loadPart(() => import('../backup/backup-opener.js'));
    this.#backup ??= new BackupOpener(this.element);
    await this.#backup.open(place);
  }

  /** Opens the table of keys. */
  async showHelp(): Promise<void> {
    const element = this.element;
    const [{ helpOf }] = await loadPart(() => Promise.all([import('../../locales/help.js'), import('../define-help-dialog.js')]));
    const { scale, theme, locale } = element.settings;
    this.#help = html`<jc-help-dialog exportparts="dialog" .locale=${locale} .scale=${scale} .theme=${theme} .help=${helpOf(locale)[element.actions.helpName]}></jc-help-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcHelpDialog>('jc-help-dialog')?.open();
  }

  /** Shows the pages of a document, from where they are printed. */
  async print(document: PrintDocument): Promise<void> {
    const element = this.element;
    await loadPart(() => import('../print/define-print-dialog.js'));
    const { scale, theme, locale, audience } = element.settings;
    this.#printedFor = audience;
    this.#print = html`<jc-print-dialog exportparts="dialog, primary" .locale=${locale} .scale=${scale} .theme=${theme}></jc-print-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcPrintDialog>('jc-print-dialog')?.open(document);
  }

  /** What the menu offers beside what can be taken back and the help: that of the view which shows. */
  protected ownMenu(): readonly MenuEntry[] {
    return this.element.actions.shownView?.menu ?? [];
  }

  /** The dialogs; what was opened for staff is not there for the public. */
  render(): unknown {
    const { audience } = this.element.settings;
    return html`${this.#help}${this.#printedFor === audience ? this.#print : nothing}${this.#display.render()}${this.#aloud.render()}${audience === 'staff' ? this.#backup?.render() : nothing}`;
  }

  /** The open menu. */
  renderMenu(): TemplateResult {
    const { strings, actions, settings } = this.element;
    const { undo: undoText } = frameCommandStrings(settings.locale);
    const item = ({ label, run }: MenuEntry): TemplateResult => {
      const chosen = (): void => {
        this.menu.close();
        actions.perform(run);
      };
      return html`<button type="button" role="menuitem" tabindex="-1" @click=${chosen}>${label}</button>`;
    };
    return html`<div class="menu" part="menu" role="menu" aria-label=${strings.moreActions}>
      ${this.ownMenu().map(item)} ${settings.audience === 'staff' ? item({ label: backupLineStrings(settings.locale).menu, run: () => this.showBackup() }) : nothing}
      ${this.#recent.map(({ text, minutesLeft, undo }) => item({ label: undoText(text, minutesLeft), run: undo }))}
      ${[...this.#display.entries, ...this.#aloud.entries].map(item)} ${item({ label: strings.keyboardHelp, run: () => this.showHelp() })}
    </div>`;
  }
}
