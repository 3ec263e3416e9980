import { buildTree, entryId, type LedgerDraft, type LedgerEntry } from '@jiceng/domain';
import { openStore, type Store } from '@jiceng/storage';
import { sendKeys } from '@web/test-runner-commands';
import { emptyScoreboard, townThatScores, villageAccounts, villageGoods } from '../../testing/points-scoreboard.suite.js';
import { find, freshDatabase, has, nextFrame, until } from '../../testing/org-tree.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** A day ago: nothing of then can be undone any more. */
export const yesterday = -86_400_000;

/** What the ledger holds before a test begins, recorded a day ago unless the test moves the clock. */
export class SeededLedger {
  readonly #clock = { ahead: yesterday };
  readonly database = freshDatabase();
  readonly store: Promise<Store>;

  constructor() {
    this.store = this.#seed();
  }

  async #seed(): Promise<Store> {
    const store = await openStore({ database: this.database, storage: 'memory', clock: () => Date.now() + this.#clock.ahead });
    await store.org.replace(buildTree(townThatScores).tree, { author: '' });
    await store.points.append([...villageAccounts, ...villageGoods], { author: '吴登记' });
    return store;
  }

  /** What is recorded from here on is recorded now. */
  now(): void {
    this.#clock.ahead = 0;
  }

  /** Records entries, and gives their ids. */
  async add(author: string, ...drafts: readonly LedgerDraft[]): Promise<string[]> {
    const { entries } = await (await this.store).points.append(drafts, { author });
    return entries.map(entryId);
  }

  /** Records one entry, and gives its id. */
  async one(author: string, draft: LedgerDraft): Promise<string> {
    return (await this.add(author, draft))[0] as string;
  }

  /** All entries as they are stored. */
  async entries(): Promise<readonly LedgerEntry[]> {
    return (await (await this.store).points.read()).entries;
  }

  /** A scoreboard over it, at a view. */
  async show(view: string, selector: string, attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
    await this.store;
    const element = await emptyScoreboard({ database: this.database, unit: '111', author: '周审核', ...attributes });
    element.view = view;
    await until(() => has(element, selector));
    await settle(element);
    return element;
  }
}

/** An award of a quarter. */
export const award = (account: string, points: number, more: Partial<Extract<LedgerDraft, { readonly kind: 'award' }>> = {}): LedgerDraft => ({ kind: 'award', account, rule: 'other', date: '2026-11-10', points, ...more });

/** An award that waits for approval. */
export const waiting = (account: string, more: Partial<Extract<LedgerDraft, { readonly kind: 'award' }>> = {}): LedgerDraft => award(account, 2, { rule: 'cleaning-day', approval: true, ...more });

/** What locks a period. */
export const locking = (period: string): LedgerDraft => ({ kind: 'lock', period, date: '2026-11-01', heads: [], head: '', entries: 0, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] });

/** Waits until all that was asked for so far is rendered. */
export async function settle(element: JcPointsScoreboard): Promise<void> {
  do await nextFrame();
  while (!(await element.updateComplete) || element.isUpdatePending);
}

/** Types with the keys of a keyboard where the focus is. */
export async function keys(element: JcPointsScoreboard, ...each: string[]): Promise<void> {
  for (const combination of each) {
    const [key = '', ...modifiers] = combination.split('+').reverse();
    for (const modifier of modifiers) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of modifiers) await sendKeys({ up: modifier });
    await settle(element);
  }
}

/** Chooses from a list. */
export async function choose(element: JcPointsScoreboard, selector: string, value: string): Promise<void> {
  const field = find<HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(element);
}

/** Types over what stands in a field. */
export async function type(element: JcPointsScoreboard, selector: string, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, selector);
  field.focus();
  field.select();
  await sendKeys({ type: text });
  await settle(element);
}

/** Presses what a selector finds. */
export async function press(element: JcPointsScoreboard, selector: string): Promise<void> {
  find(element, selector).click();
  await settle(element);
}

/** A text with its spaces made one. */
export function plain(node: Element | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The text of the first thing found; `''` for nothing. */
export function textOf(element: JcPointsScoreboard, selector: string): string {
  return plain(element.shadowRoot?.querySelector(selector));
}

/** The texts of everything found. */
export function textsOf(element: JcPointsScoreboard, selector: string): string[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(plain);
}

/** The element with the focus. */
export function focused(element: JcPointsScoreboard): HTMLElement | null {
  return element.shadowRoot?.activeElement as HTMLElement | null;
}

/** The rows of the ledger, each as its values. */
export function ledgerLines(element: JcPointsScoreboard): string[] {
  return [...(element.shadowRoot?.querySelectorAll('.ledger .data-table tbody .row:not(.sample)') ?? [])].map((row) => [...row.querySelectorAll('.value')].slice(0, 6).map(plain).join(' | '));
}
