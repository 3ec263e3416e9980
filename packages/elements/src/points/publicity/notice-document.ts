import { clauseText, pointsPeriod, pointsPolicyOn, type NoticeCorrection, type NoticeRow, type PeriodNotice, type Profile, type PublishedPeriod, type Standing } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { PrintBlock, PrintContent, PrintDocument, PrintRow } from '../../base/print/print-document.js';
import { localText } from '../../facts/fact-words.js';
import { periodDays } from '../../locales/days.js';
import { count, dayText, monthDayText } from '../../locales/format.js';
import { noticeStrings, type NoticeStrings } from '../../locales/points/notice.js';
import type { QrDrawing } from './qr-path.js';

/** What every sheet of a period says beside its figures. */
export interface NoticeFrame {
  /** `''` where no unit shows. */
  readonly unitName: string;
  readonly locale: string;
  readonly today: string;
  readonly profile: Profile | undefined;
  readonly period: string;
  /** The period as people call it. */
  readonly periodName: string;
  readonly board: 'household' | 'member';
  /** Whom to turn to, in the words of the page; `''` leaves a line to write on. */
  readonly contact: string;
  /** What an item is called. */
  readonly ruleTitle: (rule: string) => string;
  /** The number of an entry, as the ledger shows it. */
  readonly entryNumber: (id: string) => string;
}

const noticeStyles = css`
  .page.formal .table table {
    font-size: 12pt;
    line-height: 1.3;
  }
  .page.formal .table tfoot td {
    border-block-start: 0.25mm solid #000;
  }
  .page tr.goes-on td:is(:nth-child(1), :nth-child(2), :nth-child(6)) {
    border-block-end-color: transparent;
  }
  .ledger-head {
    display: flex;
    gap: 6mm;
    align-items: center;
  }
  .ledger-head .digits {
    display: grid;
    grid-template-columns: repeat(4, max-content);
    gap: 1mm 5mm;
    font: 14pt/1.4 'Courier New', 'Liberation Mono', monospace;
    direction: ltr;
  }
  .ledger-head p {
    padding-block-end: 1.5mm;
  }
  .ledger-head .qr {
    flex: none;
    inline-size: 38mm;
    margin-inline-start: auto;
  }
  .page .closing p {
    text-align: end;
    padding-inline-end: 2em;
  }
  .page .closing .seal {
    padding-block-start: 12mm;
    color: #555;
  }
  .page .draft {
    border: 0.5mm solid #000;
    text-align: center;
  }
`;

/** The text in the code of a notice: what stands beside it, `第 1,208 笔：` and 16 groups of 4 digits. */
export function headText(head: string, entries: number, text: NoticeStrings): string {
  return text.headLine(entries, groups(head).join(' '));
}

function groups(head: string): string[] {
  return head.match(/.{1,4}/g) ?? [];
}

/**
 * The public notice (公示) of a period, set as a formal text: everybody by code and without ranks, the corrections, the
 * totals, until when and where, how to object, and the head of the ledger with how to check it. It has masked names only.
 * @param publication what was published; null for a copy to proofread, which says so
 * @param qr the code of {@link headText}; null for none
 */
export function noticeDocument(frame: NoticeFrame, notice: PeriodNotice, publication: PublishedPeriod | null, qr: QrDrawing | null): PrintDocument {
  const { locale, board, period, periodName, unitName } = frame;
  const text = noticeStrings(locale);
  const { from, to } = pointsPeriod(period);
  const { totals } = notice;
  const rows = text.sumAccounts[board](totals.accounts);
  const blocks: PrintBlock[] = [
    ...(publication ? [] : [{ kind: 'figure', content: html`<p class="draft">${text.draft}</p>` } as const]),
    paragraph(text.intro(basisOf(frame, publication?.date ?? frame.today), periodName, ...periodDays(from, to, locale), board)),
    { kind: 'heading', text: text.table },
    itemTable(frame, notice, text),
    paragraph(text.totals(rows, totals.issued, totals.reversed, totals.net)),
    { kind: 'heading', text: text.correctionsTable },
    notice.corrections.length === 0 ? paragraph(text.noCorrections) : correctionTable(frame, notice.corrections, text),
    ...(publication ? publishedBlocks(frame, publication, qr, text) : []),
    closing([unitName, dayText(publication?.date ?? frame.today, locale)].filter(Boolean), text.seal),
  ];
  return { ...sheet(frame, text), title: text.title(unitName, periodName, board), sections: [{ blocks }] };
}

/** The honour list (光荣榜) of the first so many of a board, on a sheet of its own. Names masked. */
export function honourDocument(frame: NoticeFrame, standings: readonly Standing[], top: number): PrintDocument {
  const { board, unitName, periodName, locale, today } = frame;
  const text = noticeStrings(locale);
  const rows = standings.filter(({ rank, points }) => rank <= top && points > 0).map(({ rank, account, name, points }) => [text.rankOf(rank), account, name, text.figure(points)]);
  const columns = [
    { label: text.rank, share: 2 },
    { label: text.code, share: 3 },
    { label: text.holder[board], share: 3 },
    { label: text.score, share: 2, align: 'end' as const },
  ];
  return {
    ...sheet(frame, text),
    title: text.honourTitle(unitName, periodName, board),
    sections: [{ blocks: [{ kind: 'table', columns, rows }, { kind: 'paragraph', look: 'note', text: text.honourNote(top) }, closing([unitName, dayText(today, locale)].filter(Boolean), text.seal)] }],
  };
}

