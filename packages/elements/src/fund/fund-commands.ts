import { html, type TemplateResult } from 'lit';
import { FrameCommands } from '../base/frame/frame-commands.js';
import type { MenuEntry } from '../base/frame/frame-view.js';
import { loadPart } from '../base/load-part.js';
import type { FactDialogs } from '../facts/fact-dialogs.js';
import { fundCommandStrings } from '../locales/fund/commands.js';
import type { JcFundCalculator } from './fund-calculator.js';

/** What the user does now and then with the calculator: beside the commands of every widget, files of the calculation that shows. */
export class FundCommands extends FrameCommands<JcFundCalculator> {
  async #exportCalculation(format: 'xlsx' | 'csv'): Promise<void> {
    const element = this.element;
    const { saveCalculationFile, shownSource } = await loadPart(() => import('./calculation-sheet.js'));
    const source = shownSource(element);
    if (!source) return;
    const name = await element.attempt(() => saveCalculationFile(element, source, format));
    element.announcer.announce(fundCommandStrings(element.settings.locale).exported(name));
  }

  async #printCalculation(): Promise<void> {
    const { calculationDocument, shownSource } = await loadPart(() => import('./calculation-sheet.js'));
    const source = shownSource(this.element);
    if (source) await this.print(calculationDocument(this.element, source));
  }

  #facts: FactDialogs | undefined;

  /** Opens the dialog for a block of facts from Excel or WPS: of the unit that shows, or of those below it. */
  async pasteFacts(): Promise<void> {
    const element = this.element;
    const { FactDialogs } = await loadPart(() => import('../facts/fact-dialogs.js'));
    this.#facts ??= new FactDialogs(element, () => element.renderRoot.querySelector<HTMLElement>('.paste-facts')?.focus());
    const { tree, fieldsOn } = element.data;
    await this.#facts.openPaste({ store: await element.store, tree, fieldsOn, unit: element.shownUnit, attempt: (action) => element.attempt(action) });
  }

  override render(): TemplateResult {
    return html`${super.render()}${this.#facts?.render()}`;
  }

  protected override ownMenu(): readonly MenuEntry[] {
    const { model, settings, actions } = this.element;
    if (actions.shownView) return actions.shownView.menu;
    const text = fundCommandStrings(settings.locale);
    if (!model.result.calculation || model.result.calculation.lines.length === 0) return [];
    return [
      { label: text.exportXlsx, run: () => this.#exportCalculation('xlsx') },
      { label: text.exportCsv, run: () => this.#exportCalculation('csv') },
      { label: text.print, run: () => this.#printCalculation() },
    ];
  }
}
