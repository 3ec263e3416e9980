import { FrameCommands } from '../base/frame/frame-commands.js';
import type { MenuEntry } from '../base/frame/frame-view.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';
import { meetingImportStrings } from '../locales/meeting/import.js';
import { outMenu } from './out/export-file.js';

/** What the user does now and then with the checklist: beside the commands of every widget, files in and out, and prints of the unit's year. */
export class MeetingCommands extends FrameCommands<JcMeetingChecklist> {
  protected override ownMenu(): readonly MenuEntry[] {
    const { actions, data } = this.element;
    const own = [...this.#importMenu(), ...super.ownMenu()];
    return actions.viewName === 'todo' ? [...own, ...outMenu(this.element, { meetings: data.shown?.meetings.length ?? 0 })] : own;
  }

  /** Meetings are taken in where they are listed and where their year shows. */
  #importMenu(): MenuEntry[] {
    const { actions, settings, shownUnit } = this.element;
    if (settings.readonly || shownUnit === null || (actions.viewName !== 'todo' && actions.viewName !== 'record')) return [];
    return [{ label: meetingImportStrings(settings.locale).menu, run: () => actions.openForUser('record', { import: '1' }) }];
  }
}
