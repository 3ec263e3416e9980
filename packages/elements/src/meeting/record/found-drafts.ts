import type { Banner } from '../../base/banner.js';
import { loadPart } from '../../base/load-part.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { DraftShelf, type KeptDraft } from './draft-shelf.js';

/** What was typed into the record forms of a unit and not finished, for whoever lands elsewhere than at the records. */
export class FoundDrafts {
  readonly #element: JcMeetingChecklist;
  #drafts: readonly KeptDraft[] = [];
  #unit: string | null = null;
  /** The words, which are only needed where there is something to tell. */
  #words: typeof import('./draft-notices.js') | undefined;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
  }

  /** Looks for those of the unit that shows. */
  async look(): Promise<void> {
    const element = this.#element;
    const { opened: store, shownUnit: unit } = element;
    // A store that does not simply work has its own notice, and takes no draft further.
    if (store?.status.state !== 'ready' || unit === null) return;
    const drafts = await new DraftShelf(store, unit).list();
    if (drafts.length > 0) this.#words ??= await loadPart(() => import('./draft-notices.js'));
    if (unit !== element.shownUnit) return;
    this.#unit = unit;
    this.#drafts = drafts;
    element.requestUpdate();
  }

  /** A notice for each. */
  notices(): readonly Banner[] {
    const element = this.#element;
    if (this.#unit !== element.shownUnit || element.settings.readonly) return [];
    return this.#drafts.flatMap((draft) => this.#words?.draftNotice(element, draft, () => this.#lookAgain()) ?? []);
  }

  async #lookAgain(): Promise<void> {
    await this.look();
    this.#element.actions.shownView?.refresh();
  }
}
