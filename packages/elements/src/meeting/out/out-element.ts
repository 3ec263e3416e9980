import type { DutyStatus, HolidayTable, Profile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { LongWork } from '../../base/long-work.js';
import type { PrintDocument } from '../../base/print/print-document.js';

/** What goes out needs of the widget. */
export interface OutElement {
  /** The store, once it is open. */
  readonly opened: Store | null;
  readonly model: {
    readonly profile: Profile | undefined;
    /** The groups of the unit, by the ids that records name them by. */
    readonly groups: readonly { readonly id: string; readonly name: string }[];
  };
  /** Where the duties of the unit stand in the year that shows. */
  readonly duties: readonly DutyStatus[];
  /** Published holidays of the page's own, where it has some. */
  readonly holidays?: HolidayTable | undefined;
  readonly shownUnit: string | null;
  readonly unitName: string;
  readonly shownYear: number;
  /** The day that counts as today. */
  readonly todayDate: string;
  readonly settings: { readonly locale: string };
  readonly work: Pick<LongWork, 'run' | 'progress'>;
  readonly announcer: { announce(text: string): void };
  readonly actions: {
    command(action: (commands: { print(document: PrintDocument): Promise<void> }) => unknown): void;
    readonly toast: { show(content: { readonly text: string }): void };
  };
  /** Runs what was asked for; what goes wrong is sent as `jc-error` and thrown with its sentence. */
  attempt<Result>(action: () => Promise<Result>): Promise<Result>;
}
