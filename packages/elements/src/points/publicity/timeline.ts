import { pointsPeriod } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { periodStages, type PeriodStage } from './period-stage.js';
import type { PublicityDesk } from './publicity-desk.js';

/** Where the period stands, from being recorded to being locked. */
export function renderTimeline(desk: PublicityDesk): TemplateResult {
  const { text, facts, nameOf } = desk;
  const { stage, period } = facts.standing;
  const at = periodStages.indexOf(stage);
  return html`<ol class="timeline" aria-label=${text.timeline(nameOf(period))}>
    ${periodStages.map((each, index) => {
      const isDone = index < at || each === 'locked' && stage === 'locked';
      return html`<li data-state=${index === at ? 'current' : isDone ? 'done' : 'ahead'} aria-current=${index === at ? 'step' : 'false'}>
        <span class="mark">${isDone ? icon('check') : html`<span aria-hidden="true">${index === at ? '●' : '○'}</span>`}${index < at ? html`<span class="visually-hidden">${text.stageDone}</span>` : ''}</span>
        <span class="stage">${text.stage[each]}</span>
        <span class="small muted">${detailOf(desk, each)}</span>
      </li>`;
    })}
  </ol>`;
}

function detailOf({ text, facts, today, locale, nameOf }: PublicityDesk, stage: PeriodStage): string {
  const { period, publication, lock, objections, open } = facts.standing;
  const day = (each: string): string => dayBeside(each, today, locale);
  const { from, to } = pointsPeriod(period);
  switch (stage) {
    case 'recording':
      return text.daysOf(day(from), day(to));
    case 'published':
      return publication ? text.windowOf(day(publication.date), day(publication.ends), publication.days) : '';
    case 'answering':
      return publication ? text.objectionsOf(objections.length, open) : '';
    case 'locked':
      if (!lock) return '';
      return lock.period === period ? text.lockedOn(day(lock.date)) : text.lockedThrough(nameOf(lock.period), day(lock.date));
  }
}
