import { JicengError, clauseText, procedureState, yearOf, type ProcedureState, type ProcedureStepState } from '@jiceng/domain';
import { procedureEvents, type StoredProcedure } from '@jiceng/storage';
import { localText } from '../../facts/fact-words.js';
import type { PrintDocument } from '../../base/print/print-document.js';
import { dayText } from '../../locales/format.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import { usableHolidays } from '../usable-holidays.js';
import { readFrame, type OutFrame } from './meeting-year.js';
import type { OutElement } from './out-element.js';
import { sheetFrame } from './sheet-frame.js';
import { printed, type TextBlock, type TextDocument } from './text-document.js';

/** What a notice makes known beside what the procedure says of itself. */
export interface NoticeContent {
  /** Id of the step. */
  readonly step: string;
  /** What is made known; without it two lines are left to write on. */
  readonly content?: string;
}

/**
 * The notice (公示) of a step of a procedure, set as a formal text: the matter, what is made known, from when to when once it
 * hangs in every place, where, how to object, the unit and the day.
 * @throws {JicengError} `unknown-procedure` when there is none of this id, or its step has no notice; as {@link readFrame}
 */
export async function noticeDocument(element: OutElement, { id, ...content }: { readonly id: string } & NoticeContent): Promise<PrintDocument> {
  const frame = await readFrame(element);
  const procedure = await (element.opened as NonNullable<OutElement['opened']>).procedures.get(id);
  if (!procedure) throw unknownNotice(id);
  const state = procedureState(frame.profile, procedure.procedure, procedureEvents(procedure), frame.today, usableHolidays(element.holidays));
  return printed(noticeText(frame, procedure, state, content));
}

function unknownNotice(id: string): JicengError {
  return new JicengError('unknown-procedure', 'Nothing was printed: there is no such procedure, or its step has no notice.', { id });
}

/**
 * The same from what is known already.
 * @throws {JicengError} `unknown-procedure` when the step has no notice
 */
export function noticeText(frame: OutFrame, procedure: Pick<StoredProcedure, 'id' | 'title'>, { procedure: rule, steps }: ProcedureState, { step: id, content = '' }: NoticeContent): TextDocument {
  const { locale, today, unitName } = frame;
  const text = meetingSheetStrings(locale);
  const shown = steps.find(({ step }) => step.id === id);
  if (!shown?.step.notice) throw unknownNotice(procedure.id);
  const { step } = shown;
  const { title } = procedure;
  const places = Object.values(step.notice?.places ?? {}).map((place) => localText(place, locale));
  const paragraph = (line: string): TextBlock => ({ kind: 'paragraph', text: line });
  return {
    ...sheetFrame(frame, 'notice', yearOf(today)),
    title: text.noticeTitle,
    period: text.noticeMatter(localText(step.title, locale), title),
    orientation: 'portrait',
    form: 'formal',
    sections: [
      {
        blocks: [
          paragraph(text.noticeIntro(localText(rule.title, locale), localText(step.title, locale), title)),
          paragraph(content.trim() === '' ? text.noticeContentBlank : content),
          paragraph(periodLine(shown, locale)),
          ...(shown.notice?.estimated ? [paragraph(text.noticeEstimated)] : []),
          ...(places.length === 0 ? [] : [paragraph(text.noticePlaces(places.join(text.listJoin)))]),
          paragraph(text.noticeObject(unitName)),
          paragraph(text.noticeContact),
          paragraph(text.sentence(text.pair(text.basis, clauseText(step.stated.at(-1)?.clause ?? rule.clause)))),
          { kind: 'closing', lines: [unitName, dayText(postedOn(shown) ?? today, locale)] },
        ],
      },
    ],
  };
}

function periodLine({ step, notice }: ProcedureStepState, locale: string): string {
  const text = meetingSheetStrings(locale);
  const days = step.notice?.workingDays ?? 0;
  if (!notice) return text.noticeOpen(days);
  return text.noticePeriod(dayText(notice.days[0]?.date ?? notice.date, locale), dayText(notice.date, locale), days);
}

function postedOn({ posted }: ProcedureStepState): string | undefined {
  return posted.map(({ date }) => date).sort()[0];
}
