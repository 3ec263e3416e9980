import { pointsByMonth, resolvedProfile, type LedgerAccount, type LedgerState, type MonthPoints, type Profile } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { plotStyles, RowPlot, seriesStyles } from '../../base/plot/index.js';
import { pointsPlotStrings } from '../../locales/points/plots.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { categoryPlot, flowPlot, type PlotSource } from './plot-content.js';

const pointsPlotStyles = css`
  .points-plots {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr));
    align-items: start;
    padding-block: var(--_space-3);
  }
`;

/**
 * The plots of the points: issued by category, and issued against redeemed, over twelve months; each with a sentence that
 * says the same, and its numbers as a table. Loaded when they are first shown.
 */
export class PointsPlots {
  readonly #element: JcPointsScoreboard;
  readonly #categories: RowPlot;
  readonly #flows: RowPlot;
  #shown: { readonly of: readonly unknown[]; readonly months: readonly MonthPoints[] } | undefined;

  /** @param place tells these plots from others in the same root, such as `shop` */
  constructor(element: JcPointsScoreboard, place: string) {
    this.#element = element;
    this.#categories = new RowPlot(element, `${place}-categories`);
    this.#flows = new RowPlot(element, `${place}-flows`);
    for (const styles of [seriesStyles, plotStyles, pointsPlotStyles]) adoptStyles(element.shadowRoot, styles);
  }

  /**
   * @param day lies in the last of the twelve months
   * @param accounts only what was issued to these and redeemed by them; all of the ledger when not given
   */
  render(profile: Profile, day: string, accounts?: readonly LedgerAccount[]): TemplateResult {
    const { settings, direction } = this.#element;
    const text = pointsPlotStrings(settings.locale);
    const source: PlotSource = { months: this.#months(profile, day, accounts), profile, locale: settings.locale, direction };
    const [categories, flows] = [categoryPlot(source), flowPlot(source)];
    if (!categories && !flows) return html`<p class="muted">${text.nothing}</p>`;
    return html`<div class="points-plots">${categories ? this.#categories.render(categories, text) : nothing} ${flows ? this.#flows.render(flows, text) : nothing}</div>`;
  }

  /** Summed once for the same ledger, rules, months and accounts. */
  #months(profile: Profile, day: string, accounts: readonly LedgerAccount[] | undefined): readonly MonthPoints[] {
    const state: LedgerState = this.#element.data.state;
    const of = [state, profile, day.slice(0, 7), accounts];
    if (!this.#shown?.of.every((each, index) => each === of[index])) {
      this.#shown = { of, months: pointsByMonth(state, day, resolvedProfile(profile).points, accounts ? { accounts } : {}) };
    }
    return this.#shown.months;
  }
}
