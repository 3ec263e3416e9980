import { addDays, periodAround, periodsUpTo, pointsPeriod, pointsPolicyOn, type Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { PointsStrings } from '../locales/points/index.js';
import type { BoardKind } from './points-model.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

/** How many periods back are offered at once; earlier ones are reached step by step. */
const offered = { quarter: 8, month: 12, year: 5 } as const;

type Length = keyof typeof offered;

/** The period of today that the rules publish; the quarter where they do not say. */
export function defaultPeriod(profile: Profile | undefined, today: string): string {
  const every = profile && pointsPolicyOn(profile, 'publication', today)?.how.every;
  return periodAround(today, every ?? 'quarter').id;
}

/** A period as it is read: `2026年三季度`. */
export function periodText(period: string, text: PointsStrings): string {
  const [, year, quarter, month] = /^(\d{4})(?:-(?:Q(\d)|(\d\d)))?$/.exec(period) ?? [];
  if (year === undefined) return text.allTime;
  if (quarter) return text.quarterPeriod(Number(year), Number(quarter));
  return month ? text.monthPeriod(Number(year), Number(month)) : text.yearPeriod(Number(year));
}

/** The length of a period; null of all time. */
export function lengthOf(period: string): Length | null {
  return period === 'all' ? null : period.includes('-Q') ? 'quarter' : period.includes('-') ? 'month' : 'year';
}

/** The period of the same length before or after one; undefined where there is none. */
export function neighbourOf(period: string, step: -1 | 1): string | undefined {
  const length = lengthOf(period);
  if (!length) return undefined;
  const { from, to } = pointsPeriod(period);
  const { from: first, to: last } = pointsPeriod('all');
  const isOutermost = step < 0 ? from === first : to === last;
  return isOutermost ? undefined : periodAround(addDays(step < 0 ? from : to, step), length).id;
}

/** What of the header chooses the board and the period. */
export function renderBoardAndPeriod(element: JcPointsScoreboard): TemplateResult {
  const { pointsStrings: text, shownBoard, shownPeriod, todayDate } = element;
  const chosen = (choose: () => void): void => {
    choose();
    element.actions.unitChanged();
  };
  const boardChosen = (event: Event): void => chosen(() => element.chooseBoard((event.target as HTMLSelectElement).value as BoardKind));
  return html`<label><span class="visually-hidden">${text.boardKind}</span><select class="board-kind" @change=${boardChosen}>
      ${(['household', 'member'] as const).map((kind) => html`<option value=${kind} .selected=${kind === shownBoard}>${text.boards[kind]}</option>`)}
    </select></label>
    <span class="period">
      ${renderStep(element, -1, chosen)}
      <label><span class="visually-hidden">${text.period}</span><select @change=${(event: Event) => chosen(() => element.choosePeriod((event.target as HTMLSelectElement).value))}>
        ${(Object.keys(offered) as Length[]).map((length) => renderPeriods(length, { text, shownPeriod, todayDate }))}
        <option value="all" .selected=${shownPeriod === 'all'}>${text.allTime}</option>
      </select></label>
      ${renderStep(element, 1, chosen)}
    </span>`;
}

function renderStep(element: JcPointsScoreboard, step: -1 | 1, chosen: (choose: () => void) => void): TemplateResult {
  const { pointsStrings: text, shownPeriod, todayDate } = element;
  const neighbour = neighbourOf(shownPeriod, step);
  const isBeyond = neighbour === undefined || (step > 0 && pointsPeriod(neighbour).from > todayDate);
  const take = (): void => {
    if (!isBeyond) chosen(() => element.choosePeriod(neighbour));
  };
  // Disabled in words only: the button that has the focus would lose it.
  return html`<button type="button" class=${step < 0 ? 'step earlier' : 'step'} aria-label=${step < 0 ? text.earlier : text.later} aria-disabled=${isBeyond ? 'true' : nothing} @click=${take}>${icon('chevron')}</button>`;
}

function renderPeriods(length: Length, { text, shownPeriod, todayDate }: { readonly text: PointsStrings; readonly shownPeriod: string; readonly todayDate: string }): TemplateResult {
  const periods = offeredOn(todayDate, length);
  const isOther = lengthOf(shownPeriod) === length && !periods.includes(shownPeriod);
  const all = isOther ? [...periods, shownPeriod].sort().reverse() : periods;
  return html`<optgroup label=${text.periodGroups[length]}>${all.map((id) => html`<option value=${id} .selected=${id === shownPeriod}>${periodText(id, text)}</option>`)}</optgroup>`;
}

let offeredLast: { readonly day: string; readonly periods: Readonly<Record<Length, readonly string[]>> } | undefined;

/** The periods that are offered, the latest first; worked out once for each day. */
function offeredOn(day: string, length: Length): readonly string[] {
  const of = (each: Length): string[] => periodsUpTo(day, each, offered[each]).map(({ id }) => id).reverse();
  if (offeredLast?.day !== day) offeredLast = { day, periods: { quarter: of('quarter'), month: of('month'), year: of('year') } };
  return offeredLast.periods[length];
}
