import { JicengError, attendanceOf, clauseText, evidenceOf, recordDecisions, recordDifference, yearOf, type MeetingRecord, type MinutesVersion, type RecordedDecision } from '@jiceng/domain';
import type { Attachment, StoredMeeting } from '@jiceng/storage';
import type { PrintDocument } from '../../base/print/print-document.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { meetingSheetStrings, type MeetingSheetStrings } from '../../locales/meeting/sheets.js';
import { agendaLines, headFacts, titleAndDay } from './agenda-document.js';
import { attendanceBlocks } from './attendance-words.js';
import { fieldValue, pathText } from './change-words.js';
import { readFrame, type OutFrame } from './meeting-year.js';
import type { OutElement } from './out-element.js';
import { personName, slotText, stateText, verdictText, writtenOn } from './out-words.js';
import { sheetFrame } from './sheet-frame.js';
import { printed, type TextBlock, type TextDocument } from './text-document.js';

/** A meeting with all its sealed versions and what is known of its evidence. */
export interface MinutesSource {
  readonly meeting: Pick<StoredMeeting, 'record' | 'isClosed'>;
  /** The first one first; empty when the minutes were never closed. */
  readonly versions: readonly MinutesVersion[];
  readonly attachments: readonly Attachment[];
}

/**
 * The minutes of a meeting (会议记录), set as a formal text: the head, who came and who did not, the agenda, the resolutions,
 * each vote with its result and clause, the evidence, who signs, and every version with its hash and what it corrects.
 * @param version which sealed version; without it the record as it is now
 * @throws {JicengError} `unknown-meeting` when there is none of this id or no such version; as {@link readFrame}
 */
export async function minutesDocument(element: OutElement, { id, version }: { readonly id: string; readonly version?: number }): Promise<PrintDocument> {
  const frame = await readFrame(element);
  const store = element.opened as NonNullable<OutElement['opened']>;
  const [meeting, versions] = await Promise.all([store.meetings.get(id), store.meetings.history(id)]);
  if (!meeting || (version !== undefined && !versions.some((each) => each.version === version))) {
    throw new JicengError('unknown-meeting', 'Nothing was printed: there is no such meeting, or no such version of its minutes.', { id });
  }
  const attachments = (await Promise.all(evidenceOf(meeting.record).map((each) => store.attachments.get(each.id)))).filter((each) => each !== undefined);
  return printed(minutesText(frame, { meeting, versions, attachments }, version));
}

/** The same from what is known already. */
export function minutesText(frame: OutFrame, { meeting, versions, attachments }: MinutesSource, version?: number): TextDocument {
  const { locale, profile, people } = frame;
  const text = meetingSheetStrings(locale);
  const shown = version === undefined ? (meeting.isClosed ? versions.at(-1) : undefined) : versions.find((each) => each.version === version);
  const record = shown?.record ?? meeting.record;
  const decisions = recordDecisions(profile, record, people);
  return {
    ...sheetFrame(frame, 'minutes', record.date === '' ? frame.year : yearOf(record.date)),
    title: text.minutesTitle,
    period: [titleAndDay(frame, record), shown ? text.version(shown.version) : `${stateText(record, text)} · ${text.open}`].join(' · '),
    orientation: 'portrait',
    form: 'formal',
    sections: [
      {
        blocks: [
          { kind: 'facts', facts: headFacts(frame, record, text) },
          ...attendanceBlocks(frame, record, attendanceOf(profile, record, people), text),
          ...section(text.agenda, agendaLines(frame, record, text)),
          ...section(text.resolutions, resolutionLines(frame, record, text)),
          ...(decisions.length === 0 ? [] : [{ kind: 'heading' as const, text: text.votes }, ...decisions.flatMap((decision) => voteBlocks(frame, record, decision, text))]),
          ...section(text.tasks, numbered(record.tasks ?? [])),
          ...section(text.problems, numbered(record.problems ?? [])),
          ...section(text.corrections, numbered((record.corrections ?? []).map((each) => taskLine(frame, each, text)))),
          ...section(text.actions, numbered((record.actions ?? []).map((each) => taskLine(frame, each, text)))),
          { kind: 'signatures', lines: [text.chair, text.recorder] },
        ],
      },
      ...attachmentSections(record, attachments, text),
      { blocks: versionBlocks(frame, versions, text) },
    ],
  };
}

/** The list of attachments stands after what is signed: it can be left out. */
function attachmentSections(record: MeetingRecord, attachments: readonly Attachment[], text: MeetingSheetStrings): TextDocument['sections'] {
  const lines = evidenceLines(record, attachments, text);
  return lines.length === 0 ? [] : [{ isAttachments: true, blocks: section(text.evidence, lines) }];
}

