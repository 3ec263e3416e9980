import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FramedElement } from './framed-element.js';

/** How many years before this one can be chosen; a year beyond them is chosen by the page. */
const offeredYears = 8;

/** The last year that is reckoned with. */
const lastYear = 9998;

/** A widget with views that shows one year of a unit. */
export abstract class YearElement extends FramedElement {
  static override properties: PropertyDeclarations = {
    year: { type: Number },
  };

  /** The year that shows; default the year of today. */
  declare year: number | undefined;

  #chosenYear: number | undefined;

  /** @internal The year that shows; one that a page sets and that is none is as though it had set none. */
  get shownYear(): number {
    const { year } = this;
    const isYear = year !== undefined && Number.isInteger(year) && year >= 1 && year <= lastYear;
    return (isYear ? year : this.#chosenYear) ?? Number(this.todayDate.slice(0, 4));
  }

  /** @internal The user chooses another year. */
  chooseYear(year: number): void {
    if (this.year === undefined) this.#chosenYear = year;
    else this.year = year;
    this.requestUpdate();
  }

  override get viewParts(): Readonly<Record<string, string | undefined>> {
    return { ...super.viewParts, y: String(this.shownYear) };
  }

  override showParts(parts: Readonly<Record<string, string>>): void {
    if (parts['y'] && /^\d{4}$/.test(parts['y'])) this.chooseYear(Number(parts['y']));
    super.showParts(parts);
  }

  override renderPeriod(): TemplateResult {
    const { frameStrings: text, shownYear, todayDate } = this;
    const thisYear = Number(todayDate.slice(0, 4));
    const years = new Set([thisYear + 1, ...Array.from({ length: offeredYears }, (_, back) => thisYear - back), shownYear]);
    const chosen = (event: Event): void => {
      this.chooseYear(Number((event.target as HTMLSelectElement).value));
      this.actions.unitChanged();
    };
    return html`<label class="year"><span class="visually-hidden">${text.year}</span><select @change=${chosen}>
      ${[...years].sort((a, b) => b - a).map((year) => html`<option value=${year} ?selected=${year === shownYear}>${text.yearOf(year)}</option>`)}
    </select></label>`;
  }
}
