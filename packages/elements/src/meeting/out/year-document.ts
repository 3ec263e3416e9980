import { clauseText, type DutyStatus } from '@jiceng/domain';
import type { PrintDocument } from '../../base/print/print-document.js';
import { dayText, monthDayText } from '../../locales/format.js';
import { meetingSheetStrings, type MeetingSheetStrings } from '../../locales/meeting/sheets.js';
import { evidenceText } from './evidence-document.js';
import { readMeetingYear, type MeetingYear } from './meeting-year.js';
import type { OutElement } from './out-element.js';
import { dutyTitle, periodText } from './out-words.js';
import { sheetFrame } from './sheet-frame.js';
import { printed, type TextBlock, type TextDocument } from './text-document.js';
import { yearGrid } from './year-grid.js';

/**
 * The year of a unit as a table (年度表) for A4 across: every duty by months with its sign and its day, and those not met
 * with the reason that was given; the list of attachments when the user wants it.
 * @throws {JicengError} as `readMeetingYear`
 */
export async function yearDocument(element: OutElement): Promise<PrintDocument> {
  const source = await readMeetingYear(element);
  return printed(withAttachments(yearText(source), source));
}

/** The list of attachments of the year can be printed along; it begins a page of its own. */
function withAttachments(text: TextDocument, source: MeetingYear): TextDocument {
  const list = evidenceText(source);
  const [first] = list.sections;
  if (source.attachments.length === 0 || !first) return text;
  const heading: TextBlock = { kind: 'heading', text: list.title };
  return { ...text, leavesOutAttachments: true, sections: [...text.sections, { startsPage: true, isAttachments: true, blocks: [heading, ...first.blocks] }] };
}

/** The same from what is known already. */
export function yearText(source: MeetingYear): TextDocument {
  const { locale, year, today, statuses, reasons } = source;
  const text = meetingSheetStrings(locale);
  const unmet = statuses.filter(({ status }) => status === 'overdue');
  return {
    ...sheetFrame(source, 'year', year),
    title: text.yearTitle(year),
    period: dayText(today, locale),
    orientation: 'landscape',
    sections: [
      {
        blocks: [
          { kind: 'grid', grid: yearGrid(statuses, reasons, text, locale) },
          { kind: 'paragraph', look: 'note', text: text.legend },
          { kind: 'heading', text: text.unmet },
          unmet.length === 0 ? { kind: 'paragraph', look: 'note', text: text.noneUnmet } : unmetTable(source, unmet),
        ],
      },
    ],
  };
}

function unmetTable(source: MeetingYear, unmet: readonly DutyStatus[]): TextBlock {
  const { locale, reasons } = source;
  const text = meetingSheetStrings(locale);
  return {
    kind: 'table',
    columns: [
      { label: text.duty, share: 4 },
      { label: text.period, share: 4 },
      { label: text.deadline, share: 4 },
      { label: text.state, share: 3 },
      { label: text.reason, share: 6 },
      { label: text.basis, share: 5 },
    ],
    rows: together(unmet, (status) => `${status.rule}|${status.group ?? ''}|${reasons.get(status.id) ?? ''}`).map((alike) => {
      const [first] = alike;
      const [done, least] = [alike.reduce((sum, each) => sum + each.done, 0), alike.reduce((sum, each) => sum + each.least, 0)];
      return [
        dutyTitle(first, source),
        alike.map(({ period }) => periodText(period, text, locale)).join(text.listJoin),
        deadlines(alike.map(({ last }) => (last === null ? text.noDeadline : monthDayText(last, locale))), text),
        `${text.states.overdue} ${text.stateWords.overdue} ${done}/${least}`,
        reasons.get(first.id) ?? text.noReason,
        clauseText(first.clause),
      ];
    }),
  };
}

/** Last days in their order; of many, the first and the last one. */
function deadlines(days: readonly string[], text: MeetingSheetStrings): string {
  return days.length <= 2 ? days.join(text.listJoin) : text.fromTo(days[0] as string, days.at(-1) as string);
}

/** What has the same key, together, in the order of the first of each. */
function together<Item>(items: readonly Item[], keyOf: (item: Item) => string): (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
