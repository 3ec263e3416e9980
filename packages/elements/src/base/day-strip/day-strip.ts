import type { IsoDate, NoticePeriod } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { dayStripStrings, type DayStripStrings } from '../../locales/day-strip.js';
import { dayBeside, runText, shortWeekday } from './day-words.js';
import { noticeStrip, type StripItem, type StripMark } from './notice-strip.js';

/** The looks of {@link renderDayStrip}. */
export const dayStripStyles = css`
  ol.strip {
    list-style: none;
    margin: var(--_space-2) 0 0;
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    gap: var(--_space-1);
    font-size: var(--_font-size-sm);
  }
  .strip > li {
    display: grid;
    align-content: start;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-sm);
    padding: var(--_space-1) var(--_space-2);
    min-inline-size: 0;
  }
  .strip .day {
    font-weight: 600;
  }
  .strip .glyph {
    margin-inline-end: var(--_space-1);
    font-weight: 400;
  }
  .strip > li:is([data-mark='weekend'], [data-mark='holiday']) {
    background: var(--_bg-subtle);
    border-style: dashed;
    color: var(--_text-muted);
  }
  .strip > li[data-mark='make-up'] {
    background: var(--_warning-soft);
  }
  .strip > li[data-end] {
    border-width: 2px;
    border-color: var(--_accent);
  }
  .strip > li[data-mark='next'] {
    background: var(--_success-soft);
    border-color: var(--_success);
  }
`;

/** What a strip of days needs beside the notice. */
export interface DayStripOptions {
  /** How many working days the notice has. */
  readonly workingDays: number;
  readonly today: IsoDate;
  readonly locale: string;
  /** What may be done from the day after the notice on: as a sentence, and in the strip itself. */
  readonly next: { readonly sentence: (day: string) => string; readonly label: string };
}

/** When a notice ends and what follows, in a sentence, and then its days one by one. Goes with {@link dayStripStyles}. */
export function renderDayStrip(notice: NoticePeriod, { workingDays, today, locale, next }: DayStripOptions): TemplateResult {
  const text = dayStripStrings(locale);
  const end = text.endsOn(dayBeside(notice.date, today, locale), workingDays);
  return html`<p class="small">${end}${text.join}${next.sentence(dayBeside(notice.next, today, locale))}${notice.nextEstimated ? html` <span class="chip" data-kind="warning">${text.estimated}</span>` : nothing}</p>
    ${notice.nextEstimated ? html`<p class="small muted">${text.estimatedNote}</p>` : nothing}
    <ol class="strip" aria-label=${text.label}>
      ${noticeStrip(notice).map((item) => renderDay(item, text, locale))}
      <li data-mark="next"><span class="day">${shortWeekday(notice.next, locale)}</span> <span>${next.label}</span></li>
    </ol>`;
}

function renderDay({ first, last, mark, number, isEnd, isEstimated }: StripItem, text: DayStripStrings, locale: string): TemplateResult {
  const what = markText(mark, number, text);
  return html`<li data-mark=${mark} ?data-end=${isEnd}>
    <span class="day"><span class="glyph" aria-hidden="true">${text.glyph[mark]}</span>${runText(first, last, locale)}</span>
    <span>${isEnd ? text.end(what) : what}${isEstimated ? ` · ${text.estimated}` : ''}</span>
  </li>`;
}

function markText(mark: StripMark, number: number | null, text: DayStripStrings): string {
  if (mark === 'make-up') return text.makeUp(number);
  if (mark === 'workday' && number !== null) return text.workday(number);
  return mark === 'workday' ? text.posted : text[mark];
}
