import type { JcMeetingChecklist } from '../meeting-checklist.js';

/** The month that is looked at first in the year that shows: that of today, else the last of a year gone by or the first of one to come. */
export function monthOf({ shownYear, todayDate }: Pick<JcMeetingChecklist, 'shownYear' | 'todayDate'>): number {
  const year = Number(todayDate.slice(0, 4));
  return shownYear === year ? Number(todayDate.slice(5, 7)) : shownYear < year ? 12 : 1;
}
