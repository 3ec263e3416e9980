import type { ProcedureState, ProcedureStepState } from '@jiceng/domain';
import type { PrintDocument } from '../../base/print/print-document.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import type { Desk } from './desk.js';
import { attachmentOf } from './event-values.js';
import { wordsOf } from './procedure-detail.js';
import type { ProcedureRow } from './procedure-rows.js';
import { decisionText, placeTitle, slotTitle, titlesOf } from './procedure-words.js';

/** The step whose notice is printed: that in hand, else the last one with a notice. */
export function noticeStep({ steps, current }: ProcedureState): ProcedureStepState | undefined {
  return steps.find(({ step }) => step.id === current && step.notice !== null) ?? steps.filter(({ step, state }) => step.notice !== null && state === 'done').at(-1);
}

function frameOf({ element, profile, text }: Desk): Pick<PrintDocument, 'unit' | 'printedOn' | 'footNote' | 'orientation'> {
  const { settings, todayDate, unitName } = element;
  return { unit: unitName, orientation: 'portrait', printedOn: text.printedOn(dayText(todayDate, settings.locale)), footNote: text.rulesOf(localText(profile.title, settings.locale), profile.version) };
}

/** All that shows how a procedure went, step by step. */
export function evidenceDocument(desk: Desk, row: ProcedureRow): PrintDocument | null {
  const { text, element, profile, data } = desk;
  const words = wordsOf(desk, row);
  if (!words || !row.state) return null;
  const { locale } = element.settings;
  const rows = row.state.steps.flatMap(({ step, records, proofs, posted, decisions, doneOn }) => {
    let voted = 0;
    const lines = [
      ...records.map((record) => {
        const decision = record.vote ? decisions[voted++] : undefined;
        return [titlesOf(profile.meeting.kinds, [record.kind], words), record.date, decision ? decisionText(decision, text) : ''];
      }),
      ...proofs.map(({ slot, date, value }) => {
        const id = attachmentOf(value);
        return [slotTitle(words, slot), date, id === null ? (value ?? '') : (data.attachments.get(id)?.name ?? text.fileUnknown)];
      }),
      ...posted.map(({ date, place = '' }) => [text.anyPlace, date, placeTitle(words, place)]),
      ...(doneOn ? [[text.state.done, doneOn, '']] : []),
    ];
    const group = { group: localText(step.title, locale) };
    return lines.length === 0 ? [] : [group, ...lines.map(([item = '', date = '', where = '']) => [item, date ? dayText(date, locale) : '', where])];
  });
  return {
    ...frameOf(desk),
    title: text.evidenceTitle(row.stored.title),
    sections: [{ blocks: [{ kind: 'table', columns: [{ label: text.evidenceItem, share: 2 }, { label: text.evidenceDay, share: 1 }, { label: text.evidenceWhere, share: 3 }], rows }] }],
  };
}
