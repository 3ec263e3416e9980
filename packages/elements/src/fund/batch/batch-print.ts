import { css } from 'lit';
import { printedPlotStyles, printedRowPlot, printedSeriesStyles, rowHeight, type RowPlotContent } from '../../base/plot/index.js';
import type { PrintBlock, PrintDocument, PrintSection } from '../../base/print/print-document.js';
import { dayText } from '../../locales/format.js';
import { sheetStrings } from '../../locales/fund/sheets.js';
import { localText } from '../words.js';
import type { BatchColumn } from './batch-columns.js';
import type { BatchView } from './batch-view.js';
import { compositionChart, paymentChart, tierChart, type ChartSource } from './chart-content.js';

/** More units than this are not printed; they go out as a file. */
const mostPrinted = 2000;
/** Width of a chart on a landscape sheet, and height of its rows, in em of its type. */
const chartWidth = 70;
const chartHeight = 30;

const printedBatchStyles = css`
  .plot {
    font-size: 10.5pt;
  }
`;

/** The table of units for A4 across: the columns of the screen, the totals, and the charts on the last pages. */
export function batchDocument(view: BatchView): PrintDocument {
  const { element, model, work } = view;
  const { locale } = element.settings;
  const sheet = sheetStrings(locale);
  const profile = model?.profile;
  const source: ChartSource | null = model && work.words ? { model, words: work.words, direction: element.direction } : null;
  return {
    title: sheet.batchHeading(element.shownYear, element.unitName),
    unit: element.unitName,
    period: element.fundStrings.yearOf(element.shownYear),
    orientation: 'landscape',
    fileName: sheet.fileName(element.unitName, sheet.batchFile, element.shownYear, element.todayDate.replaceAll('-', ''), 'pdf').replace(/\.pdf$/, ''),
    printedOn: sheet.printedOn(dayText(element.todayDate, locale)),
    footNote: profile ? sheet.rulesLine(localText(profile.title, locale), profile.version, profile.hash) : '',
    sections: [{ blocks: [tableOf(view), ...notesOf(view)] }, ...(source ? chartsOf(source, view.showsPayments) : [])],
    styles: [printedPlotStyles, printedSeriesStyles, printedBatchStyles],
  };
}

function tableOf({ columns, model }: BatchView): PrintBlock {
  const printed = columns.filter((column) => column.text !== null);
  const share = ({ kind, key }: BatchColumn): number => (key === 'name' ? 5 : kind === 'number' ? 3 : 2);
  const units = [...(model?.rows.subarray(0, mostPrinted) ?? [])];
  return {
    kind: 'table',
    columns: printed.map((column) => ({ label: column.title, align: column.kind === 'number' ? 'end' : 'start', share: share(column) })),
    rows: units.map((unit) => printed.map((column) => column.text?.(unit) ?? '')),
    foot: printed.map(({ foot }) => (typeof foot === 'string' ? foot : '')),
    footOn: 'every',
  };
}

function notesOf({ model, work, text }: BatchView): readonly PrintBlock[] {
  if (!model) return [];
  const { rows, sums } = model;
  const notes = [
    ...(work.filter === 'all' ? [] : [text.filteredBy(text.filters[work.filter])]),
    ...(rows.length > mostPrinted ? [text.printedPart(mostPrinted, rows.length)] : []),
    ...(sums.partialUnits > 0 ? [text.partialUnits(sums.partialUnits)] : []),
    ...(sums.refusedUnits > 0 ? [text.refused(sums.refusedUnits)] : []),
  ];
  return notes.map((note): PrintBlock => ({ kind: 'paragraph', look: 'note', text: note }));
}

function chartsOf(source: ChartSource, showsPayments: boolean): readonly PrintSection[] {
  const charts = [compositionChart(source, 'amount'), showsPayments ? paymentChart(source) : null, tierChart(source)];
  return charts.flatMap((content, index) => (content === null ? [] : sheetsOf(content).map((sheet, part) => chartSection(sheet, `printed-${index}-${part}`))));
}

/** A drawing stays whole, so one that is higher than a page is drawn on several, all with the same axis. */
function sheetsOf(content: RowPlotContent): readonly RowPlotContent[] {
  const most = Math.max(1, Math.floor(chartHeight / rowHeight(content)));
  const count = Math.ceil(content.rows.length / most);
  return Array.from({ length: count }, (_, part) => ({ ...content, rows: content.rows.slice(part * most, (part + 1) * most) }));
}

function chartSection(content: RowPlotContent, id: string): PrintSection {
  return { startsPage: true, blocks: [{ kind: 'figure', content: printedRowPlot(content, id, chartWidth), caption: content.title }] };
}
