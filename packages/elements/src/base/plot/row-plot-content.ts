/** A bar, or a part of a stacked one, in the units of the axis. */
export interface PlotBar {
  readonly from: number;
  readonly to: number;
  /** Counted from 1. */
  readonly series: number;
  /** `inner` is thinner, to lie upon another bar; `outline` is empty. Default `full`. */
  readonly look?: 'full' | 'inner' | 'outline';
  /** Stands on the bar where a third of that is seen beside it; what does not fit is in the legend and the data table. */
  readonly label?: string;
}

/** One thing that is drawn: its name and value above its bars. */
export interface PlotRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** All that the row says, as a sentence: shown when the row is chosen, and spoken. */
  readonly spoken: string;
  /** One beneath the other. */
  readonly lanes: readonly (readonly PlotBar[])[];
  /** A stroke across a lane, such as a target. */
  readonly marks?: readonly { readonly lane: number; readonly at: number }[];
}

/** What a plot of horizontal bars shows. */
export interface RowPlotContent {
  readonly title: string;
  /** One sentence that says what the drawing says. */
  readonly summary: string;
  /** What the drawing does not show, such as what is not known. */
  readonly note?: string;
  readonly rows: readonly PlotRow[];
  /** The end of the axis, before it is rounded up. */
  readonly highest: number;
  /** Whether the axis ends there exactly, as at 100 %. */
  readonly isExact?: boolean;
  readonly tickText: (value: number) => string;
  readonly axisTitle: string;
  /** Each label stands on the first bar that has room for it, and not on those below. */
  readonly isLabelledOnce?: boolean;
  readonly legend: readonly { readonly series: number; readonly label: string; readonly look?: PlotBar['look'] }[];
  /** The same numbers; the first row is the head. */
  readonly table: readonly (readonly string[])[];
  readonly direction: 'ltr' | 'rtl';
}