function sheet({ locale, profile, today }: NoticeFrame, text: NoticeStrings): Pick<PrintDocument, 'orientation' | 'form' | 'printedOn' | 'footNote' | 'styles'> {
  return {
    orientation: 'portrait',
    form: 'formal',
    printedOn: text.printedOn(dayText(today, locale)),
    footNote: profile ? text.rulesOf(localText(profile.title, locale), profile.version) : '',
    styles: [noticeStyles],
  };
}

function paragraph(text: string): PrintBlock {
  return { kind: 'paragraph', text };
}

/** The clause by which the period is published; `''` where the rules have none. */
function basisOf({ profile }: NoticeFrame, day: string): string {
  const clause = profile && pointsPolicyOn(profile, 'publication', day)?.clause;
  return clause ? clauseText(clause) : '';
}

function itemTable(frame: NoticeFrame, { rows, totals }: PeriodNotice, text: NoticeStrings): PrintBlock {
  const times = rows.reduce((sum, row) => sum + row.reversed.times + row.lines.reduce((lines, line) => lines + line.times, 0), 0);
  return {
    kind: 'table',
    columns: [
      { label: text.code, share: 5 },
      { label: text.holder[frame.board], share: 6 },
      { label: text.item, share: 9 },
      { label: text.times, share: 4, align: 'end' },
      { label: text.points, share: 4, align: 'end' },
      { label: text.total, share: 5, align: 'end' },
    ],
    rows: rows.flatMap((row) => accountRows(frame, row, text)),
    foot: [text.sum, text.sumAccounts[frame.board](totals.accounts), '', count(times), text.figure(totals.net), text.figure(totals.net)],
  };
}

/** The lines of one account; they stay on one page. */
function accountRows({ ruleTitle }: NoticeFrame, { account, name, lines, reversed, total }: NoticeRow, text: NoticeStrings): PrintRow[] {
  const figures: PrintContent[][] = [
    ...lines.map(({ rule, times, points }) => [rule === '' ? text.noItem : ruleTitle(rule), count(times), text.figure(points)]),
    ...(reversed.times === 0 ? [] : [[text.reversal, count(reversed.times), text.figure(-reversed.points)]]),
  ];
  return figures.map((cells, index) => (index === 0 ? [account, name, ...cells, text.figure(total)] : { cells: ['', '', ...cells, ''], staysWithBefore: true as const }));
}

function correctionTable({ board, locale, ruleTitle, entryNumber }: NoticeFrame, corrections: readonly NoticeCorrection[], text: NoticeStrings): PrintBlock {
  return {
    kind: 'table',
    columns: [
      { label: text.entryNumber, share: 4 },
      { label: text.code, share: 4 },
      { label: text.holder[board], share: 4 },
      { label: text.item, share: 8 },
      { label: text.date, share: 5 },
      { label: text.takenBack, share: 4, align: 'end' },
      { label: text.original, share: 4 },
    ],
    rows: corrections.map(({ id, target, account, name, rule, points, date }) => [entryNumber(id), account, name, rule === '' ? text.noItem : ruleTitle(rule), monthDayText(date, locale), text.figure(points), entryNumber(target)]),
  };
}

function publishedBlocks({ locale, unitName, contact }: NoticeFrame, { date, ends, days, places, head, entries }: PublishedPeriod, qr: QrDrawing | null, text: NoticeStrings): PrintBlock[] {
  return [
    paragraph(text.window(...periodDays(date, ends, locale), days)),
    ...(places.length === 0 ? [] : [paragraph(text.places(places.join(text.listJoin)))]),
    paragraph(text.object(unitName)),
    paragraph(contact === '' ? text.contactBlank : text.contact(contact)),
    { kind: 'heading', text: text.head },
    { kind: 'figure', content: renderHead(head, entries, qr, text) },
    paragraph(text.howToCheck),
  ];
}

function renderHead(head: string, entries: number, qr: QrDrawing | null, text: NoticeStrings): TemplateResult {
  return html`<div class="ledger-head">
    <div>
      <p>${text.headIs(entries)}</p>
      <div class="digits">${groups(head).map((group) => html`<span>${group}</span>`)}</div>
    </div>
    ${qr ? html`<svg class="qr" viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label=${text.qr} shape-rendering="crispEdges"><path d=${qr.path}></path></svg>` : nothing}
  </div>`;
}

function closing(lines: readonly string[], seal: string): PrintBlock {
  return { kind: 'figure', content: html`<div class="closing">${lines.map((line) => html`<p>${line}</p>`)}<p class="seal">${seal}</p></div>` };
}
