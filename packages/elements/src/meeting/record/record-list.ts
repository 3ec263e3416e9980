import { evidenceOf, isSimilarText, meetingArchive, ruleOn, searchArchive, type MeetingArchive, type MeetingLimit, type MeetingRecord, type Profile } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';

/** What of the records is shown. */
export interface RecordFilter {
  readonly query: string;
  /** Key of a kind; `''` for all. */
  readonly kind: string;
  /** Only this unit, or also those below it. */
  readonly scope: 'unit' | 'below';
  readonly hasVotes: boolean;
  readonly hasFiles: boolean;
}

export const everyRecord: RecordFilter = { query: '', kind: '', scope: 'unit', hasVotes: false, hasFiles: false };

/** Whether anything is left out by a filter. */
export function isFiltering({ query, kind, hasVotes, hasFiles }: RecordFilter): boolean {
  return query.trim() !== '' || kind !== '' || hasVotes || hasFiles;
}

/** Texts shorter than this are alike because there is little to say, as 学习文件. */
const leastSimilarLength = 30;

/** The records of a unit or of several, searched and filtered. The words of all are taken up once. */
export class RecordList {
  /** The newest first. */
  readonly meetings: readonly StoredMeeting[];
  readonly #limit: MeetingLimit | undefined;
  #archive: MeetingArchive | undefined;
  readonly #similar = new Map<string, MeetingRecord | null>();
  #bySeries: ReadonlyMap<string, readonly MeetingRecord[]> | undefined;
  #texts = new Map<MeetingRecord, string>();

  constructor(meetings: readonly StoredMeeting[], profile: Profile | undefined) {
    this.meetings = [...meetings].reverse();
    this.#limit = profile && Object.hasOwn(profile.meeting.limits, 'similar-text') ? ruleOn(profile.meeting.limits['similar-text']) : undefined;
  }

  /** The records that a filter leaves, the newest first. */
  matching({ query, kind, hasVotes, hasFiles }: RecordFilter): StoredMeeting[] {
    this.#archive ??= meetingArchive(this.meetings.map(({ record }) => record));
    return searchArchive(this.#archive, query)
      .map((place) => this.meetings[place] as StoredMeeting)
      .filter(({ record }) => (kind === '' || record.kind === kind || record.also?.includes(kind) === true) && (!hasVotes || (record.votes ?? []).length > 0) && (!hasFiles || evidenceOf(record).length > 0));
  }

  /** An earlier or later record of the same unit and kind that says nearly the same; null where there is none, or the rules set no limit. */
  similarTo({ id, record }: StoredMeeting): MeetingRecord | null {
    const known = this.#similar.get(id);
    if (known !== undefined) return known;
    const found = this.#findSimilar(record);
    this.#similar.set(id, found);
    return found;
  }

  #findSimilar(record: MeetingRecord): MeetingRecord | null {
    const limit = this.#limit;
    const own = this.#textOf(record);
    if (!limit || own.length < leastSimilarLength) return null;
    this.#bySeries ??= seriesOf(this.meetings);
    const others = this.#bySeries.get(seriesKey(record)) ?? [];
    return others.find((other) => other !== record && this.#textOf(other).length >= leastSimilarLength && isSimilarText(limit, own, this.#textOf(other))) ?? null;
  }

  #textOf(record: MeetingRecord): string {
    let text = this.#texts.get(record);
    if (text === undefined) this.#texts.set(record, (text = matterOf(record).join('\n')));
    return text;
  }
}

function seriesKey({ unit = '', kind, group = '' }: MeetingRecord): string {
  return `${unit}|${kind}|${group}`;
}

function seriesOf(meetings: readonly StoredMeeting[]): Map<string, MeetingRecord[]> {
  const series = new Map<string, MeetingRecord[]>();
  for (const { record } of meetings) {
    const key = seriesKey(record);
    const list = series.get(key);
    if (list) list.push(record);
    else series.set(key, [record]);
  }
  return series;
}

/** What a meeting was about: title, agenda, resolutions; each once. */
export function matterOf({ title = '', agenda = [], resolutions = [] }: MeetingRecord): string[] {
  const texts = [title, ...agenda.map((item) => item.title), ...resolutions.map((each) => (typeof each === 'string' ? each : each.text))];
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
