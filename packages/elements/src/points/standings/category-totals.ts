import { isOnBoards, sumAt, type CategorySums, type LedgerAccount, type LedgerState } from '@jiceng/domain';
import type { BoardKind, PointsModel } from '../points-model.js';

/** What the totals are of, and of how many rows. */
interface Kept {
  readonly of: readonly unknown[];
  readonly length: number;
  readonly sums: CategorySums;
  readonly totals: Float64Array;
}

/** With more rows than this, adding everything up anew costs no more. */
const mostRows = 64;

/** The points of all accounts of a board by category, deductions left out: an entry more costs what it touches. */
export class CategoryTotals {
  readonly #model: PointsModel;
  #kept: Kept | undefined;

  constructor(model: PointsModel) {
    this.#model = model;
  }

  /** One number for each category of the sums. */
  of(state: LedgerState, kind: BoardKind, period: string, sums: CategorySums): Float64Array {
    const of = [state.book, this.#model.accounts, kind, period, sums.categories.join()];
    const before = this.#kept;
    const rows = before && of.every((each, at) => each === before.of[at]) ? state.length - before.length : -1;
    const totals = before && rows >= 0 && rows <= mostRows ? this.#grown(state, kind, before, sums) : this.#whole(kind, sums);
    this.#kept = { of, length: state.length, sums, totals };
    return totals;
  }

  #whole(kind: BoardKind, sums: CategorySums): Float64Array {
    const totals = new Float64Array(sums.width);
    for (const account of this.#model.accounts) if (isListed(account, kind)) add(totals, sums, account, 1);
    return totals;
  }

  #grown({ book, accounts, length }: LedgerState, kind: BoardKind, before: Kept, sums: CategorySums): Float64Array {
    const totals = before.totals.slice();
    const owner = kind === 'household' ? book.columns.purse : book.columns.account;
    for (const index of new Set(owner.subarray(before.length, length))) {
      const account = accounts[index];
      if (!account || !isListed(account, kind) || !this.#model.has(account)) continue;
      add(totals, before.sums, account, -1);
      add(totals, sums, account, 1);
    }
    return totals;
  }
}

function isListed(account: LedgerAccount, kind: BoardKind): boolean {
  return account.kind === kind && isOnBoards(account);
}

function add(totals: Float64Array, sums: CategorySums, { index }: LedgerAccount, sign: number): void {
  for (let place = 0; place < totals.length; place++) totals[place] = (totals[place] as number) + sign * Math.max(0, sumAt(sums, index, place));
}
