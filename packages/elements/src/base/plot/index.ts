export { seriesFill, seriesPatterns } from './patterns.js';
export { plotStyles, printedPlotStyles } from './plot-styles.js';
export { printedRowPlot, RowPlot, type RowPlotWords } from './row-plot.js';
export type { PlotBar, PlotRow, RowPlotContent } from './row-plot-content.js';
export { rowHeight } from './row-plot-drawing.js';
export { printedSeriesStyles, seriesCount, seriesStyles } from './series.js';
export { cutText, textWidth } from './text-width.js';
