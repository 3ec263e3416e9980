import { paymentOf, type Fact, type Payment } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { textWidth } from '../../base/plot/index.js';
import type { Column } from '../../base/table/index.js';
import { perMilleText, shareText } from '../../locales/share.js';
import type { BatchEdits } from './batch-edits.js';
import type { BatchModel } from './batch-model.js';
import { seriesFen, seriesOf } from './batch-series.js';
import type { BatchWords } from './batch-words.js';
import { bulletBar, compositionBar } from './composition-bar.js';
import { localText } from '../words.js';
import { paidFact } from './rule-facts.js';

/** A column of the table of units. */
export interface BatchColumn extends Column {
  /** The fact that can be filled in; null for what is calculated. */
  readonly fact: Fact | null;
  /** What a cell says in words and numbers; null for a drawing. */
  readonly text: ((unit: number) => string) | null;
  /** How a cell is drawn, where that is more than its text. */
  readonly cell?: (unit: number) => string | TemplateResult;
  readonly foot: string | TemplateResult;
}

/** What decides which columns there are. */
export interface ColumnsOptions {
  readonly model: BatchModel;
  readonly words: BatchWords;
  readonly edits: BatchEdits;
  readonly direction: 'ltr' | 'rtl';
  /** Columns for what was planned and paid. */
  readonly showsPayments: boolean;
  /** Also the facts that no line asks for, such as the income of the tiers: they can be filled in. */
  readonly isEditing: boolean;
}

/**
 * The columns in their order: unit, total, how it is made up or how much of it is paid, facts, lines. The total is in sight
 * however many lines the rules have; while facts are filled in, they come first.
 */
export function batchColumns(options: ColumnsOptions): readonly BatchColumn[] {
  const { model, showsPayments, isEditing } = options;
  const facts = (isEditing ? model.asked : model.needed).filter(({ id }) => id !== paidFact);
  const outcome = [totalColumn(options), ...(showsPayments ? paymentColumns(options) : [compositionColumn(options)])];
  const given = facts.map((fact) => factColumn(fact, options));
  const lines = model.lines.map((_, index) => lineColumn(index, options));
  return [nameColumn(options), ...(isEditing ? [...given, ...outcome] : [...outcome, ...given]), ...lines];
}

function nameColumn({ model, words }: ColumnsOptions): BatchColumn {
  const { text } = words;
  return {
    key: 'name',
    title: text.unit,
    kind: 'text',
    sortable: true,
    width: 8,
    fact: null,
    text: (unit) => words.name(unit),
    cell: (unit) => {
      const place = words.place(unit);
      return place === '' ? words.name(unit) : html`<bdi>${words.name(unit)}</bdi> <span class="place">${place}</span>`;
    },
    foot: text.foot(model.rows.length),
  };
}

function factColumn(fact: Fact, { model, words, edits }: ColumnsOptions): BatchColumn {
  const { text } = words;
  const isNumber = fact.type !== 'choice' && fact.type !== 'yes-no';
  const sum = model.factSums.get(fact.id);
  const said = (unit: number): string => {
    const value = model.factOf(unit, fact.id);
    if (value !== undefined) return words.value(fact, value);
    const unreadable = model.unreadableOf(unit, fact.id);
    if (unreadable !== undefined) return text.unreadable(unreadable);
    return isLacking(model, unit, fact.id) ? text.lacks('').trim() : text.notApplicable;
  };
  return {
    key: `fact.${fact.id}`,
    title: words.factTitle(fact.id),
    kind: isNumber ? 'number' : 'text',
    width: isNumber ? 4 : wordsWidth(words.factTitle(fact.id), Object.keys(fact.choices).map((choice) => words.choice(fact, choice))),
    sortable: true,
    fact,
    text: said,
    cell: (unit) => {
      const edit = edits.of(words.id(unit), fact.id);
      if (edit) return html`<span class="edited">${edit.reading.state === 'ok' ? words.value(fact, edit.reading.value) : edit.text}</span>`;
      if (model.factOf(unit, fact.id) !== undefined) return said(unit);
      const isWrong = model.unreadableOf(unit, fact.id) !== undefined;
      return isWrong || isLacking(model, unit, fact.id) ? html`<span class=${isWrong ? 'wrong' : 'lacks'}>${said(unit)}</span>` : said(unit);
    },
    foot: sum === undefined ? '' : words.value(fact, sum),
  };
}

/** Width in em in which no word of a head, with its mark for sorting, and of its values is broken. */
function wordsWidth(title: string, values: readonly string[]): number {
  return Math.max(4.75, longestWord([title]) + 3, longestWord(values) + 2);
}

/** Chinese may break after four characters. */
function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/));
  return Math.max(0, ...words.map((word) => Math.min(textWidth(word), /[\u2e80-\uffff]/.test(word) ? 4 : Infinity)));
}

function isLacking(model: BatchModel, unit: number, fact: string): boolean {
  return model.isPartial(unit) && [...model.missingOf(unit).values()].some((facts) => facts.includes(fact));
}

function lineColumn(position: number, { model, words }: ColumnsOptions): BatchColumn {
  const { text } = words;
  const line = model.lines[position] as BatchModel['lines'][number];
  const said = (unit: number): string => {
    const fen = line.amounts[unit] as number;
    if (fen >= 0) return words.money(fen);
    if (Number.isNaN(model.result.totals[unit])) return '';
    return Number.isNaN(fen) ? text.lacks(words.factTitles(model.missingOf(unit).get(line.id) ?? [])) : text.notApplicable;
  };
  return {
    key: `line.${line.id}`,
    title: words.lineTitle(line, model.lines),
    kind: 'number',
    width: 4,
    sortable: true,
    fact: null,
    text: said,
    cell: (unit) => (Number.isNaN(line.amounts[unit]) ? html`<span class="lacks">${said(unit)}</span>` : said(unit)),
    foot: words.money(model.sums.lines.find(({ id }) => id === line.id)?.totalFen ?? 0),
  };
}

