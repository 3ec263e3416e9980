import { addDays, categorySums, pointsPeriod, periodAround, type PointsPeriod } from '@jiceng/domain';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/**
 * Adds up, while the page has nothing else to do, what a user is likely to ask for next: the period before, the one after,
 * the month, quarter and year around, and all. What is asked for later is found then, and nothing shows because of it.
 */
export class BoardsAhead {
  readonly #element: JcPointsScoreboard;
  #for = '';
  #waiting: readonly string[] = [];
  #isResting = false;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  /** To be called when a board shows. */
  use(): void {
    const { shownPeriod, shownBoard, todayDate } = this.#element;
    const shown = `${shownPeriod} ${shownBoard}`;
    if (shown === this.#for) return;
    this.#for = shown;
    this.#waiting = periodsNear(shownPeriod, todayDate);
    this.#rest();
  }

  #rest(): void {
    if (this.#isResting || this.#waiting.length === 0 || typeof requestIdleCallback !== 'function') return;
    this.#isResting = true;
    requestIdleCallback(() => {
      this.#isResting = false;
      const [period, ...others] = this.#waiting;
      this.#waiting = others;
      if (period !== undefined && this.#element.isConnected) this.#addUp(period);
      this.#rest();
    });
  }

  #addUp(period: string): void {
    const { data, rules, shownBoard, model } = this.#element;
    if (!data.isOpen) return;
    categorySums(data.state, period, rules?.points ?? { rules: [], categories: {} }, shownBoard === 'household' ? 'purse' : 'account');
    model.makeReady(shownBoard, period);
  }
}

/** The periods beside and around one, without itself; beside all of them those of today. */
export function periodsNear(period: string, today: string): string[] {
  const { from, to } = period === 'all' ? { from: today, to: today } : pointsPeriod(period);
  const near = [addDays(from, -1), addDays(to, 1)].map((day) => (period === 'all' ? undefined : periodAround(day, kindOf(period))));
  const around = (['month', 'quarter', 'year'] as const).map((kind) => periodAround(to, kind));
  const ids = [...near, ...around].filter((each): each is PointsPeriod => each !== undefined).map(({ id }) => id);
  return [...new Set([...ids, 'all'])].filter((id) => id !== period);
}

function kindOf(period: string): 'month' | 'quarter' | 'year' {
  return period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month';
}
