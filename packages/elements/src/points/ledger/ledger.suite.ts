import { emptyLedger, entryId, sealedEntries, withEntries, type LedgerDraft, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import type { EntryWordsScope } from './entry-words.js';

/** Invented accounts: a household with a member, and one more household. */
const accounts: readonly LedgerDraft[] = [
  { kind: 'account', account: '03-017', name: '赵大山', accountKind: 'household', unit: '1111' },
  { kind: 'account', account: 'p1', name: '赵小明', accountKind: 'member', unit: '1111', household: '03-017' },
  { kind: 'account', account: '03-009', name: '钱秀', accountKind: 'household', unit: '1112' },
];

/** One log that is being written, and the state that it comes to. */
export class TestLedger {
  entries: LedgerEntry[] = [];
  state: LedgerState = emptyLedger();
  now = Date.parse('2026-11-20T02:00:00.000Z');
  readonly writer: string;

  constructor(writer = 'w1') {
    this.writer = writer;
    this.add('吴登记', ...accounts);
  }

  /** Records drafts, a second after those before, and gives their ids. */
  add(author: string, ...drafts: readonly LedgerDraft[]): string[] {
    this.now += 1000;
    const sealed = sealedEntries(this.state, drafts, { writer: this.writer, author, now: this.now });
    this.entries.push(...sealed);
    this.state = withEntries(this.state, sealed);
    return sealed.map(entryId);
  }

  /** Records one draft and gives its id. */
  one(author: string, draft: LedgerDraft): string {
    return this.add(author, draft)[0] as string;
  }

  /** The entry of an id. */
  entry(id: string): LedgerEntry {
    return this.entries.find((each) => entryId(each) === id) as LedgerEntry;
  }

  /** What words are made of, in Chinese under the rules of the sample village. */
  get words(): EntryWordsScope {
    const { state } = this;
    return { state, profile: getProfile('sample-village'), locale: 'zh-CN', accountTitle: (id) => `${id} 某`, unitTitle: (id) => `${id}组`, periodTitle: (period) => `〔${period}〕` };
  }
}

/** An award that counts at once. */
export const award = (account: string, points: number, more: Partial<Extract<LedgerDraft, { readonly kind: 'award' }>> = {}): LedgerDraft => ({ kind: 'award', account, rule: 'other', date: '2026-11-10', points, ...more });
