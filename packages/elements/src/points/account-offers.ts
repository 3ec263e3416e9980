import type { LedgerAccount, Romanization } from '@jiceng/domain';
import { isRomanized, matchedParts, normalizedQuery } from '@jiceng/domain/filter';

/** Most accounts that are offered at once. */
export const mostOffered = 50;

/** An account as it is searched and shown. */
export interface AccountText {
  readonly account: LedgerAccount;
  /** As the audience may see it; what is masked is not found either. */
  readonly name: string;
  /** The code as it is compared: folded, and without what only parts it, so that 03017 finds 03-017. */
  readonly code: string;
}

/** What is offered for a query. */
export interface AccountOffers {
  /** The query as it was compared; `''` for none. */
  readonly query: string;
  readonly offered: readonly AccountText[];
  /** How many accounts match in all. */
  readonly total: number;
}

/** What parts a code and says nothing: hyphens, dashes, dots, slashes and spaces. */
const partings = /[\s\-–—.·/_]/gu;

/**
 * The accounts as they are searched, in their order; those that are closed, or that no entry sets up, get and spend
 * nothing and are left out.
 * @param nameOf gives the name as the audience may see it
 */
export function accountTexts(accounts: readonly LedgerAccount[], nameOf: (account: LedgerAccount) => string): AccountText[] {
  return accounts.flatMap((account) => (account.isKnown && !account.isClosed ? [{ account, name: nameOf(account), code: codeText(account.id) }] : []));
}

function codeText(code: string): string {
  return normalizedQuery(code).replace(partings, '');
}

/** Whether a query is letters, which can be pinyin: then the readings are to be loaded. */
export function wantsRomanization(query: string): boolean {
  return isRomanized(normalizedQuery(query));
}

/**
 * The accounts that a query means, at most {@link mostOffered} unless another count is given: the one with that code, then those whose code begins or
 * ends with it, whose name begins with it, and last those that hold it anywhere; within each as they were given. With a
 * romanization letters find a name by pinyin and by initials: `zds`, `zhaods` and `zhaodashan` all find 赵大山.
 * Without a query the first ones are offered.
 */
export function accountOffers(texts: readonly AccountText[], query: string, romanization?: Romanization, most = mostOffered): AccountOffers {
  const wanted = normalizedQuery(query);
  if (wanted === '') return { query: '', offered: texts.slice(0, most), total: texts.length };
  const code = codeText(wanted);
  const ranks: AccountText[][] = [[], [], [], [], []];
  for (const text of texts) ranks[rankOf(text, wanted, code, romanization)]?.push(text);
  const found = ranks.flat();
  return { query: wanted, offered: found.slice(0, most), total: found.length };
}

/** All accounts that a query means, closed ones too, what is meant most likely first. @param nameOf gives the name as the audience may see it */
export function matchingAccounts(accounts: readonly LedgerAccount[], query: string, nameOf: (account: LedgerAccount) => string, romanization?: Romanization): LedgerAccount[] {
  const texts = accounts.map((account) => ({ account, name: nameOf(account), code: codeText(account.id) }));
  return accountOffers(texts, query, romanization, texts.length).offered.map(({ account }) => account);
}

/** 0 for what is meant most likely; −1 for what does not match. */
function rankOf({ name, code }: AccountText, wanted: string, wantedCode: string, romanization: Romanization | undefined): number {
  if (wantedCode !== '') {
    if (code === wantedCode) return 0;
    if (code.startsWith(wantedCode)) return 1;
    if (code.endsWith(wantedCode)) return 2;
  }
  const [first] = matchedParts(name, wanted, romanization);
  if (first) return first[0] === 0 ? 3 : 4;
  return wantedCode !== '' && code.includes(wantedCode) ? 4 : -1;
}

/** The one account that a query can only mean: by its whole code, or as the only one that matches; else undefined. */
export function onlyOffer({ query, offered, total }: AccountOffers): AccountText | undefined {
  if (query === '') return undefined;
  const [first] = offered;
  return first && (total === 1 || first.code === codeText(query)) ? first : undefined;
}
