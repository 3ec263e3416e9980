import { resolveProfile, type Profile } from '../../profile/index.js';
import { sealedEntries } from '../append.js';
import { entryId } from '../chain.js';
import { emptyLedger } from '../book.js';
import type { AwardDraft, LedgerDraft, LedgerEntry } from '../entry.js';
import { ledgerState, withEntries } from '../ledger.js';
import type { LedgerState } from '../state.js';

const clause = { document: 'd', section: '1' };

/** A profile with these points. */
export function profileWith(points: Record<string, unknown>): Profile {
  return resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } }, points });
}

/** A rule of the profile as its file has it. */
export function rule(values: Record<string, unknown>): Record<string, unknown> {
  return { title: '项目', clause, category: 'other', ...values };
}

/** A profile with one rule `item`, and policies by their ids. */
export function ruleProfile(values: Record<string, unknown>, policies: Record<string, Record<string, unknown>> = {}): Profile {
  const titled = Object.fromEntries(Object.entries(policies).map(([id, policy]) => [id, { title: id, clause, ...policy }]));
  return profileWith({ categories: { other: '其他', contribution: '贡献', appraisal: '评议', base: '基础' }, classes: { 'post-holder': '有岗位' }, rules: { item: rule({ form: 'open', ...values }) }, policies: titled });
}

/** A profile with one open rule `other` and these policies. */
export function policyProfile(policies: Record<string, Record<string, unknown>>): Profile {
  return ruleProfile({}, policies);
}

/** One writer's log that is being written, and the state of all that it has seen. */
export class Village {
  entries: LedgerEntry[] = [];
  state: LedgerState = emptyLedger();
  author = '登记人';
  now: number;

  constructor(
    readonly writer = 'a1',
    start = '2026-01-01T00:00:00.000Z',
  ) {
    this.now = Date.parse(start);
  }

  /** Records drafts, a second after what was recorded before, and gives the ids. */
  write(...drafts: readonly LedgerDraft[]): string[] {
    this.now += 1000;
    const sealed = sealedEntries(this.state, drafts, { writer: this.writer, author: this.author, now: this.now });
    this.entries = [...this.entries, ...sealed];
    this.state = withEntries(this.state, sealed);
    return sealed.map(entryId);
  }

  /** Records one draft and gives its id. */
  record(draft: LedgerDraft): string {
    return this.write(draft)[0] as string;
  }

  /** Sets members up, and households for ids that begin with `h`. */
  people(...ids: readonly string[]): this {
    this.write(...ids.map((account): LedgerDraft => ({ kind: 'account', account, name: `名${account}`, accountKind: account.startsWith('h') ? 'household' : 'member' })));
    return this;
  }

  award(account: string, points: number, more: Partial<AwardDraft> = {}): string {
    return this.record({ kind: 'award', account, rule: 'item', date: '2026-02-10', points, ...more });
  }

  /** Closes a period as it stands here, whatever else its lock would state. */
  lock(period: string, date = '2026-04-20'): string {
    const totals = { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 };
    return this.record({ kind: 'lock', period, date, heads: [...this.state.heads.values()], head: '', entries: this.state.length, totals, corrections: [] });
  }

  /** Takes in what others have written, as a merge of files does. */
  merge(...others: readonly (readonly LedgerEntry[])[]): this {
    this.entries = [...this.entries, ...others.flat()];
    this.state = ledgerState(this.entries);
    return this;
  }
}
