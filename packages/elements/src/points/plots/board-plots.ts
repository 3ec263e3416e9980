import { pointsPeriod } from '@jiceng/domain';
import { nothing } from 'lit';
import type { MenuEntry } from '../../base/frame/frame-view.js';
import { loadPart } from '../../base/load-part.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { PointsPlots } from './points-plots.js';

/** The plots below the board: of the accounts that show, over the twelve months up to the end of the period. Loaded when they are asked for. */
export class BoardPlots {
  readonly #element: JcPointsScoreboard;
  #plots: PointsPlots | undefined;
  #isShown = false;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  /** What the menu offers. @param labels what it is called while they are hidden, and while they show */
  menu(labels: { readonly show: string; readonly hide: string }): readonly MenuEntry[] {
    return this.#element.rules ? [{ label: this.#isShown ? labels.hide : labels.show, run: () => this.toggle() }] : [];
  }

  /** Shows the plots, with the focus on the first of them, or hides them. */
  async toggle(): Promise<void> {
    const element = this.#element;
    this.#isShown = !this.#isShown;
    if (this.#isShown && !this.#plots) {
      const { PointsPlots } = await loadPart(() => import('./points-plots.js'));
      this.#plots ??= new PointsPlots(element, 'board');
    }
    element.requestUpdate();
    await element.updateComplete;
    if (this.#isShown) element.renderRoot.querySelector<HTMLElement>('.points-plots .plot-point')?.focus();
  }

  render(): unknown {
    const { rules, shownPeriod, todayDate, model } = this.#element;
    if (!this.#isShown || !this.#plots || !rules) return nothing;
    const { to } = pointsPeriod(shownPeriod);
    return this.#plots.render(rules, to < todayDate ? to : todayDate, model.accounts);
  }
}
