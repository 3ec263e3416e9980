import type { IsoDate } from '../profile/index.js';
import type { CommendDraft } from './entry.js';
import { dayOfNumber } from '../calendar/index.js';
import { isLedgerDay } from './periods.js';
import { badValue, refusal, refused, shown, type Checked } from './refusal.js';
import { accountOf, idOfRow, kindNumbers, statusOfRow, type LedgerAccount, type LedgerState } from './state.js';

/** Longest title of a commendation, in characters. */
const longestTitle = 40;

export interface CommendRequest {
  readonly account: string;
  readonly title: string;
  readonly date: IsoDate;
}

/** Checks a star or commendation (PTS-09); the text is free, and no points go with it. @param today the last day of which one can be recorded */
export function checkCommendation(state: LedgerState, { account: id, title, date }: CommendRequest, { today }: { readonly today: IsoDate }): Checked<{ readonly draft: CommendDraft }> {
  const account = accountOf(state, id);
  if (!account?.isKnown) return refused(refusal('unknown-account', `there is no account “${shown(id)}”. Add it first, or correct the code.`, { account: shown(id) }));
  if (!isLedgerDay(date)) return refused(badValue('date', date, 'a day that exists, as YYYY-MM-DD'));
  if (date > today) return refused(refusal('points-future', `${date} is yet to come: today is ${today}. Correct the date, or record it on its day.`, { date, today }));
  const text = typeof title === 'string' ? title.trim() : '';
  if (text === '' || [...text].length > longestTitle) return refused(badValue('title', title, `a text of 1 to ${longestTitle} characters`));
  return { ok: true, draft: { kind: 'commend', account: account.id, title: text, date } };
}

/** A commendation as an account's page lists it. */
export interface Commendation {
  /** Id of its entry. */
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate;
}

/** The commendations of an account that stand, the latest first. */
export function commendationsOf(state: LedgerState, account: LedgerAccount): Commendation[] {
  const { columns, topics } = state.book;
  const found: Commendation[] = [];
  for (let row = state.length - 1; row >= 0; row--) {
    if (columns.kind[row] !== commend || columns.account[row] !== account.index || statusOfRow(state, row) === 'reversed') continue;
    found.push({ id: idOfRow(state, row), title: topics[columns.topic[row] as number] ?? '', date: dayOfNumber(columns.day[row] as number) });
  }
  return found.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

const commend = kindNumbers.get('commend');
