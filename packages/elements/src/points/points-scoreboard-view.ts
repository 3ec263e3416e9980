import type { TemplateResult } from 'lit';
import { renderFrame } from '../base/frame/frame-render.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

/** Everything that `<jc-points-scoreboard>` shows. */
export function renderPointsScoreboard(element: JcPointsScoreboard): TemplateResult {
  return renderFrame(element, null);
}
