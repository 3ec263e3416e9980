import type { TemplateResult } from 'lit';
import { renderFrame } from '../base/frame/frame-render.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';

/** Everything that `<jc-meeting-checklist>` shows. */
export function renderMeetingChecklist(element: JcMeetingChecklist): TemplateResult {
  return renderFrame(element, null);
}
