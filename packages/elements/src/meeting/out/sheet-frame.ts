import type { LocalText } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { meetingOutStrings } from '../../locales/meeting/out.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import type { OutFrame } from './meeting-year.js';
import type { TextDocument } from './text-document.js';

/** The name of a file that goes out, without the characters that no file may have. */
export function outFileName({ unitName, locale, today }: OutFrame, kind: keyof ReturnType<typeof meetingOutStrings>['files'], year: number, extension: string): string {
  const text = meetingOutStrings(locale);
  return text.fileName(unitName, text.files[kind], year, today.replaceAll('-', ''), extension);
}

/** What stands on every sheet: whose it is, when it was printed, and the rules with their hash. */
export function sheetFrame(frame: OutFrame, kind: Parameters<typeof outFileName>[1], year: number): Pick<TextDocument, 'unit' | 'printedOn' | 'footNote' | 'fileName'> {
  const { locale, profile, today, unitName } = frame;
  const text = meetingSheetStrings(locale);
  return {
    unit: unitName,
    printedOn: text.printedOn(dayText(today, locale)),
    footNote: text.rulesLine(localText(profile.title as LocalText, locale), profile.version, profile.hash),
    fileName: outFileName(frame, kind, year, 'pdf').replace(/\.pdf$/, ''),
  };
}
