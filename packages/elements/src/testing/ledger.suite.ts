import { emptyLedger, entryId, sealedEntries, withEntries, type LedgerDraft, type LedgerEntry, type LedgerState } from '@jiceng/domain';

/** A ledger that is written in a test, a second after the other. */
export class WrittenLedger {
  entries: LedgerEntry[] = [];
  state: LedgerState = emptyLedger();
  #now: number;

  constructor(
    readonly writer = 'a1',
    start = '2026-07-01T00:00:00.000Z',
    readonly author = '吴登记',
  ) {
    this.#now = Date.parse(start);
  }

  /** Records drafts and gives their ids. */
  write(...drafts: readonly LedgerDraft[]): string[] {
    this.#now += 1000;
    const sealed = sealedEntries(this.state, drafts, { writer: this.writer, author: this.author, now: this.#now });
    this.entries = [...this.entries, ...sealed];
    this.state = withEntries(this.state, sealed);
    return sealed.map(entryId);
  }

  /** Records one draft and gives its id. */
  record(draft: LedgerDraft): string {
    return this.write(draft)[0] as string;
  }

  /** Sets households up, each with a name. */
  households(names: Readonly<Record<string, string>>): this {
    this.write(...Object.entries(names).map(([account, name]): LedgerDraft => ({ kind: 'account', account, name, accountKind: 'household' })));
    return this;
  }

  award(account: string, points: number, date = '2026-08-01', rule = 'other'): string {
    return this.record({ kind: 'award', account, rule, date, points });
  }
}
