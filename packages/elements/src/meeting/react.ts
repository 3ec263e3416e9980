import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import './define.js';
import type { MeetingChecklistEventMap } from './events.js';
import { JcMeetingChecklist } from './meeting-checklist.js';

const events = {
  onReady: 'jc-ready' as EventName<MeetingChecklistEventMap['jc-ready']>,
  onSelect: 'jc-select' as EventName<MeetingChecklistEventMap['jc-select']>,
  onChange: 'jc-change' as EventName<MeetingChecklistEventMap['jc-change']>,
  onProgress: 'jc-progress' as EventName<MeetingChecklistEventMap['jc-progress']>,
  onError: 'jc-error' as EventName<MeetingChecklistEventMap['jc-error']>,
  onView: 'jc-view' as EventName<MeetingChecklistEventMap['jc-view']>,
  onOpen: 'jc-open' as EventName<MeetingChecklistEventMap['jc-open']>,
};

/** `<jc-meeting-checklist>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const MeetingChecklist: ReactWebComponent<JcMeetingChecklist, typeof events> = createComponent({ tagName: 'jc-meeting-checklist', elementClass: JcMeetingChecklist, react: React, events });
