import { accountOf, categorySums, sumAt } from '@jiceng/domain';
import { outStrings } from '../../locales/points/out.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { categoryTitle } from '../standings/board-cells.js';
import { BoardDesk, type BoardLine, type BoardScope } from '../standings/board-desk.js';
import { unitTitle } from '../accounts/account-places.js';
import type { OutList } from './out-list.js';
import { countCell, type OutColumn } from './out-sheet.js';

/**
 * The board that shows as a list that goes out, in its order, with all categories; to the public what the board shows it.
 * @param only the ids of the lines that go out; all for null
 */
export function boardList(element: JcPointsScoreboard, scope: BoardScope, only: ReadonlySet<string> | null = null): OutList<BoardLine> {
  const text = outStrings(element.settings.locale);
  const desk = new BoardDesk(element.model);
  desk.use(element.shownBoard, scope);
  const rows = only ? desk.lines.filter(({ account }) => only.has(account)) : desk.lines;
  return {
    kind: 'board',
    title: `${text.kinds.board}${element.pointsStrings.boards[element.shownBoard]}`,
    period: periodText(element.shownPeriod, element.pointsStrings),
    columns: scope === 'units' ? unitColumns(element) : accountColumns(element, desk, rows),
    rows,
    count: rows.length,
  };
}

function unitColumns({ settings, shownBoard, isPublic }: JcPointsScoreboard): OutColumn<BoardLine>[] {
  const { boardColumns: text } = outStrings(settings.locale);
  return [
    { head: text.rank, width: 8, cell: ({ shownRank }) => countCell(shownRank) },
    { head: text.unit, width: 24, cell: ({ name }) => name },
    { head: text[shownBoard === 'household' ? 'households' : 'members'], width: 10, cell: ({ accounts }) => countCell(accounts) },
    { head: text.points, width: 12, cell: ({ points }) => countCell(points) },
    { head: text.lifetime, width: 12, cell: ({ lifetime }) => countCell(lifetime) },
    ...(isPublic ? [] : [{ head: text.balance, width: 12, cell: ({ balance }: BoardLine) => countCell(balance) }]),
  ];
}

function accountColumns(element: JcPointsScoreboard, desk: BoardDesk, rows: readonly BoardLine[]): OutColumn<BoardLine>[] {
  const { isPublic, shownBoard, model, settings, pointsStrings } = element;
  const { boardColumns: text, noRank } = outStrings(settings.locale);
  const staff = <Column>(...columns: readonly Column[]): readonly Column[] => (isPublic ? [] : columns);
  const unitOf = ({ account }: BoardLine): string => {
    const unit = accountOf(element.data.state, account)?.unit ?? null;
    return unit === null ? '' : unitTitle(element, unit);
  };
  return [
    { head: text.rank, width: 8, cell: ({ shownRank }) => (shownRank === null && isPublic ? noRank : countCell(shownRank)) },
    { head: text[shownBoard], width: 16, cell: ({ name, account }) => name || account },
    { head: text.code, width: 12, cell: ({ account }) => account },
    ...staff<OutColumn<BoardLine>>({ head: text.unit, width: 16, cell: unitOf }),
    ...(shownBoard === 'household' ? [{ head: text.people, width: 10, cell: ({ account }: BoardLine) => countCell(model.peopleIn(account)) }] : []),
    { head: text.points, width: 12, cell: ({ points }) => countCell(points) },
    ...categoryColumns(element, rows),
    ...(desk.starRule ? [{ head: text.stars, width: 8, cell: (line: BoardLine) => (line.shownRank === null ? '' : pointsStrings.stars(desk.starsOf(line)?.stars ?? 0)) }] : []),
    { head: text.lifetime, width: 12, cell: ({ lifetime }) => countCell(lifetime) },
    // What is left to spend is nobody else's business.
    ...staff<OutColumn<BoardLine>>({ head: text.balance, width: 12, cell: ({ balance }) => countCell(balance) }),
  ];
}

/** A column for each category in which anybody has points; the last for what the rules do not know any more. */
function categoryColumns(element: JcPointsScoreboard, lines: readonly BoardLine[]): OutColumn<BoardLine>[] {
  const { state } = element.data;
  const sums = categorySums(state, element.shownPeriod, element.rules?.points ?? { rules: [], categories: {} }, element.shownBoard === 'household' ? 'purse' : 'account');
  const pointsOf = (account: string, place: number): number => {
    const index = accountOf(state, account)?.index;
    return index === undefined ? 0 : sumAt(sums, index, place);
  };
  return sums.categories.flatMap((category, place): OutColumn<BoardLine>[] =>
    lines.some(({ account }) => pointsOf(account, place) !== 0) ? [{ head: categoryTitle(element, category), width: 12, cell: ({ account }) => countCell(pointsOf(account, place)) }] : [],
  );
}
