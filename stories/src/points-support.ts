import '@jiceng/elements/points-scoreboard/define.js';
import type { JcPointsScoreboard } from '@jiceng/elements/points-scoreboard';
import { fillYear, pointsTown, recorder, village } from './data/points-village.js';
import { openViewOf, readyWidget, seeding, type Seed } from './support.js';
import { widgetMeta, type Play } from './widget-story.js';

export { press, put, says, type Seed as PointsSeed } from './support.js';
export type { Play, Story } from './widget-story.js';

const meta = widgetMeta('jc-points-scoreboard', { profile: 'sample-village', unit: village, author: recorder, contact: '柳树村村委会' });

/** What the pages of stories about the scoreboard have in common: a village with the points of a year. */
export const pointsMeta = {
  ...meta,
  parameters: { ...meta.parameters, seed: (): Seed => ({ rows: pointsTown, fill: fillYear }) },
  loaders: [seeding(recorder)],
};

/** The scoreboard of a story, once it shows what there is. */
export const readyScoreboard = (canvas: HTMLElement): Promise<JcPointsScoreboard> => readyWidget(canvas, 'jc-points-scoreboard');

/** Opens a view of a story's scoreboard and waits for something in it. */
export const openScoreboard = (canvas: HTMLElement, view: string, selector: string): Promise<JcPointsScoreboard> => openViewOf(canvas, 'jc-points-scoreboard', view, selector);

/** A play function that does no more than open a view. */
export const opens =
  (view: string, selector: string): Play =>
  async ({ canvasElement }) => {
    await openScoreboard(canvasElement, view, selector);
  };
