import type { LedgerAccount } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import type { AccountsStrings } from '../../locales/points/accounts.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** What the class of an account is called; its id where the rules do not have it, `''` for none. */
export function classTitle({ rules, settings }: JcPointsScoreboard, { class: id }: LedgerAccount): string {
  const title = id === null ? undefined : rules?.points.classes[id];
  return title ? localText(title, settings.locale) : (id ?? '');
}

/** What keeps an account off the boards; `''` for one that is on them. */
export function accountState({ states, join }: AccountsStrings, { isOptedOut, isExempt, isClosed }: LedgerAccount): string {
  return [isClosed && states.closed, isExempt && states.exempt, isOptedOut && states.optedOut].filter(Boolean).join(join);
}
