import { ledgerHead, type LedgerEntry } from '@jiceng/domain';
import type { PrintDocument, PrintRow } from '../../base/print/print-document.js';
import { localText } from '../../facts/fact-words.js';
import { count, dayText } from '../../locales/format.js';
import { joins } from '../../locales/joins.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { statementStrings } from '../../locales/points/statement.js';
import { publicSentence } from '../ledger/ledger-cells.js';
import type { LedgerDesk } from '../ledger/ledger-desk.js';
import { entryNumber, entrySentence, groupedHash } from '../ledger/entry-words.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { AccountFigures } from './account-figures.js';
import { unitTitle } from './account-places.js';
import { sumText } from './sum-text.js';

/**
 * The statement of an account (对账单): its balance as arithmetic, and every entry with the balance after it, the oldest
 * first. For the public it has no free text, only masked names, and nothing of the household of a member.
 * @param texts the text of each of its rows, in their order
 */
export function statementDocument(element: JcPointsScoreboard, ledger: LedgerDesk, figures: AccountFigures, texts: readonly (LedgerEntry | null)[]): PrintDocument {
  const { settings, data, rules, todayDate: today, unitName } = element;
  const { locale } = settings;
  const text = statementStrings(locale);
  const { account, parts, balance, lifetime, people, purse } = figures;
  const title = element.accountTitle(account.id);
  const now = people.filter(({ to }) => to === null);
  // Of a household that pays for a member everybody hears neither whose it is nor what it has left.
  const hidesPurse = element.isPublic && !parts;
  // Whose of a household an entry is would tell who lives together.
  const hasPeople = account.kind === 'household' && !element.isPublic;
  return {
    title: text.sheetTitle,
    unit: unitName,
    period: text.upTo(dayText(today, locale)),
    orientation: 'portrait',
    fileName: text.fileName(element.isPublic ? account.id : `${account.id}_${account.name}`.replace(/[\\/:*?"<>|\s]+/g, '_'), today.replaceAll('-', '')),
    printedOn: text.printedOn(dayText(today, locale), element.isPublic ? '' : settings.author),
    footNote: rules ? text.footNote(localText(rules.title, locale), rules.version) : text.noRules,
    sections: [
      {
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: text.fact.account, value: joins(locale).beside(title, text.kinds[account.kind]) },
              ...(account.unit === null || element.isPublic ? [] : [{ label: text.fact.unit, value: unitTitle(element, account.unit) }]),
              ...(now.length === 0 || element.isPublic ? [] : [{ label: text.fact.people, value: now.map((time) => element.model.nameOf(time.account)).join(text.join) }]),
              ...(hidesPurse ? [] : [{ label: text.fact.balance, value: text.points(balance) }]),
              { label: text.fact.lifetime, value: text.points(lifetime) },
              { label: text.fact.ledger, value: text.head(data.state.length, groupedHash(ledgerHead([...data.state.heads.values()]).slice(0, 16))) },
            ],
          },
          { kind: 'paragraph', look: 'note', text: parts ? sumText(parts, text) : hidesPurse ? text.inSomeHousehold : text.inHousehold(element.accountTitle(purse.id), balance) },
          {
            kind: 'table',
            caption: text.entryTable,
            columns: [
              { label: text.sheetColumns.date, share: 22 },
              ...(hasPeople ? [{ label: text.sheetColumns.who, share: 26 }] : []),
              { label: text.sheetColumns.item, share: 46 },
              { label: text.sheetColumns.points, align: 'end', share: 14 },
              { label: text.sheetColumns.balance, align: 'end', share: 14 },
              { label: text.sheetColumns.state, share: 16 },
              { label: text.sheetColumns.number, share: 18 },
            ],
            rows: rowsOf(ledger, figures, texts, hasPeople),
          },
          ...(figures.pending > 0 ? [{ kind: 'paragraph' as const, look: 'note' as const, text: text.waits }] : []),
        ],
      },
      { blocks: [{ kind: 'signatures', lines: text.signatures }] },
    ],
  };
}

/** The entries from the oldest on, each with what the account had after it, as far as it counts. @param hasPeople says of each whose it is */
function rowsOf(ledger: LedgerDesk, { account, rows }: AccountFigures, texts: readonly (LedgerEntry | null)[], hasPeople: boolean): PrintRow[] {
  const { element, text, words, state } = ledger;
  let balance = 0;
  const lines: PrintRow[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = ledger.row(rows[at] as number);
    const isMoving = row.standing !== 'pending' && row.standing !== 'refused' && row.standing !== 'repeated';
    // What is taken back while it waits never moved anything.
    const isHere = account.kind === 'member' || row.purse === account;
    if (isMoving && isHere) balance += row.change;
    const shown = element.isPublic ? ledger.publicEntry(row) : null;
    const item = element.isPublic ? (shown ? publicSentence(ledger, shown) : '') : entrySentence(words, row, texts[at] ?? undefined);
    lines.push([
      row.day,
      ...(hasPeople ? [row.account === null ? '' : element.accountTitle(row.account.id)] : []),
      item,
      row.change === 0 ? '–' : signedPoints(row.change),
      count(balance).replace('-', '−'),
      text.standings[row.standing],
      entryNumber(state, row.writer, row.sequence),
    ]);
  }
  return lines;
}
