import { evidenceOf, oparlMeeting, recordDecisions, type MeetingRecord, type MinutesVersion, type OparlObject } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import type { MeetingYear } from './meeting-year.js';
import { kindTitle, verdictText } from './out-words.js';

/**
 * A meeting with the field names of OParl 1.1; see `oparlMeeting`.
 * @param pathOf where a piece of evidence lies beside the file, null where it does not
 * @param versions its sealed versions, where they do not lie beside the file
 */
export function oparlOf({ profile, people, unitName, locale, attachments }: Pick<MeetingYear, 'profile' | 'people' | 'unitName' | 'locale' | 'attachments'>, meeting: StoredMeeting, pathOf: (id: string) => string | null, versions: readonly MinutesVersion[] = []): OparlObject {
  const { record } = meeting;
  const text = meetingSheetStrings(locale);
  const decisions = recordDecisions(profile, record, people);
  const named = peopleIn(record);
  return oparlMeeting({
    record,
    unitName,
    kindTitle: kindTitle(profile, record.kind, record.date, locale),
    names: Object.fromEntries(people.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name])),
    decisions,
    results: decisions.map((each) => verdictText(each, text)),
    evidence: evidenceOf(record).flatMap(({ slot, id }) => {
      const file = attachments.find((each) => each.id === id);
      return file ? [{ ...file, slot, path: pathOf(id) }] : [];
    }),
    versions,
    modified: meeting.time,
    sealed: meeting.isClosed && meeting.hash !== null ? { version: meeting.version, hash: meeting.hash } : null,
  });
}

/** Ids of everybody whom a record names: nobody else's name goes out with it. */
function peopleIn({ roll = [], agenda = [], votes = [], actions = [], corrections = [], chair, recorder }: MeetingRecord): Set<string> {
  const ids = [chair, recorder, ...roll.map(({ person }) => person), ...agenda.map(({ speaker }) => speaker), ...votes.flatMap(({ recused = [] }) => recused), ...[...actions, ...corrections].map(({ owner }) => owner)];
  return new Set(ids.filter((id) => id !== undefined));
}
