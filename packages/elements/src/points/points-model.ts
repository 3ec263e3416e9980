import { accountOf, idOf, indexOfId, isOnBoards, maskedName, numberAt, type LedgerAccount, type LedgerState, type OrgTree, type Profile, type Standing, type StandingsOptions } from '@jiceng/domain';

export type BoardKind = 'household' | 'member';

/** What the model is made of. */
export interface PointsInput {
  readonly state: LedgerState;
  readonly tree: OrgTree;
  readonly profile: Profile | undefined;
  /** Id of the unit that shows; null for none. */
  readonly unit: string | null;
  readonly period: string;
  /** The kind of board that was chosen; undefined as long as none was. */
  readonly board: BoardKind | undefined;
  readonly today: string;
  readonly isPublic: boolean;
}

/** What of the ledger belongs to the unit, period and board that show. Reckoned when it is asked for, once for each change. */
export class PointsModel {
  /** Makes boards; comes with the view that shows them, so that the first file need not hold it. There are none before. */
  standingsOf: ((state: LedgerState, options: StandingsOptions) => Standing[]) | undefined;
  #input: PointsInput | null = null;
  #accounts: readonly LedgerAccount[] | undefined;
  #units: ReadonlySet<string> | null | undefined;
  #firstBoard: BoardKind | undefined;
  #includes = (account: LedgerAccount): boolean => this.has(account);
  readonly #boards = new Map<BoardKind, readonly Standing[]>();
  #pending: readonly number[] | undefined;
  #people: Map<string, number> | undefined;

  /** @param input all of it anew; cheap where nothing has changed */
  use(input: PointsInput): void {
    const before = this.#input;
    if (before && (Object.keys(input) as (keyof PointsInput)[]).every((key) => input[key] === before[key])) return;
    this.#input = input;
    const isOther = (...keys: readonly (keyof PointsInput)[]): boolean => keys.some((key) => input[key] !== before?.[key]);
    const hasOtherAccounts = before?.state.accounts !== input.state.accounts;
    if (isOther('tree', 'unit')) this.#units = undefined;
    if (hasOtherAccounts) this.#people = undefined;
    // Another function for other units, because boards are kept by it.
    if (isOther('tree', 'unit', 'isPublic')) this.#includes = (account) => this.has(account);
    // Whoever searches the accounts keeps what it worked out as long as the list is the same.
    if (hasOtherAccounts || isOther('tree', 'unit', 'isPublic')) this.#accounts = this.#firstBoard = undefined;
    this.#pending = undefined;
    this.#boards.clear();
  }

  /** What is shown of what; null before the first data. */
  get input(): PointsInput | null {
    return this.#input;
  }

  /** Whether any entry says something of the points of an account that shows. */
  get hasEntries(): boolean {
    const { lastRow } = this.#input?.state ?? {};
    return lastRow !== undefined && this.accounts.some(({ index }) => numberAt(lastRow, index, -1) >= 0);
  }

  /** Accounts of the unit that shows and those below it, and those of no unit; all where no unit shows. The public has only those on boards. */
  get accounts(): readonly LedgerAccount[] {
    return (this.#accounts ??= (this.#input?.state.accounts ?? []).filter((account) => this.has(account)));
  }

  /** Whether an account is of what shows. */
  has(account: LedgerAccount): boolean {
    if (this.#input?.isPublic && !isOnBoards(account)) return false;
    const { units } = this;
    return units === null || account.unit === null || units.has(account.unit);
  }

  /** Ids of the unit that shows and of all below it; null for all. */
  get units(): ReadonlySet<string> | null {
    if (this.#units !== undefined) return this.#units;
    const { tree, unit } = this.#input ?? {};
    if (!tree || unit === null || unit === undefined) return (this.#units = null);
    const index = indexOfId(tree, unit);
    const end = index < 0 ? index : (tree.end[index] as number);
    const ids = new Set([unit]);
    for (let below = index + 1; below < end; below++) ids.add(idOf(tree, below));
    return (this.#units = ids);
  }

  /** The kind of board that shows as long as none is chosen: members where there is no household. */
  get firstBoard(): BoardKind {
    return (this.#firstBoard ??= this.accounts.some(({ kind }) => kind === 'household') || !this.accounts.some(({ isKnown }) => isKnown) ? 'household' : 'member');
  }

  /** The board of the kind that shows. */
  get board(): readonly Standing[] {
    return this.boardOf(this.#input?.board ?? this.firstBoard);
  }

  /** The board of a kind in the period, the highest first; names as the audience may see them. */
  boardOf(kind: BoardKind): readonly Standing[] {
    const input = this.#input;
    if (!input || !this.standingsOf) return [];
    let board = this.#boards.get(kind);
    if (!board) {
      const lines = this.standingsOf(input.state, { period: input.period, board: kind, includes: this.#includes });
      board = input.isPublic ? lines.map((line) => ({ ...line, name: maskedName(line.name) })) : lines;
      this.#boards.set(kind, board);
    }
    return board;
  }

  /** Makes the board of another period, so that it is there when it is asked for. */
  makeReady(kind: BoardKind, period: string): void {
    if (this.#input) this.standingsOf?.(this.#input.state, { period, board: kind, includes: this.#includes });
  }

  /** How many people belong to a household today. */
  peopleIn(household: string): number {
    if (!this.#people) {
      this.#people = new Map();
      for (const { memberships } of this.#input?.state.accounts ?? []) {
        const home = memberships.at(-1)?.household ?? null;
        if (home !== null) this.#people.set(home, (this.#people.get(home) ?? 0) + 1);
      }
    }
    return this.#people.get(household) ?? 0;
  }

  /** Rows that wait for approval, of accounts that show, the oldest first. */
  get pending(): readonly number[] {
    if (this.#pending) return this.#pending;
    const { state } = this.#input ?? {};
    if (!state) return [];
    const accounts = state.book.columns.account;
    return (this.#pending = [...state.pending].filter((row) => {
      const account = state.accounts[accounts[row] as number];
      return account === undefined || this.has(account);
    }));
  }

  /** An account's name as the audience may see it: in full for staff, masked for the public; the code where it has none. */
  nameOf(account: LedgerAccount | string): string {
    const known = typeof account === 'string' ? (this.#input ? accountOf(this.#input.state, account) : undefined) : account;
    const id = typeof account === 'string' ? account : account.id;
    const name = known?.name ?? '';
    return (this.#input?.isPublic ? maskedName(name) : name) || id;
  }
}
