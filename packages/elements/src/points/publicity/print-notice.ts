import { parsedId, periodNotice, pointsPeriod, publicationOf, publicStandings, type LedgerAccount } from '@jiceng/domain';
import { noticeStrings } from '../../locales/points/notice.js';
import { publicityStrings } from '../../locales/points/publicity.js';
import { entryNumber, ruleTitle } from '../ledger/entry-words.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { headText, honourDocument, noticeDocument, type NoticeFrame } from './notice-document.js';
import { qrOf } from './qr-path.js';

/** How many ranks an honour list has. */
const honouredRanks = 10;

function frameOf(element: JcPointsScoreboard): NoticeFrame {
  const { unitName, settings, todayDate: today, rules: profile, shownPeriod: period, shownBoard: board, pointsStrings, data } = element;
  const { locale } = settings;
  const { to } = pointsPeriod(period);
  return {
    unitName,
    locale,
    today,
    profile,
    period,
    periodName: periodText(period, pointsStrings),
    board,
    contact: element.contact?.trim() ?? '',
    ruleTitle: (rule) => ruleTitle({ profile, locale }, rule, to),
    entryNumber: (id) => {
      const place = parsedId(id);
      return place ? entryNumber(data.state, place.writer, place.sequence) : id;
    },
  };
}

/**
 * Shows the pages of the public notice of the period, board and unit that show: as it was published, or, before that, a
 * copy to proofread.
 */
export async function printNotice(element: JcPointsScoreboard): Promise<void> {
  const { data, model } = element;
  const frame = frameOf(element);
  const publication = publicationOf(data.state, frame.period) ?? null;
  const includes = (account: LedgerAccount): boolean => model.has(account);
  const notice = periodNotice(data.state, frame.period, { board: frame.board, includes, ...(publication ? { heads: publication.heads } : {}) });
  const qr = publication ? await qrOf(headText(publication.head, publication.entries, noticeStrings(frame.locale))) : null;
  element.actions.command((commands) => commands.print(noticeDocument(frame, notice, publication, qr)));
}

/** Shows the honour list of the board and period that show; says so where nobody has points. */
export async function printHonours(element: JcPointsScoreboard): Promise<void> {
  const { actions, model, settings } = element;
  const standings = publicStandings(model.board);
  if (!standings.some(({ points }) => points > 0)) {
    actions.show({ kind: 'info', text: publicityStrings(settings.locale).printFailed });
    return;
  }
  actions.command((commands) => commands.print(honourDocument(frameOf(element), standings, honouredRanks)));
}