function totalColumn({ model, words, showsPayments }: ColumnsOptions): BatchColumn {
  const { text } = words;
  const said = (unit: number): string => {
    const fen = model.result.totals[unit] as number;
    return Number.isNaN(fen) ? text.filters.refused : words.money(fen);
  };
  return {
    key: 'total',
    title: showsPayments ? text.planned : text.total,
    kind: 'number',
    width: 4.5,
    sortable: true,
    fact: null,
    text: said,
    cell: (unit) => html`<strong class=${Number.isNaN(model.result.totals[unit]) ? 'wrong' : 'whole'}>${said(unit)}</strong>`,
    foot: words.money(model.sums.totalFen),
  };
}

function compositionColumn({ model, words, direction }: ColumnsOptions): BatchColumn {
  const { text } = words;
  const series = seriesOf(model);
  const bar = (subject: string, amounts: readonly number[]): TemplateResult | string => {
    const total = amounts.reduce((sum, fen) => sum + fen, 0);
    if (total === 0) return text.notApplicable;
    const parts = series.flatMap((each, index) => ((amounts[index] as number) > 0 ? [{ each, fen: amounts[index] as number, share: (amounts[index] as number) / total }] : []));
    const named = parts.map(({ each, fen }) => text.part(seriesTitle(each.titles, words), words.money(fen), shareText(fen, total)));
    return compositionBar(parts.map(({ each, share }) => ({ share, series: each.series })), text.compositionOf(subject, named.join(text.listJoin)), direction);
  };
  return {
    key: 'composition',
    title: text.composition,
    kind: 'content',
    width: 8,
    fact: null,
    text: null,
    cell: (unit) => bar(words.name(unit), series.map((each) => seriesFen(each, unit))),
    foot: bar(
      text.total,
      series.map(({ lines }) => lines.reduce((sum, { id }) => sum + (model.sums.lines.find((line) => line.id === id)?.totalFen ?? 0), 0)),
    ),
  };
}

function seriesTitle(titles: BatchModel['lines'][number]['titles'] | null, words: BatchWords): string {
  return titles ? localText(titles, words.locale) : words.text.otherLines;
}

function paymentColumns(options: ColumnsOptions): readonly BatchColumn[] {
  const { model, words, direction } = options;
  const { text } = words;
  const paid = model.profile.facts[paidFact];
  if (!paid) return [];
  const of = (unit: number): Payment | null => {
    const fen = model.paidOf(unit);
    const planned = model.result.totals[unit] as number;
    return fen === undefined || Number.isNaN(planned) ? null : paymentOf(planned, fen);
  };
  const gap = ({ gapFen, overpaidFen }: Payment): string => (overpaidFen > 0 ? text.overpaid(words.money(overpaidFen)) : words.money(gapFen));
  const share = ({ plannedFen, overpaidFen, gapPerMille, paidPerMille }: Payment): string => {
    if (gapPerMille === null || paidPerMille === null || plannedFen === 0) return text.notApplicable;
    return overpaidFen > 0 ? text.overpaidShare(perMilleText(paidPerMille - 1000)) : perMilleText(gapPerMille);
  };
  const rest = ({ gapFen, overpaidFen }: Payment): string =>
    overpaidFen > 0 ? text.restOver(words.money(overpaidFen)) : gapFen > 0 ? text.restGap(words.money(gapFen)) : text.restNone;
  const marked = (payment: Payment, said: string): string | TemplateResult => (payment.overpaidFen > 0 ? html`<span class="over">${said}</span>` : said);
  const sums = model.payments;
  const calculated = { kind: 'number', fact: null } as const;
  return [
    { ...factColumn(paid, options), title: text.paid },
    {
      ...calculated,
      key: 'gap',
      title: text.gap,
      width: 6,
      sortable: true,
      text: (unit) => saidOf(of(unit), gap, text.notApplicable),
      cell: (unit) => cellOf(of(unit), (payment) => marked(payment, gap(payment)), text.notApplicable),
      foot: sums ? words.money(sums.gapFen) : '',
    },
    {
      ...calculated,
      key: 'gap-share',
      title: text.gapPercent,
      width: 5,
      text: (unit) => saidOf(of(unit), share, text.notApplicable),
      foot: sums === null || sums.gapPerMille === null ? '' : perMilleText(sums.gapPerMille),
    },
    {
      key: 'bullet',
      title: text.progress,
      kind: 'content',
      width: 8,
      fact: null,
      text: null,
      cell: (unit) => {
        const payment = of(unit);
        const planned = model.result.totals[unit] as number;
        if (Number.isNaN(planned)) return text.notApplicable;
        const name = payment
          ? text.bullet(words.name(unit), words.money(planned), words.money(payment.paidFen), rest(payment))
          : text.bulletUnknown(words.name(unit), words.money(planned));
        return bulletBar(planned, payment?.paidFen ?? null, name, direction);
      },
      foot: '',
    },
  ];
}

function saidOf(payment: Payment | null, said: (payment: Payment) => string, otherwise: string): string {
  return payment ? said(payment) : otherwise;
}

function cellOf(payment: Payment | null, cell: (payment: Payment) => string | TemplateResult, otherwise: string): string | TemplateResult {
  return payment ? cell(payment) : otherwise;
}
