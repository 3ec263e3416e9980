import { openStore } from '@jiceng/storage';
import type { ReactiveController } from 'lit';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { RecordForm } from './record-form.js';

/** Keeps what was typed last into a form when its page is hidden or left, or the widget is taken out of it. */
export class DraftKeeper implements ReactiveController {
  readonly #element: JcMeetingChecklist;
  readonly #form: () => RecordForm | null;

  constructor(element: JcMeetingChecklist, form: () => RecordForm | null) {
    this.#element = element;
    this.#form = form;
    element.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hidden);
    // A browser drops what is begun when a page is gone; before it is reloaded or left there is still time.
    window.addEventListener('beforeunload', this.#left);
    window.addEventListener('pagehide', this.#left);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    window.removeEventListener('beforeunload', this.#left);
    window.removeEventListener('pagehide', this.#left);
    const form = this.#form();
    if (!form) return;
    // The widget lets go of the store now: it is held until the draft is in it.
    const held = openStore(this.#element.settings);
    form.keepDraft();
    void held.then((store) => form.context.shelf.list().finally(() => store.close()), () => undefined);
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#form()?.keepLast();
  };

  readonly #left = (): void => this.#form()?.keepLast();
}
