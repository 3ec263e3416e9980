import { clauseText, evidenceOf, meetingRegister, type RegisterEntry, type SheetCell, type StyledCell, type Workbook, type WorkbookSheet } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { meetingOutStrings, type MeetingOutStrings } from '../../locales/meeting/out.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import type { MeetingYear } from './meeting-year.js';
import { dutyTitle, groupName, kindTitle, periodText, personName, stateText, verdictText } from './out-words.js';
import { sheetFrame } from './sheet-frame.js';
import type { TextDocument } from './text-document.js';

type Entry = RegisterEntry<StoredMeeting>;

/** The columns of a sheet: its heading, its width in characters, and what stands in it. */
interface Column<Row> {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: Row) => SheetCell;
}

/** Nobody is due at what was called off. */
function dueOf(due: number | null, { record }: StoredMeeting): number | null {
  return record.state === 'cancelled' ? null : due;
}

const count = (value: number | null | undefined): SheetCell => (value === null || value === undefined ? '' : { value, format: 'count' });

function meetingColumns({ locale, profile, people, unitName, groups }: MeetingYear): Column<Entry>[] {
  const [text, words] = [meetingOutStrings(locale).columns, meetingSheetStrings(locale)];
  const person = (id: string | undefined): string => (id === undefined ? '' : personName(people, id));
  const lines = (texts: readonly string[]): StyledCell => ({ value: texts.join('\n'), isWrapped: true });
  return [
    { head: text.number, width: 6, cell: ({ number }) => number },
    { head: text.unit, width: 18, cell: () => unitName },
    { head: text.date, width: 12, cell: ({ kept }) => kept.record.date },
    { head: text.start, width: 8, cell: ({ kept }) => kept.record.start ?? '' },
    { head: text.end, width: 8, cell: ({ kept }) => kept.record.end ?? '' },
    { head: text.kind, width: 16, cell: ({ kept }) => kindTitle(profile, kept.record.kind, kept.record.date, locale) },
    { head: text.also, width: 16, cell: ({ kept }) => (kept.record.also ?? []).map((kind) => kindTitle(profile, kind, kept.record.date, locale)).join(words.listJoin) },
    { head: text.title, width: 20, cell: ({ kept }) => kept.record.title ?? '' },
    { head: text.group, width: 12, cell: ({ kept }) => (kept.record.group === undefined ? '' : groupName(groups, kept.record.group)) },
    { head: text.place, width: 16, cell: ({ kept }) => kept.record.place ?? '' },
    { head: text.mode, width: 8, cell: ({ kept }) => (kept.record.mode ? words.modes[kept.record.mode] : '') },
    { head: text.chair, width: 10, cell: ({ kept }) => person(kept.record.chair) },
    { head: text.recorder, width: 10, cell: ({ kept }) => person(kept.record.recorder) },
    { head: text.due, width: 8, cell: ({ attendance, kept }) => count(dueOf(attendance.due, kept)) },
    { head: text.present, width: 8, cell: ({ attendance }) => count(attendance.present) },
    { head: text.excused, width: 8, cell: ({ attendance, kept }) => (kept.record.roll ? count(attendance.excused) : '') },
    { head: text.absent, width: 8, cell: ({ attendance, kept }) => (kept.record.roll ? count(attendance.absent) : '') },
    { head: text.attending, width: 8, cell: ({ attendance, kept }) => (kept.record.roll ? count(attendance.attending) : '') },
    { head: text.agenda, width: 36, cell: ({ kept }) => lines((kept.record.agenda ?? []).map(({ title }, index) => `${index + 1}. ${title}`)) },
    { head: text.resolutions, width: 36, cell: ({ kept }) => lines((kept.record.resolutions ?? []).map((each, index) => `${index + 1}. ${typeof each === 'string' ? each : each.text}`)) },
    { head: text.votes, width: 40, cell: ({ decisions }) => lines(decisions.map((each) => words.pair(each.about, verdictText(each, words)))) },
    { head: text.evidence, width: 8, cell: ({ kept }) => count(evidenceOf(kept.record).length) },
    { head: text.state, width: 10, cell: ({ kept }) => stateText(kept.record, words) },
    { head: text.version, width: 8, cell: ({ kept }) => (kept.version === 0 ? words.open : kept.version) },
    { head: text.hash, width: 66, cell: ({ kept }) => kept.hash ?? '' },
    { head: text.id, width: 38, cell: ({ kept }) => kept.id },
  ];
}

/** The register of the year (会议登记簿) as a workbook: meetings, votes, where the duties stand, and the rules. */
export function registerWorkbook(source: MeetingYear): Workbook {
  const text = meetingOutStrings(source.locale);
  const entries = meetingRegister(source.profile, source.meetings, source.people);
  return {
    sheets: [
      sheetOf(text.sheets.meetings, meetingColumns(source), entries, text.pageTitle(source.unitName, source.year)),
      votesSheet(source, entries, text),
      dutiesSheet(source, text),
      rulesSheet(source, text),
    ],
  };
}

/** The same meetings as rows of text, the heading first. */
export function registerRows(source: MeetingYear): SheetCell[][] {
  const columns = meetingColumns(source);
  const entries = meetingRegister(source.profile, source.meetings, source.people);
  const plain = (cell: SheetCell): string | number => (typeof cell === 'object' ? cell.value : cell);
  return [columns.map(({ head }) => head), ...entries.map((entry) => columns.map(({ cell }) => plain(cell(entry))))];
}

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], header: string): WorkbookSheet {
  return {
    name,
    rows: [columns.map(({ head }): SheetCell => ({ value: head, isBold: true, isWrapped: true })), ...rows.map((row) => columns.map(({ cell }) => cell(row)))],
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    print: { isLandscape: true, repeatedRows: { from: 1, upTo: 1 }, header },
  };
}

