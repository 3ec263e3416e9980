import type { Standing } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Column } from '../../base/table/index.js';
import { localText } from '../../facts/fact-words.js';
import { count } from '../../locales/format.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { BoardDesk, BoardScope } from './board-desk.js';
import { renderParts, renderTrend } from './board-drawings.js';

/** The columns of the board. What is drawn of points is left out where there are none. */
export function boardColumns(desk: BoardDesk, { pointsStrings: text, shownBoard, isPublic, model }: JcPointsScoreboard, scope: BoardScope): Column[] {
  const { columns } = text;
  const rank: Column = { key: 'rank', title: columns.rank, kind: 'content', width: 5.5 };
  const points: Column = { key: 'points', title: columns.points, kind: 'number' };
  const lifetime: Column = { key: 'lifetime', title: columns.lifetime, kind: 'number' };
  // What is left to spend is nobody else's business.
  const balance: Column[] = isPublic ? [] : [{ key: 'balance', title: columns.balance, kind: 'number' }];
  if (scope === 'units') {
    return [rank, { key: 'name', title: columns.unit, kind: 'text', width: 8 }, { key: 'accounts', title: columns[shownBoard === 'household' ? 'households' : 'members'], kind: 'number' }, points, lifetime, ...balance];
  }
  const isBare = !model.hasEntries;
  return [
    rank,
    { key: 'name', title: columns[shownBoard], kind: 'text', width: 8 },
    { key: 'code', title: columns.code, kind: 'text', width: 5.5 },
    points,
    ...(isBare ? [] : [{ key: 'parts', title: columns.parts, kind: 'content', width: 8.5 } as const]),
    ...(desk.starRule ? [{ key: 'stars', title: columns.stars, kind: 'content', width: 5 } as const] : []),
    lifetime,
    ...balance,
    ...(isBare ? [] : [{ key: 'trend', title: columns.trend, kind: 'content', width: 6 } as const]),
  ];
}

/** A cell of the board. */
export function renderBoardCell(desk: BoardDesk, element: JcPointsScoreboard, line: Standing | undefined, { key }: Column): string | TemplateResult {
  const { pointsStrings: text } = element;
  if (!line) return '';
  switch (key) {
    case 'rank':
      return renderRank(desk, line, element);
    case 'name':
      return nameText(line, element);
    case 'code':
      return line.account;
    case 'points':
      return figure(line.points);
    case 'accounts':
      return count(line.accounts);
    case 'lifetime':
      return figure(line.lifetime);
    case 'balance':
      return figure(line.balance);
    case 'stars':
      return renderStars(desk, line, element);
    case 'parts':
      return renderParts(desk.partsOf(line.account), desk, (category) => categoryTitle(element, category), text, element.direction);
    default:
      return renderTrend(desk.trendOf(line.account), text);
  }
}

/**
 * What the cells of a line are made of. The line itself is another one as soon as anything of its account is recorded: of
 * twenty lines an entry changes one or two.
 */
export function boardRowParts(desk: BoardDesk, { pointsStrings, model, rules, todayDate, shownBoard, isPublic }: JcPointsScoreboard, line: Standing | undefined): readonly unknown[] {
  if (!line) return [];
  const { ranked, most, categories } = desk;
  return [line, ranked.shownRank(line), ranked.isShared(line), most, categories.join(), model.peopleIn(line.account), pointsStrings, rules, todayDate, shownBoard, isPublic];
}

function renderRank({ ranked }: BoardDesk, line: Standing, { pointsStrings: text, isPublic }: JcPointsScoreboard): TemplateResult {
  const rank = ranked.shownRank(line);
  if (rank === null) return html`<span class="muted">${isPublic ? text.noRank : text.none}</span>`;
  return html`<span class="rank number" data-rank=${rank <= 3 ? rank : nothing}>${text.rank(rank, ranked.isShared(line))}</span>`;
}

function nameText({ account, name }: Standing, { pointsStrings: text, shownBoard, model }: JcPointsScoreboard): string {
  const people = shownBoard === 'household' ? model.peopleIn(account) : 0;
  return people > 0 ? text.withPeople(name || account, people) : name || account;
}

function renderStars(desk: BoardDesk, line: Standing, { pointsStrings: text }: JcPointsScoreboard): string | TemplateResult {
  const result = desk.starsOf(line);
  if (!result || desk.ranked.shownRank(line) === null) return text.none;
  return result.score === line.points ? text.stars(result.stars) : html`${text.stars(result.stars)} <span class="small muted">${text.points(result.score)}</span>`;
}

/** A category as it is read; `''` is all others. */
export function categoryTitle({ rules, settings, pointsStrings }: JcPointsScoreboard, category: string): string {
  const title = rules?.points.categories[category];
  return title ? localText(title, settings.locale) : category === '' ? pointsStrings.otherCategories : category;
}

/** A figure of the board: thousands parted, below 0 with a minus sign. */
function figure(points: number): string {
  return points < 0 ? `−${count(-points)}` : count(points);
}
