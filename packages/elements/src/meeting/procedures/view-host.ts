import type { DutyStatus, OrgTree, Profile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { JcElement } from '../../base/jc-element.js';
import type { PrintDocument } from '../../base/print/print-document.js';

/** What the procedures and the talks need of the widget that they are shown in. */
export interface ViewHost extends JcElement {
  /** The store, once it is open. */
  readonly opened: Store | null;
  readonly data: { readonly tree: OrgTree };
  readonly model: {
    readonly profile: Profile | undefined;
    /** Kind of the unit in the words of the profile, such as `village`; undefined when it is not known. */
    readonly unitKind: string | undefined;
  };
  /** Where the duties of the unit stand in the year that shows. */
  readonly duties: readonly DutyStatus[];
  readonly shownUnit: string | null;
  readonly unitName: string;
  readonly shownYear: number;
  /** The day that counts as today. */
  readonly todayDate: string;
  /** Level of the headings inside a view. */
  readonly subheadingLevel: number;
  readonly actions: {
    perform(action: () => Promise<unknown>): void;
    viewChanged(): void;
    openView(name: string, parts?: Readonly<Record<string, string>>): Promise<void>;
    command(action: (commands: { print(document: PrintDocument): Promise<void> }) => unknown): void;
    readonly toast: { show(content: { readonly text: string; readonly undo?: () => Promise<void> }): void };
  };
  /** Runs what was asked for; what goes wrong is sent as `jc-error` and thrown with its sentence. */
  attempt<Result>(action: () => Promise<Result>): Promise<Result>;
}