function votesSheet({ locale, profile, people, unitName, year }: MeetingYear, entries: readonly Entry[], text: MeetingOutStrings): WorkbookSheet {
  const [columns, words] = [text.columns, meetingSheetStrings(locale)];
  type Row = { readonly entry: Entry; readonly decided: Entry['decisions'][number] };
  const vote = ({ entry, decided }: Row) => entry.kept.record.votes?.[decided.index];
  return sheetOf<Row>(
    text.sheets.votes,
    [
      { head: columns.number, width: 6, cell: ({ entry }) => entry.number },
      { head: columns.date, width: 12, cell: ({ entry }) => entry.kept.record.date },
      { head: columns.kind, width: 16, cell: ({ entry }) => kindTitle(profile, entry.kept.record.kind, entry.kept.record.date, locale) },
      { head: columns.about, width: 30, cell: ({ decided }) => decided.about },
      { head: columns.at, width: 10, cell: (row) => vote(row)?.at ?? '' },
      { head: columns.due, width: 8, cell: ({ decided }) => count(decided.decision?.counts.due) },
      { head: columns.atVote, width: 8, cell: ({ decided }) => count(decided.decision?.counts.present) },
      { head: columns.yes, width: 8, cell: (row) => count(vote(row)?.yes) },
      { head: columns.no, width: 8, cell: (row) => count(vote(row)?.no) },
      { head: columns.abstain, width: 8, cell: (row) => count(vote(row)?.abstain) },
      { head: columns.result, width: 44, cell: ({ decided }) => ({ value: verdictText(decided, words), isWrapped: true }) },
      { head: columns.basis, width: 40, cell: ({ decided }) => (decided.decision ? { value: clauseText(decided.decision.clause), isWrapped: true } : '') },
      { head: words.recorder, width: 10, cell: ({ entry }) => (entry.kept.record.recorder === undefined ? '' : personName(people, entry.kept.record.recorder)) },
    ],
    entries.flatMap((entry) => entry.decisions.map((decided) => ({ entry, decided }))),
    text.pageTitle(unitName, year),
  );
}

function dutiesSheet(source: MeetingYear, text: MeetingOutStrings): WorkbookSheet {
  const { locale, statuses, reasons, unitName, year } = source;
  const [columns, words] = [text.columns, meetingSheetStrings(locale)];
  return sheetOf(
    text.sheets.duties,
    [
      { head: columns.duty, width: 24, cell: (status) => dutyTitle(status, source) },
      { head: columns.period, width: 12, cell: ({ period }) => periodText(period, words, locale) },
      { head: columns.deadline, width: 12, cell: ({ last }) => last ?? words.noDeadline },
      { head: columns.dutyState, width: 14, cell: ({ status }) => `${words.states[status]} ${words.stateWords[status]}` },
      { head: columns.dutyDone, width: 8, cell: ({ done, applies }) => (applies ? count(done) : '') },
      { head: columns.least, width: 8, cell: ({ least, applies }) => (applies ? count(least) : '') },
      { head: columns.dates, width: 24, cell: ({ dates }) => dates.join(words.listJoin) },
      { head: columns.reason, width: 30, cell: ({ id }) => ({ value: reasons.get(id) ?? '', isWrapped: true }) },
      { head: columns.basis, width: 40, cell: ({ clause }) => ({ value: clauseText(clause), isWrapped: true }) },
    ],
    statuses,
    text.pageTitle(unitName, year),
  );
}

function rulesSheet({ locale, profile, today }: MeetingYear, text: MeetingOutStrings): WorkbookSheet {
  const { rules, columns } = text;
  const rows: readonly (readonly [string, string])[] = [
    [rules.title, `${localText(profile.title, locale)} (${profile.id})`],
    [rules.version, profile.version],
    [rules.hash, profile.hash],
    [rules.day, dayText(today, locale)],
    ['', rules.generated],
  ];
  return { name: text.sheets.rules, rows: [[columns.item, columns.value].map((value): SheetCell => ({ value, isBold: true })), ...rows], widths: [24, 70] };
}

/** The register as a text document, with what matters of each meeting. */
export function registerText(source: MeetingYear): TextDocument {
  const { locale, profile, year, today } = source;
  const [text, words] = [meetingOutStrings(locale), meetingSheetStrings(locale)];
  const { columns } = text;
  const entries = meetingRegister(profile, source.meetings, source.people);
  return {
    ...sheetFrame(source, 'register', year),
    title: text.register,
    period: dayText(today, locale),
    orientation: 'landscape',
    sections: [
      {
        blocks:
          entries.length === 0
            ? [{ kind: 'paragraph', look: 'note', text: text.noMeetings }]
            : [
                {
                  kind: 'table',
                  columns: [{ label: columns.number, align: 'end', share: 1 }, { label: columns.date, share: 3 }, { label: columns.kind, share: 3 }, { label: columns.title, share: 4 }, { label: columns.place, share: 3 }, { label: columns.due, align: 'end', share: 1.5 }, { label: columns.present, align: 'end', share: 1.5 }, { label: columns.votes, share: 6 }, { label: columns.state, share: 2 }],
                  rows: entries.map(({ number, kept, attendance, decisions }) => [
                    number,
                    dayText(kept.record.date, locale),
                    kindTitle(profile, kept.record.kind, kept.record.date, locale),
                    kept.record.title ?? '',
                    kept.record.place ?? '',
                    dueOf(attendance.due, kept) ?? '',
                    attendance.present ?? '',
                    decisions.map((each) => words.pair(each.about, verdictText(each, words))).join(words.sentenceJoin),
                    stateText(kept.record, words),
                  ]),
                },
              ],
      },
    ],
  };
}
