import type { MeetingYear } from './meeting-year.js';

/** A year whose one procedure has a notice (决议公开) that hangs in every place since 12 February 2026. */
export function noticeRunning(source: MeetingYear): MeetingYear {
  const [procedure] = source.procedures;
  const step = source.profile.meeting.procedures['four-discussions']?.steps.find(({ id }) => id === 'publish-decision');
  const vote = (rule: string, due: number, present: number, yes: number): object => ({ vote: { rule, counts: { due, present, yes } } });
  const done = (id: string, date: string, kind: string, more: object = {}): object[] => [
    { type: 'record', step: id, date, kind, ...more },
    { type: 'complete', step: id, date },
  ];
  const events = [
    ...done('propose', '2026-01-20', 'committee-meeting'),
    ...done('consult', '2026-01-22', 'two-committees'),
    ...done('review', '2026-01-29', 'members-meeting', vote('four-discussions-review', 21, 17, 15)),
    ...done('decide', '2026-02-10', 'villagers-representatives', vote('villagers-representatives', 86, 60, 58)),
    ...Object.keys(step?.notice?.places ?? {}).map((place) => ({ type: 'posted', step: 'publish-decision', date: '2026-02-12', place })),
  ];
  const entries = events.map((event) => ({ event: event as never, time: '', author: '' }));
  return { ...source, procedures: procedure ? [{ ...procedure, entries }] : [] };
}
