import { stringTable } from '../string-table.js';
import { pointsZhCN, type PointsStrings } from './zh-CN.js';

export type { PointsStrings };

/** What the scoreboard says at first. */
export const { of: pointsStringsOf, load: loadPointsStrings } = stringTable('points/widget', pointsZhCN, () => import('./en.js').then(({ pointsEn }) => pointsEn));
