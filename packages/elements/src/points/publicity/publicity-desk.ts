import type { LedgerState, Profile } from '@jiceng/domain';
import type { EntryForm } from '../../base/entry/entry-form.js';
import type { PublicityStrings } from '../../locales/points/publicity.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { PublicityFacts } from './publicity-facts.js';

/** What the parts of the view need. */
export interface PublicityDesk {
  readonly element: JcPointsScoreboard;
  readonly text: PublicityStrings;
  readonly form: EntryForm;
  readonly facts: PublicityFacts;
  readonly state: LedgerState;
  readonly profile: Profile | undefined;
  readonly locale: string;
  readonly today: string;
  /** A period as people call it. */
  readonly nameOf: (period: string) => string;
  /** What an entry is called: `第 1,190 笔`. */
  readonly entryName: (id: string) => string;
  readonly isReadonly: boolean;
  readonly isPublic: boolean;
}

/** Puts the focus on a part of the view, from where it is read. */
export function focusPart(element: JcPointsScoreboard, id: string): void {
  element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
}
