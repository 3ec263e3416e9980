import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import './define.js';
import type { PointsScoreboardEventMap } from './events.js';
import { JcPointsScoreboard } from './points-scoreboard.js';

const events = {
  onReady: 'jc-ready' as EventName<PointsScoreboardEventMap['jc-ready']>,
  onSelect: 'jc-select' as EventName<PointsScoreboardEventMap['jc-select']>,
  onChange: 'jc-change' as EventName<PointsScoreboardEventMap['jc-change']>,
  onProgress: 'jc-progress' as EventName<PointsScoreboardEventMap['jc-progress']>,
  onError: 'jc-error' as EventName<PointsScoreboardEventMap['jc-error']>,
  onView: 'jc-view' as EventName<PointsScoreboardEventMap['jc-view']>,
  onOpen: 'jc-open' as EventName<PointsScoreboardEventMap['jc-open']>,
};

/** `<jc-points-scoreboard>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const PointsScoreboard: ReactWebComponent<JcPointsScoreboard, typeof events> = createComponent({ tagName: 'jc-points-scoreboard', elementClass: JcPointsScoreboard, react: React, events });
