import type { LedgerAccount } from '@jiceng/domain';
import { ledgerStrings } from '../../locales/points/ledger.js';
import { outStrings } from '../../locales/points/out.js';
import { shopStrings } from '../../locales/points/shop.js';
import { LedgerDesk } from '../ledger/ledger-desk.js';
import { periodText } from '../period.js';
import { phasesShown } from '../points-data.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { monthBalance, monthName, saveMonth as saveMonthTable } from '../shop/month-sheet.js';
import type { BoardScope } from '../standings/board-desk.js';
import { accountsList } from './accounts-sheet.js';
import { boardList } from './board-sheet.js';
import { ledgerColumns, outEntries, publicLedgerColumns, publicOutEntries, type LedgerOut } from './ledger-sheet.js';
import { namesOfFiles, textsOfRows } from './ledger-texts.js';
import { outFileName, saveList, saveSmallWorkbook, type ListFormat, type SavedFile } from './out-list.js';
import { goodsList, monthWorkbook } from './shop-sheet.js';

/** Saves the board that shows. @param only the ids of the lines that go out; all for null @throws {JicengError} `aborted` */
export function saveBoard(element: JcPointsScoreboard, scope: BoardScope, format: ListFormat, only: ReadonlySet<string> | null = null): Promise<void> {
  return saved(element, saveList(element, boardList(element, scope, only), format));
}

/** Saves entries of the ledger with all that they say; for the public, what everybody may see. @throws {JicengError} as `textsOfRows` */
export async function saveLedger(element: JcPointsScoreboard, rows: Uint32Array, format: ListFormat): Promise<void> {
  const { state } = element.data;
  const store = await element.store;
  const textOf = await element.work.run(undefined, (signal) =>
    textsOfRows(store, state, rows, { signal, onProgress: ({ phase, done, total }) => element.work.progress({ phase: phasesShown[phase], done, total }) }),
  );
  const fileName = await namesOfFiles(store, rows, textOf);
  const { locale } = element.settings;
  const out: LedgerOut = { words: new LedgerDesk(element).words, ledgerText: ledgerStrings(locale), nameOf: (id) => element.model.nameOf(id), fileName };
  const entries = outEntries(state, rows, textOf);
  const list = { kind: 'ledger', title: outStrings(locale).kinds.ledger, period: periodText(element.shownPeriod, element.pointsStrings), count: rows.length } as const;
  if (element.isPublic) await saved(element, saveList(element, { ...list, columns: publicLedgerColumns(out), rows: publicOutEntries(state, entries) }, format));
  else await saved(element, saveList(element, { ...list, columns: ledgerColumns(out), rows: entries }, format));
}

/** Saves accounts with their balance and state. @throws {JicengError} `aborted` */
export function saveAccounts(element: JcPointsScoreboard, accounts: readonly LedgerAccount[], format: ListFormat): Promise<void> {
  return saved(element, saveList(element, accountsList(element, accounts), format));
}

/** Saves the goods of the shop with their stock. @throws {JicengError} `aborted` */
export function saveGoods(element: JcPointsScoreboard, format: ListFormat): Promise<void> {
  return saved(element, saveList(element, goodsList(element), format));
}

/** Saves the reconciliation of a month. @throws {JicengError} `bad-period`, `aborted` */
export async function saveMonth(element: JcPointsScoreboard, month: string, format: ListFormat): Promise<void> {
  const text = shopStrings(element.settings.locale);
  const balance = monthBalance(element.data.state, month);
  if (format === 'csv') return saved(element, saveMonthTable(element, balance).then((name) => ({ name, sheets: 1 })));
  const name = outFileName(element, 'month', monthName(text, month), 'xlsx');
  return saved(element, saveSmallWorkbook(element, name, monthWorkbook(element, balance)));
}

/** Says which file went out, and when it needed several sheets. */
async function saved(element: JcPointsScoreboard, saving: Promise<SavedFile>): Promise<void> {
  const { name, sheets } = await saving;
  const text = outStrings(element.settings.locale);
  element.actions.toast.show({ text: sheets > 1 ? text.exportedInSheets(name, sheets) : text.exported(name) });
}
