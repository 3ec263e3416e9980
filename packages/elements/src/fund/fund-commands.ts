import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../base/adopt-styles.js';
import type { JcHelpDialog } from '../base/help-dialog.js';
import { loadPart } from '../base/load-part.js';
import { MenuButton } from '../base/menu.js';
import type { PrintDocument } from '../base/print/print-document.js';
import type { JcPrintDialog } from '../base/print/print-dialog.js';
import type { JcUnitPicker } from '../base/unit-picker/unit-picker.js';
import { fundCommandStrings } from '../locales/fund/commands.js';
import { menuStyles } from '../styles/menu.js';
import type { JcFundCalculator } from './fund-calculator.js';
import type { MenuEntry } from './fund-view.js';

/** What the user does now and then: the menu, another unit, files, print, type size, help. */
export class FundCommands {
  readonly #element: JcFundCalculator;
  readonly menu: MenuButton;
  #hasPicker = false;
  #help: TemplateResult | typeof nothing = nothing;
  #print: TemplateResult | typeof nothing = nothing;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    this.menu = new MenuButton(element, '.menu-anchor');
    adoptStyles(element.shadowRoot, menuStyles);
  }

  // ——— the unit ———

  /** Loads the picker of units and opens it. */
  async focusUnitPicker(): Promise<void> {
    const element = this.#element;
    if (element.unitIsFixed || element.data.tree.length === 0) return;
    await loadPart(() => import('../base/unit-picker/define-unit-picker.js'));
    this.#hasPicker = true;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcUnitPicker>('jc-unit-picker')?.open();
  }

  /** The picker, once it is loaded; until then its button stands in its place. */
  renderUnitPicker(): TemplateResult | undefined {
    if (!this.#hasPicker) return undefined;
    const element = this.#element;
    const { locale, scale, theme } = element.settings;
    return html`<jc-unit-picker
      .locale=${locale}
      .scale=${scale}
      .theme=${theme}
      .tree=${element.data.tree}
      .value=${element.shownUnit}
      .label=${element.fundStrings.unit}
      @jc-unit-picked=${(event: CustomEvent<{ id: string }>) => element.chooseUnit(event.detail.id)}
    ></jc-unit-picker>`;
  }

  // ——— undo, type size, help, print ———

  /** Takes the last thing back that can be taken back. */
  async undoLast(): Promise<void> {
    await this.#element.actions.toast.recent[0]?.undo();
  }

  /** Switches between standard and large type; the choice is kept with the data. */
  async toggleScale(): Promise<void> {
    const element = this.#element;
    element.chosenScale = element.settings.scale === 'large' ? 'standard' : 'large';
    element.requestUpdate();
    await (await element.store).settings.set('scale', element.chosenScale);
  }

  /** Opens the table of keys. */
  async showHelp(): Promise<void> {
    const element = this.#element;
    const [{ helpOf }] = await loadPart(() => Promise.all([import('../locales/help.js'), import('../base/define-help-dialog.js')]));
    const { scale, theme, locale } = element.settings;
    this.#help = html`<jc-help-dialog .locale=${locale} .scale=${scale} .theme=${theme} .help=${helpOf(locale).fundCalculator}></jc-help-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcHelpDialog>('jc-help-dialog')?.open();
  }

  /** Shows the pages of a document, from where they are printed. */
  async print(document: PrintDocument): Promise<void> {
    const element = this.#element;
    await loadPart(() => import('../base/print/define-print-dialog.js'));
    const { scale, theme, locale } = element.settings;
    this.#print = html`<jc-print-dialog .locale=${locale} .scale=${scale} .theme=${theme}></jc-print-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcPrintDialog>('jc-print-dialog')?.open(document);
  }

  // ——— files of the calculation that shows ———

  async #exportCalculation(format: 'xlsx' | 'csv'): Promise<void> {
    const element = this.#element;
    const { saveCalculationFile, shownSource } = await loadPart(() => import('./calculation-sheet.js'));
    const source = shownSource(element);
    if (!source) return;
    const name = await element.attempt(() => saveCalculationFile(element, source, format));
    element.announcer.announce(fundCommandStrings(element.settings.locale).exported(name));
  }

  async #printCalculation(): Promise<void> {
    const { calculationDocument, shownSource } = await loadPart(() => import('./calculation-sheet.js'));
    const source = shownSource(this.#element);
    if (source) await this.print(calculationDocument(this.#element, source));
  }

  #calculationMenu(): readonly MenuEntry[] {
    const { model, settings } = this.#element;
    const text = fundCommandStrings(settings.locale);
    if (!model.result.calculation || model.result.calculation.lines.length === 0) return [];
    return [
      { label: text.exportXlsx, run: () => this.#exportCalculation('xlsx') },
      { label: text.exportCsv, run: () => this.#exportCalculation('csv') },
      { label: text.print, run: () => this.#printCalculation() },
    ];
  }

  /** The dialogs. */
  render(): unknown {
    return html`${this.#help}${this.#print}`;
  }

  /** The open menu. */
  renderMenu(): TemplateResult {
    const element = this.#element;
    const { strings, actions } = element;
    const item = ({ label, run }: MenuEntry): TemplateResult => {
      const chosen = (): void => {
        this.menu.close();
        actions.perform(run);
      };
      return html`<button type="button" role="menuitem" tabindex="-1" @click=${chosen}>${label}</button>`;
    };
    const own = actions.viewName === 'calc' ? this.#calculationMenu() : (actions.shownView?.menu ?? []);
    return html`<div class="menu" role="menu" aria-label=${strings.moreActions}>
      ${own.map(item)} ${actions.toast.recent.map(({ text, minutesLeft, undo }) => item({ label: fundCommandStrings(element.settings.locale).undo(text, minutesLeft), run: undo }))}
      ${item({ label: strings.keyboardHelp, run: () => this.showHelp() })}
    </div>`;
  }
}
