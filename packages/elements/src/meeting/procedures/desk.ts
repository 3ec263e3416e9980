import type { Profile } from '@jiceng/domain';
import type { ProcedureStrings } from '../../locales/meeting/procedures.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { EntryForm } from '../../base/entry/entry-form.js';
import type { ProcedureBasis } from './procedure-basis.js';
import type { ProcedureData } from './procedure-data.js';
import type { ProcedureRow } from './procedure-rows.js';
import type { ProcedureWork } from './procedure-work.js';

/** The parts of the view 议事程序, in the order in which they are offered. */
export const deskParts = ['list', 'cases', 'postings', 'corrections'] as const;

export type DeskPart = (typeof deskParts)[number];

/** What all parts of the view 议事程序 work with. */
export interface Desk {
  readonly element: JcMeetingChecklist;
  readonly text: ProcedureStrings;
  readonly profile: Profile;
  readonly data: ProcedureData;
  readonly form: EntryForm;
  readonly work: ProcedureWork;
  readonly basis: ProcedureBasis;
  /** Nothing can be written here: the page is read-only, or it is for the public. */
  readonly isReadonly: boolean;
  /** The public sees no texts that people wrote. */
  readonly isPublic: boolean;
  /** What was refused at a step last: its id and the sentences. */
  readonly refusal: { readonly step: string; readonly sentences: readonly string[] } | null;
  /** Says it, and shows it at the step. */
  refuse(step: string, sentences: readonly string[]): Promise<void>;
  /** Shows one procedure. */
  open(row: ProcedureRow): Promise<void>;
}

/** Puts the focus on something of the view by its id, or on the first button in it. */
export function focusPart({ renderRoot }: JcMeetingChecklist, id: string): void {
  const part = renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const target = part?.matches('[tabindex], button') ? part : (part?.querySelector<HTMLElement>('button:not(.basis-button)') ?? part);
  target?.focus();
}
