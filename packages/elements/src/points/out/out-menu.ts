import { loadPart } from '../../base/load-part.js';
import { outStrings, type OutStrings } from '../../locales/points/out.js';
import type { AccountsView } from '../accounts/accounts-view.js';
import { findingCounts } from '../ledger/ledger-findings.js';
import { filterOfParts, ledgerRows } from '../ledger/ledger-filter.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry } from '../points-view.js';
import { BoardDesk } from '../standings/board-desk.js';
import type { StandingsView } from '../standings/standings-view.js';
import type { ListFormat } from './out-list.js';

/** What of the scoreboard goes out as a file, as entries of the menu: what shows, and the whole ledger. */
export class OutMenu {
  readonly #element: JcPointsScoreboard;
  readonly #board: BoardDesk;
  #rowsOf: readonly unknown[] = [];
  #rows: Uint32Array = new Uint32Array(0);

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    this.#board = new BoardDesk(element.model);
  }

  get #text(): OutStrings {
    return outStrings(this.#element.settings.locale);
  }

  /** The entries for the view that shows; the public takes no names away and no whole ledger. */
  get entries(): readonly MenuEntry[] {
    const { data, isPublic } = this.#element;
    if (!data.isOpen || data.state.length === 0) return [];
    const { ledgerFile } = this.#text;
    return [...this.#ofView(), ...(isPublic ? [] : [this.#entry(ledgerFile(data.state.length), async () => (await import('./ledger-file.js')).saveLedgerFile)])];
  }

  #ofView(): MenuEntry[] {
    const { actions } = this.#element;
    switch (actions.viewName) {
      case 'board':
        return this.#ofBoard();
      case 'ledger':
        return this.#ofLedger();
      case 'accounts':
        return this.#ofAccounts();
      case 'shop':
        return this.#ofShop();
      default:
        return [];
    }
  }

  #ofBoard(): MenuEntry[] {
    const { shownBoard, actions } = this.#element;
    const scope = actions.shownView?.viewParts['by'] === 'unit' ? 'units' : 'accounts';
    this.#board.use(shownBoard, scope);
    const all = this.#board.ranked.lines.length;
    const found = (actions.shownView as StandingsView | undefined)?.found;
    const save = (only: ReadonlySet<string> | null) => async (): Promise<(format: ListFormat) => Promise<void>> => {
      const { saveBoard } = await import('./save-lists.js');
      return (format) => saveBoard(this.#element, scope, format, only);
    };
    if (!found) return this.#asList(all, save(null));
    const text = this.#text;
    return [...this.#asList(found.size, save(found)), ...this.#asList(all, save(null), { xlsx: text.allXlsx, csv: text.allCsv })];
  }

  #ofLedger(): MenuEntry[] {
    const rows = this.#ledgerRows;
    return this.#asList(rows.length, async () => {
      const { saveLedger } = await import('./save-lists.js');
      return (format) => saveLedger(this.#element, rows, format);
    });
  }

  #ofAccounts(): MenuEntry[] {
    const { found = [] } = (this.#element.actions.shownView as AccountsView | undefined) ?? {};
    return this.#asList(found.length, async () => {
      const { saveAccounts } = await import('./save-lists.js');
      return (format) => saveAccounts(this.#element, found, format);
    });
  }

  /** The rows that the filter of the ledger leaves; swept anew only when something that decides them has changed. */
  get #ledgerRows(): Uint32Array {
    const { data, model, rules: profile, shownPeriod: period, isPublic, actions } = this.#element;
    const { state } = data;
    const { accounts } = model;
    const parts = actions.shownView?.viewParts ?? {};
    const of = [state, accounts, profile, period, isPublic, JSON.stringify(parts)];
    if (!of.every((each, at) => each === this.#rowsOf[at])) {
      this.#rowsOf = of;
      const filter = filterOfParts(definedParts(parts), findingCounts(state).map(({ code }) => code));
      this.#rows = ledgerRows(filter, { state, profile, period, accounts, isPublic });
    }
    return this.#rows;
  }

  #ofShop(): MenuEntry[] {
    const { data, isPublic, pointsStrings, actions, todayDate } = this.#element;
    const text = this.#text;
    const goods = [...data.state.items.values()].filter(({ isClosed }) => !isPublic || !isClosed).length;
    const month = actions.shownView?.viewParts['m'] ?? todayDate.slice(0, 7);
    const list = this.#asList(
      goods,
      async () => {
        const { saveGoods } = await import('./save-lists.js');
        return (format) => saveGoods(this.#element, format);
      },
      { xlsx: text.goodsXlsx, csv: text.goodsCsv },
    );
    if (isPublic) return list;
    const ofMonth = (format: ListFormat, label: string): MenuEntry =>
      this.#entry(label, async () => {
        const { saveMonth } = await import('./save-lists.js');
        return (element) => saveMonth(element, month, format);
      });
    const name = periodText(month, pointsStrings);
    return [...list, ofMonth('xlsx', text.monthXlsx(name)), ofMonth('csv', text.monthCsv(name))];
  }

  /** A list in each of its formats; nothing for one without rows. */
  #asList(rows: number, load: () => Promise<(format: ListFormat) => Promise<void>>, labels: Readonly<Record<ListFormat, (rows: number) => string>> = { xlsx: this.#text.listXlsx, csv: this.#text.listCsv }): MenuEntry[] {
    if (rows === 0) return [];
    return (['xlsx', 'csv'] as const).map((format) => this.#entry(labels[format](rows), async () => ((save) => () => save(format))(await load())));
  }

  /** @param load gives what does it, once its file is there */
  #entry(label: string, load: () => Promise<(element: JcPointsScoreboard) => Promise<void>>): MenuEntry {
    const element = this.#element;
    return { label, run: () => element.attempt(async () => (await loadPart(load))(element)) };
  }
}

function definedParts(parts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined));
}
