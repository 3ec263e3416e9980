import { expectedPeople, peopleOn, ruleOn, yearOf, type MeetingRecord, type Person } from '@jiceng/domain';
import { css } from 'lit';
import type { PrintDocument, PrintTable } from '../../base/print/print-document.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import { weekdayText } from '../../base/day-strip/day-words.js';
import { titleAndDay } from './agenda-document.js';
import { readFrame, type OutFrame } from './meeting-year.js';
import type { OutElement } from './out-element.js';
import { personName } from './out-words.js';
import { sheetFrame } from './sheet-frame.js';

/** Rows of names on one page; a row is 10 mm high. */
const rowsOnPage = 18;
/** Lines for people who sit in, whose names are written by hand. */
const blankRows = 3;

const signInStyles = css`
  .page .table tbody td {
    block-size: 10mm;
    vertical-align: middle;
    padding-block: 0;
  }
`;

/**
 * The sign-in sheet (签到表) of a meeting, with the names of those who are expected: of the record's roll, or of the unit's
 * roll on its day. It is for paper: nothing of who came stands on it, and no numbers of identity cards.
 * @throws {JicengError} as {@link readFrame}
 */
export async function signInSheet(element: OutElement, record: MeetingRecord): Promise<PrintDocument> {
  return signInDocument(await readFrame(element), record);
}

/** The same from what is known already. */
export function signInDocument(frame: OutFrame, record: MeetingRecord): PrintDocument {
  const { locale, people } = frame;
  const text = meetingSheetStrings(locale);
  const { date, start = '', end = '', place = '', chair = '', recorder = '' } = record;
  const rows = [
    ...expectedAt(frame, record).map(({ name, posts }, index) => [index + 1, name, posts, '', '', '', '']),
    ...Array.from({ length: blankRows }, () => ['', '', text.sittingIn, '', '', '', '']),
  ];
  const pages = Array.from({ length: Math.ceil(rows.length / rowsOnPage) }, (_, page) => rows.slice(page * rowsOnPage, (page + 1) * rowsOnPage));
  const table = (each: PrintTable['rows']): PrintTable => ({
    kind: 'table',
    columns: [
      { label: text.number, align: 'center', share: 12 },
      { label: text.person, share: 27 },
      { label: text.post, share: 28 },
      { label: text.signature, share: 45 },
      { label: text.came, align: 'center', share: 22 },
      { label: text.left, align: 'center', share: 22 },
      { label: text.note, share: 24 },
    ],
    rows: each,
  });
  return {
    ...sheetFrame(frame, 'signIn', date === '' ? frame.year : yearOf(date)),
    title: text.signInTitle,
    period: titleAndDay(frame, record),
    orientation: 'portrait',
    styles: [signInStyles],
    sections: [
      {
        blocks: [
          {
            kind: 'paragraph',
            look: 'note',
            text: [
              text.pair(text.date, date === '' ? '__________' : weekdayText(date, locale)),
              text.pair(text.time, start === '' ? '______—______' : text.timeSpan(start, end)),
              text.pair(text.place, place || '____________'),
              text.pair(text.chair, chair === '' ? '________' : personName(people, chair)),
              text.pair(text.recorder, recorder === '' ? '________' : personName(people, recorder)),
            ].join('　'),
          },
          table(pages[0] ?? []),
        ],
      },
      ...pages.slice(1).map((page) => ({ startsPage: true, blocks: [table(page)] })),
      { blocks: [{ kind: 'paragraph' as const, look: 'note' as const, text: text.signInFoot.join('　') }, { kind: 'signatures' as const, lines: [text.chair, text.recorder] }] },
    ],
  };
}

/** Who is expected, in the order of the roll, each with his posts in words. */
function expectedAt({ profile, people, locale, today }: OutFrame, { kind, date, group, roll }: MeetingRecord): { name: string; posts: string }[] {
  const text = meetingSheetStrings(locale);
  const day = date === '' ? today : date;
  const rule = Object.hasOwn(profile.meeting.kinds, kind) ? ruleOn(profile.meeting.kinds[kind], day) : undefined;
  const shown = ({ name, posts = [] }: Person): { name: string; posts: string } => ({ name, posts: posts.map((post) => text.posts[post] ?? post).join(text.listJoin) });
  if (roll && roll.length > 0) {
    const known = new Map(people.map((person) => [person.id, person]));
    return roll.filter(({ status }) => status !== 'attending').map(({ person }) => shown(known.get(person) ?? { id: person, name: person, standing: '' }));
  }
  return (rule ? expectedPeople(profile, rule, people, day, group) : peopleOn(people, day)).map(shown);
}
