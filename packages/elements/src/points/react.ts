import type { ReactWebComponent } from '@lit/react';
import { reactComponent, type ReactEvents } from '../base/react-component.js';
import './define.js';
import type { PointsScoreboardEventMap } from './events.js';
import { JcPointsScoreboard } from './points-scoreboard.js';

/** `<jc-points-scoreboard>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const PointsScoreboard: ReactWebComponent<JcPointsScoreboard, ReactEvents<PointsScoreboardEventMap>> = reactComponent<JcPointsScoreboard, PointsScoreboardEventMap>('jc-points-scoreboard', JcPointsScoreboard);
