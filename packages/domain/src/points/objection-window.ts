import { noticePeriod, type NoticePeriod } from '../calendar/index.js';
import type { IsoDate, Profile } from '../profile/index.js';
import type { PublishedPeriod } from './state.js';

/**
 * The working days in which objections to a period are taken (公示期, PTS-43). Whether the posting day counts is what the
 * profile says of posted notices (XC-20), as it is for meetings; it does not where the profile says nothing.
 * @param days working days, from 1
 * @throws {JicengError} as `noticePeriod`
 */
export function objectionWindow({ meeting }: Pick<Profile, 'meeting'>, start: IsoDate, days: number): NoticePeriod {
  return noticePeriod(start, days, { countStart: meeting.notices['posting']?.countStart ?? false });
}

/** The window of a publication as it was put up, whatever the profile says by now: its end tells whether the posting day counted. */
export function publishedWindow({ date, days, ends }: Pick<PublishedPeriod, 'date' | 'days' | 'ends'>): NoticePeriod {
  const counted = noticePeriod(date, days, { countStart: true });
  return counted.date === ends ? counted : noticePeriod(date, days);
}
