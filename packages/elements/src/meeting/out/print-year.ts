import { evidenceDocument } from './evidence-document.js';
import type { OutElement } from './out-element.js';
import { yearDocument } from './year-document.js';

/**
 * Shows the pages of the year table, from where they are printed.
 * @throws {JicengError} as `readMeetingYear`
 */
export async function printYear(element: OutElement): Promise<void> {
  const document = await yearDocument(element);
  element.actions.command((commands) => commands.print(document));
}

/**
 * Shows the pages of the list of evidence, from where they are printed.
 * @throws {JicengError} as `readMeetingYear`
 */
export async function printEvidence(element: OutElement): Promise<void> {
  const document = await evidenceDocument(element);
  element.actions.command((commands) => commands.print(document));
}
