// What a page calls to change the ledger. Loaded with the first call.
import {
  accepted,
  accountOf,
  checkAccounts,
  checkApproval,
  checkAward,
  checkCatalogue,
  checkRedemption,
  checkReversal,
  entryId,
  indexOfId,
  JicengError,
  sizeOf,
  type AccountRequest,
  type AwardRequest,
  type CatalogueItem,
  type LedgerState,
  type Profile,
} from '@jiceng/domain';
import type { PointsWrite } from '@jiceng/storage';
import type { JcPointsScoreboard } from './points-scoreboard.js';

/** Points as a page gives them: whose, for which item of the rules, of which day. */
export type GivenAward = AwardRequest;

/** What somebody takes from the shop; on the day of today. */
export interface GivenRedemption {
  readonly account: string;
  readonly item: string;
  /** A whole number of at least 1. */
  readonly quantity: number;
  readonly note?: string;
}

/** An account as a page gives it, and reads it. */
export type PointsAccount = AccountRequest;

/** Whether the ledger is what was written. */
export interface VerifyAnswer {
  readonly ok: boolean;
  readonly entries: number;
  /** The hash that is printed for the whole ledger; `''` of an empty one. */
  readonly head: string;
  /** Which entry is the first that does not stand, from 1; there whenever `ok` is false. */
  readonly firstBad?: number;
}

/** Records points; see `JcPointsScoreboard.award`. */
export async function award(element: JcPointsScoreboard, given: GivenAward): Promise<{ readonly id: string }> {
  const request = objectGiven(given, 'award');
  return lastOf(await element.record('award', (state) => [accepted(checkAward(state, request, rulesOf(element), { author: element.settings.author, today: element.todayDate })).draft]));
}

export async function reverse(element: JcPointsScoreboard, entry: string, reason: string): Promise<{ readonly id: string }> {
  const { todayDate: today } = element;
  return lastOf(await element.record('reverse', (state) => [accepted(checkReversal(state, entry, rulesOf(element), { reason: String(reason ?? ''), today, now: Date.now() })).draft]));
}

export async function approve(element: JcPointsScoreboard, entry: string): Promise<{ readonly id: string }> {
  return lastOf(await element.record('approve', (state) => [accepted(checkApproval(state, entry, rulesOf(element), { author: element.settings.author })).draft]));
}

export async function redeem(element: JcPointsScoreboard, given: GivenRedemption): Promise<{ readonly id: string }> {
  const { account, item, quantity, note } = objectGiven(given, 'redemption');
  const request = { account, item, quantity, date: element.todayDate, ...(note === undefined ? {} : { note }) };
  return lastOf(await element.record('redeem', (state) => [accepted(checkRedemption(state, request, rulesOf(element))).draft]));
}

export async function addAccounts(element: JcPointsScoreboard, given: readonly PointsAccount[]): Promise<void> {
  const requests = listGiven(given, 'accounts').map((each) => objectGiven(each, 'account'));
  for (const { unit } of requests) checkUnit(element, unit);
  const { shownUnit, todayDate: today } = element;
  await element.record('account', (state) => accepted(checkAccounts(state, requests.map((request) => withUnit(state, request, shownUnit)), today)).drafts);
}

export async function setCatalogue(element: JcPointsScoreboard, given: readonly CatalogueItem[]): Promise<void> {
  const items = listGiven(given, 'catalogue').map((each) => objectGiven(each, 'item'));
  await element.record('item', (state) => accepted(checkCatalogue(state, items)).drafts);
}

export async function verify(element: JcPointsScoreboard): Promise<VerifyAnswer> {
  const { ok, entries, head, firstBad } = await element.verifyLedger();
  return { ok, entries, head, ...(firstBad === undefined ? {} : { firstBad }) };
}

/** A new account of which no unit is said belongs to the one that shows. */
function withUnit(state: LedgerState, request: PointsAccount, unit: string | null): PointsAccount {
  return request.unit !== undefined || unit === null || accountOf(state, request.id)?.isKnown ? request : { ...request, unit };
}

function checkUnit({ data: { tree } }: JcPointsScoreboard, unit: string | null | undefined): void {
  if (unit === undefined || unit === null || sizeOf(tree) === 0 || indexOfId(tree, String(unit)) >= 0) return;
  throw new JicengError('unknown-unit', `There is no unit with the id “${String(unit).slice(0, 40)}”.`, { id: String(unit).slice(0, 40) });
}

function rulesOf({ rules }: JcPointsScoreboard): Profile {
  if (!rules) throw new JicengError('profile-unresolved', 'Nothing was recorded: the rules are not loaded. Set a profile that exists, and try again.');
  return rules;
}

function lastOf({ entries }: PointsWrite): { readonly id: string } {
  return { id: entryId(entries.at(-1) as PointsWrite['entries'][number]) };
}

function objectGiven<Given extends object>(given: Given, field: string): Given {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw badValue(field, 'an object');
  return given;
}

function listGiven<Given>(given: readonly Given[], field: string): readonly Given[] {
  if (!Array.isArray(given)) throw badValue(field, 'a list');
  return given;
}

function badValue(field: string, expected: string): JicengError {
  return new JicengError('points-bad-value', `Nothing was recorded: this is no possible ${field}. Give ${expected}.`, { field, expected });
}

