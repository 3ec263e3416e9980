// Finding accounts of the board; loaded when something is first typed.
import { isRomanized, matchedParts, normalizedQuery } from '@jiceng/domain/filter';
import { loadRomanization } from '../../base/romanization.js';
import { accountTexts } from '../account-offers.js';
import type { PointsModel } from '../points-model.js';

/**
 * The ids of the accounts whose name, pinyin, initials or code hold a query; null for none. What is masked is not found.
 * Rejects with `chunk-unreachable`.
 */
export async function foundAccounts(model: PointsModel, query: string): Promise<ReadonlySet<string> | null> {
  const wanted = normalizedQuery(query);
  if (wanted === '') return null;
  const readings = isRomanized(wanted) ? await loadRomanization() : undefined;
  const code = wanted.replaceAll(/[\s\-–—.·/_]/gu, '');
  const texts = accountTexts(model.accounts, (account) => model.nameOf(account));
  return new Set(texts.filter((text) => (code !== '' && text.code.includes(code)) || matchedParts(text.name, wanted, readings).length > 0).map(({ account }) => account.id));
}
