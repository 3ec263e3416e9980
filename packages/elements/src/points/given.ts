import type { CatalogueItem, LedgerState } from '@jiceng/domain';
import type { PointsAccount } from './host-methods.js';
import type { PointsModel } from './points-model.js';

/** The accounts that show, as a page gives and reads them. @param isPublic masks what the model masks, and leaves out all but the code and kind */
export function accountsGiven(model: PointsModel, isPublic: boolean): PointsAccount[] {
  return model.accounts.map((account): PointsAccount => {
    const { id, kind, unit, class: subjectClass, memberships, isOptedOut, isExempt, isClosed } = account;
    const name = model.nameOf(account);
    if (isPublic) return { id, name, kind };
    return { id, name: account.name, kind, unit, household: memberships.at(-1)?.household ?? null, class: subjectClass, optedOut: isOptedOut, exempt: isExempt, closed: isClosed };
  });
}

/** The goods that can be taken, as a page gives and reads them. */
export function catalogueGiven({ items }: LedgerState): CatalogueItem[] {
  return [...items.values()].filter(({ isClosed }) => !isClosed).map(({ id, name, price, stock, limit }) => ({ id, name, price, stock, limit }));
}

