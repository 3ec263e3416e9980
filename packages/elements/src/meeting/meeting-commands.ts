import { FrameCommands } from '../base/frame/frame-commands.js';
import type { MenuEntry } from '../base/frame/frame-view.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';
import { outMenu } from './out/export-file.js';

/** What the user does now and then with the checklist: beside the commands of every widget, files and prints of the unit's year. */
export class MeetingCommands extends FrameCommands<JcMeetingChecklist> {
  protected override ownMenu(): readonly MenuEntry[] {
    const { actions, data } = this.element;
    const own = super.ownMenu();
    return actions.viewName === 'todo' ? [...own, ...outMenu(this.element, { meetings: data.shown?.meetings.length ?? 0 })] : own;
  }
}
