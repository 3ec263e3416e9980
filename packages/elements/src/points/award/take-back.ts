import { accepted, checkReversal } from '@jiceng/domain';
import { awardStrings } from '../../locales/points/award.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/**
 * Takes entries back within ten minutes (撤回), each by one of its own; all of them or none.
 * @throws {JicengError} `points-settled`, `points-reason` after ten minutes, `readonly` and as `record`
 */
export async function takeBack(element: JcPointsScoreboard, ids: readonly string[]): Promise<void> {
  const { rules, todayDate: today } = element;
  if (!rules) return;
  await element.attempt(() => element.record('reverse', (state) => ids.map((id) => accepted(checkReversal(state, id, rules, { today, now: Date.now() })).draft)));
  element.actions.show({ kind: 'info', text: awardStrings(element.settings.locale).undone });
}