function section(title: string, lines: readonly string[]): TextBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'heading', text: title }, ...lines.map((line): TextBlock => ({ kind: 'paragraph', text: line }))];
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}

function resolutionLines({ profile, locale }: OutFrame, { kind, resolutions = [] }: MeetingRecord, text: MeetingSheetStrings): string[] {
  const needs = Object.hasOwn(profile.meeting.kinds, kind) ? (profile.meeting.kinds[kind]?.resolutionNeeds ?? {}) : {};
  return resolutions.map((resolution, index) => {
    const { text: words, item, answers = {} } = typeof resolution === 'string' ? { text: resolution } : resolution;
    const details = [...(item === undefined ? [] : [text.ofItem(item + 1)]), ...Object.entries(answers).map(([key, answer]) => text.pair(needs[key] ? localText(needs[key], locale) : key, answer))];
    return `${index + 1}. ${text.withReason(words, details.join(text.sentenceJoin))}`;
  });
}

function voteBlocks({ people }: OutFrame, { votes = [] }: MeetingRecord, decided: RecordedDecision, text: MeetingSheetStrings): TextBlock[] {
  const { index, about, decision } = decided;
  const vote = votes[index];
  const counts = decision?.counts;
  const number = (value: number | undefined): string => (value === undefined ? '–' : String(value));
  const lines = [
    vote?.at === undefined ? '' : text.voteAt(vote.at),
    counts ? text.voteCounts(counts.due, counts.present, counts.yes, number(counts.no), number(counts.abstain)) : '',
    counts?.issued !== undefined && counts.collected !== undefined ? text.ballots(counts.issued, counts.collected, counts.spoiled ?? 0) : '',
    counts?.candidates !== undefined && counts.seats !== undefined ? text.candidates(counts.candidates, counts.seats) : '',
    vote?.recused && vote.recused.length > 0 ? text.recused(vote.recused.map((each) => personName(people, each)).join(text.listJoin)) : '',
  ].filter(Boolean);
  return [
    { kind: 'heading', level: 3, text: text.vote(index + 1, about) },
    ...(lines.length === 0 ? [] : [{ kind: 'paragraph' as const, text: lines.join(text.sentenceGap) }]),
    { kind: 'paragraph', text: text.sentence(text.pair(text.verdict, verdictText(decided, text))) },
    ...(decision ? [{ kind: 'paragraph' as const, text: text.sentence(text.pair(text.basis, clauseText(decision.clause))) }] : []),
  ];
}

function taskLine({ people, locale }: OutFrame, { text: words, owner = '', due = '', doneOn = '' }: { readonly text: string; readonly owner?: string; readonly due?: string; readonly doneOn?: string }, text: MeetingSheetStrings): string {
  return text.action(words, owner === '' ? '' : personName(people, owner), due === '' ? '' : dayText(due, locale), doneOn === '' ? '' : dayText(doneOn, locale));
}

function evidenceLines(record: MeetingRecord, attachments: readonly Attachment[], text: MeetingSheetStrings): string[] {
  return evidenceOf(record).map(({ slot, id }, index) => {
    const file = attachments.find((each) => each.id === id);
    const about = file ? [file.name, text.bytes(file.bytes), ...(file.removed ? [text.removed] : []), `SHA-256 ${file.hash}`].join(text.clauseJoin) : text.lost;
    return `${index + 1}. ${text.pair(slotText(slot, text), about)}`;
  });
}

function versionBlocks({ locale, people }: OutFrame, versions: readonly MinutesVersion[], text: MeetingSheetStrings): TextBlock[] {
  if (versions.length === 0) return [];
  return [
    { kind: 'heading', text: text.versions },
    ...versions.flatMap(({ version, time, author, reason, hash, record }, index): TextBlock[] => {
      const before = versions[index - 1];
      const day = dayText(writtenOn(time), locale);
      const changes = before ? recordDifference(before.record, record) : [];
      return [
        { kind: 'paragraph', text: text.sentence(text.pair(text.version(version), before ? text.amended(day, author, reason) : text.sealed(day, author))) },
        { kind: 'paragraph', look: 'note', text: `SHA-256 ${hash}` },
        ...(changes.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                caption: text.changesOf(version),
                columns: [{ label: text.path, share: 3 }, { label: text.before, share: 5 }, { label: text.after, share: 5 }],
                rows: changes.map((change) => [pathText(change.path, people, text), fieldValue(change.before, text, people), fieldValue(change.after, text, people)]),
              },
            ]),
      ];
    }),
  ];
}
