// What is said about a period that is put up for objections; loaded once there is one.
import { publishedWindow, type PublishedPeriod } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { monthDayText } from '../../locales/format.js';
import { publicationStrings } from '../../locales/points/standings.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { standingOn } from '../publicity/period-stage.js';

/** The period that was published last, as long as it is not locked: until when, which working day it is, and its objections. */
export function renderPublication(element: JcPointsScoreboard): TemplateResult | typeof nothing {
  const { data, todayDate, settings, pointsStrings, actions } = element;
  const latest = data.state.published.at(-1);
  if (!latest) return nothing;
  const { period, stage, publication, objections, open } = standingOn(data.state, latest.period, todayDate);
  if (!publication || stage === 'locked' || stage === 'recording') return nothing;
  const text = publicationStrings(settings.locale);
  const name = periodText(period, pointsStrings);
  const sentence = stage === 'published' ? text.open(name, monthDayText(publication.ends, settings.locale), workingDayOn(publication, todayDate), objections.length) : text.over(name, open);
  const look = (): void => {
    element.choosePeriod(period);
    actions.perform(() => actions.openForUser('publicity'));
  };
  return html`<p class="notice">
    ${icon('info')}<span>${sentence}</span>
    <button type="button" @click=${look}>${pointsStrings.look}</button>
  </p>`;
}

/** Which working day of the publication a day is; 0 before the first. */
export function workingDayOn(publication: Pick<PublishedPeriod, 'date' | 'days' | 'ends'>, day: string): number {
  return publishedWindow(publication).days.filter(({ date, number }) => number !== null && date <= day).length;
}
