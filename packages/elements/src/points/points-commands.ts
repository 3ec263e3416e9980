import { FrameCommands } from '../base/frame/frame-commands.js';
import type { MenuEntry } from '../base/frame/frame-view.js';
import { pointsCommandStrings } from '../locales/points/commands.js';
import { OutMenu } from './out/out-menu.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

/** What the user does now and then with the scoreboard: beside the commands of every widget, files out and in, the accounts and the check of the ledger. */
export class PointsCommands extends FrameCommands<JcPointsScoreboard> {
  readonly #out = new OutMenu(this.element);

  protected override ownMenu(): readonly MenuEntry[] {
    const { actions, settings } = this.element;
    const text = pointsCommandStrings(settings.locale);
    const opens = (name: 'accounts' | 'import' | 'verify', label: string, parts: Readonly<Record<string, string>> = {}): MenuEntry[] =>
      actions.canOpen(name) && (actions.viewName !== name || parts['way'] !== actions.shownView?.viewParts['way']) ? [{ label, run: () => actions.openForUser(name, parts) }] : [];
    return [
      ...super.ownMenu(),
      ...opens('import', text.import),
      ...opens('import', text.merge, { way: 'merge' }),
      ...this.#out.entries,
      ...opens('accounts', text.accounts),
      ...opens('verify', text.verify),
    ];
  }
}
