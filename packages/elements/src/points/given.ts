import type { CatalogueItem, LedgerState, Standing } from '@jiceng/domain';
import type { PointsAccount } from './host-methods.js';
import type { PointsModel } from './points-model.js';

/** A line of a board as a page gets it. What is left to spend is nobody else's business, so the public's lines have no `balance`. */
export type GivenStanding = Omit<Standing, 'balance'> & Partial<Pick<Standing, 'balance'>>;

/** The accounts that show, as a page gives and reads them. @param isPublic masks what the model masks, and leaves out all but the code and kind */
export function accountsGiven(model: PointsModel, isPublic: boolean): PointsAccount[] {
  return model.accounts.map((account): PointsAccount => {
    const { id, kind, unit, class: subjectClass, memberships, isOptedOut, isExempt, isClosed } = account;
    const name = model.nameOf(account);
    if (isPublic) return { id, name, kind };
    return { id, name: account.name, kind, unit, household: memberships.at(-1)?.household ?? null, class: subjectClass, optedOut: isOptedOut, exempt: isExempt, closed: isClosed };
  });
}

/** Both boards of the period, households before members. */
export function standingsGiven(model: PointsModel, isPublic: boolean): GivenStanding[] {
  const lines = [...model.boardOf('household'), ...model.boardOf('member')];
  return isPublic ? lines.map(({ balance: _, ...line }) => line) : lines;
}

/** The goods that can be taken, as a page gives and reads them. */
export function catalogueGiven({ items }: LedgerState): CatalogueItem[] {
  return [...items.values()].filter(({ isClosed }) => !isClosed).map(({ id, name, price, stock, limit }) => ({ id, name, price, stock, limit }));
}

