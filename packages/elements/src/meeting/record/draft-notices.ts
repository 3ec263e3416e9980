import type { Banner } from '../../base/banner.js';
import { localText } from '../../facts/fact-words.js';
import { dayBeside } from '../../locales/day-beside.js';
import { recordStrings, type RecordStrings } from '../../locales/meeting/record.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { AttachedFiles } from './attached-files.js';
import { DraftShelf, type KeptDraft } from './draft-shelf.js';
import { giveUpDraft } from './give-up-draft.js';
import { dayOf } from './record-of-input.js';

/** What a draft is of, as far as it says: `11月19日 党员大会`. */
export function draftTitle({ rules, settings, todayDate }: JcMeetingChecklist, text: RecordStrings, { input }: KeptDraft): string {
  const day = dayOf(input.date, todayDate);
  const kinds = rules?.meeting.kinds;
  const title = kinds && Object.hasOwn(kinds, input.kind) ? kinds[input.kind]?.title : undefined;
  return [day === '' ? '' : dayBeside(day, todayDate, settings.locale), title ? localText(title, settings.locale) : text.unnamedDraft].filter(Boolean).join(' ');
}

/** That a draft of the unit that shows was found, with the way into its form and the way to be rid of it. @param read what shows is read again */
export function draftNotice(element: JcMeetingChecklist, draft: KeptDraft, read: () => Promise<void>): Banner {
  const { actions, opened: store, shownUnit: unit } = element;
  const text = recordStrings(element.settings.locale);
  const giveUp = async (): Promise<void> => {
    if (store && unit !== null) await giveUpDraft(element, text, { shelf: new DraftShelf(store, unit), files: new AttachedFiles(store, unit) }, draft, read);
  };
  return {
    kind: 'info',
    text: text.draftFound(draftTitle(element, text, draft)),
    buttons: [
      { label: text.resume, run: () => actions.perform(() => actions.openForUser('record', { draft: draft.key })) },
      { label: text.giveUp, run: () => actions.perform(giveUp) },
    ],
  };
}
