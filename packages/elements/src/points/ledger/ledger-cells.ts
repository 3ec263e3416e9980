import type { EntryRow, LedgerEntry, PublicEntry } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { Column } from '../../base/table/table-options.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { entryName, entryNumber, goodTitle, ruleTitle, shortHashOf } from './entry-words.js';
import { findingsOf } from './ledger-findings.js';
import type { LedgerDesk } from './ledger-desk.js';

/** The marks of how an entry stands, beside the word. */
const marks: Readonly<Record<EntryRow['standing'], string>> = { pending: '○', counted: '✓', locked: '■', reversed: '↩', reversal: '↩', refused: '✕', repeated: '–', recorded: '·' };

/** How an entry stands, as a mark and a word. */
export function renderStanding({ text }: LedgerDesk, standing: EntryRow['standing']): TemplateResult {
  return html`<span class="standing" data-standing=${standing}><span class="mark" aria-hidden="true">${marks[standing]}</span>${text.standings[standing]}</span>`;
}

/** Every standing as its chip shows it, for the width of a column. */
export function standingChips({ text }: LedgerDesk): string[] {
  return Object.values(text.standings).map((standing) => `${marks.pending} ${standing}`);
}

/** The columns of the ledger; everybody sees neither who recorded nor what proves it. */
export function ledgerColumns(desk: LedgerDesk): readonly Column[] {
  const { text, element } = desk;
  const { columns } = text;
  const all: readonly Column[] = [
    { key: 'date', title: columns.date, kind: 'text', width: 7.5 },
    { key: 'account', title: columns.account, kind: 'text', width: 9 },
    { key: 'item', title: columns.item, kind: 'content', width: 13 },
    { key: 'points', title: columns.points, kind: 'number', width: 3 },
    { key: 'state', title: columns.state, kind: 'content', width: 6.5, chips: standingChips(desk) },
    { key: 'people', title: columns.people, kind: 'text', width: 7 },
    { key: 'evidence', title: columns.evidence, kind: 'text', width: 5 },
    { key: 'number', title: columns.number, kind: 'content', width: 11 },
  ];
  return element.isPublic ? all.filter(({ key }) => key !== 'people' && key !== 'evidence') : all;
}

/** A cell of the ledger. @param isStop whether Tab reaches what can be pressed in the row */
export function ledgerCell(desk: LedgerDesk, row: EntryRow, { key }: Column, isStop: boolean, copy: (row: EntryRow) => void): string | TemplateResult {
  if (key === 'number') return renderNumber(desk, row, isStop, copy);
  if (desk.element.isPublic) return publicCell(desk, row, key);
  const { element, text } = desk;
  switch (key) {
    case 'date':
      return row.day;
    case 'account':
      return row.account === null ? '–' : element.accountTitle(row.account.id);
    case 'item':
      return html`<span class="item"><span class="item-text">${desk.sentence(row)}</span>${renderTakenBack(desk, row)}${renderFindingTags(desk, row)}</span>`;
    case 'points':
      return row.change === 0 && row.kind !== 'award' ? '–' : signedPoints(row.change);
    case 'state':
      return renderStanding(desk, row.standing);
    case 'people':
      return text.people(row.author || text.noRecorder, approverOf(desk, row));
    default:
      return text.evidence(proofsOf(desk.entry(row)));
  }
}

/** Who approved or refused an entry; `''` for nobody. */
export function approverOf(desk: LedgerDesk, row: EntryRow): string {
  return row.decision < 0 ? '' : desk.row(row.decision).author;
}

/** How many things and people prove an entry. */
export function proofsOf(entry: LedgerEntry | undefined): number {
  return entry?.kind === 'award' ? (entry.evidence?.length ?? 0) + (entry.judges?.length ?? 0) : 0;
}

/** What was taken back names its reversal, as that names it. */
function renderTakenBack(desk: LedgerDesk, { standing, reversal }: EntryRow): unknown {
  return standing === 'reversed' && reversal >= 0 ? html`<span class="small muted">${desk.text.takenBackBy(entryName(desk.words, desk.row(reversal).id))}</span>` : nothing;
}

function renderFindingTags({ state, text }: LedgerDesk, { id }: EntryRow): unknown {
  const codes = [...new Set(findingsOf(state, id).map(({ code }) => code))];
  return codes.length === 0 ? nothing : html`<span class="tags">${codes.map((code) => html`<span class="tag">${icon('warning')}${text.findingTitles[code]}</span>`)}</span>`;
}

function renderNumber({ state, text, element }: LedgerDesk, row: EntryRow, isStop: boolean, copy: (row: EntryRow) => void): TemplateResult {
  const name = entryName({ state, locale: element.settings.locale }, row.id);
  const short = shortHashOf(row.id);
  const hash = html`<bdi dir="ltr">${short}</bdi>`;
  // A reader of the public table walks by Tab; in a grid the row is one stop. Cards are too low for a button.
  return html`<span class="place"
    ><bdi dir="ltr" class="number">${entryNumber(state, row.writer, row.sequence)}</bdi>
    <button type="button" class="plain hash" tabindex=${isStop || element.isPublic ? 0 : -1} aria-label=${text.copyHash(name, short)} @click=${() => copy(row)}>${hash}</button><span class="hash in-card">${hash}</span></span
  >`;
}

/** What everybody may see, and nothing that does not come from there. */
function publicCell(desk: LedgerDesk, row: EntryRow, key: string): string | TemplateResult {
  const shown = desk.publicEntry(row);
  if (!shown) return '';
  switch (key) {
    case 'date':
      return shown.date;
    case 'account':
      return shown.name === '' ? shown.account : `${shown.account} ${shown.name}`;
    case 'item':
      return html`<span class="item"><span class="item-text">${publicSentence(desk, shown)}</span>${renderTakenBack(desk, row)}</span>`;
    case 'points':
      return signedPoints(row.change);
    default:
      return renderStanding(desk, row.standing);
  }
}

/** What a public entry says; never why, and never who. */
export function publicSentence({ words, text, state }: LedgerDesk, { kind, topic, quantity, target, date }: PublicEntry): string {
  if (kind === 'award') return ruleTitle(words, topic, date);
  if (kind === 'redeem') return text.words.redeem(goodTitle(state, topic), quantity);
  if (kind === 'expire') return text.kinds.expire;
  return text.words.reverse(target === undefined ? '' : entryName(words, target), '');
}
