import type { ReactWebComponent } from '@lit/react';
import { reactComponent, type ReactEvents } from '../base/react-component.js';
import './define.js';
import type { MeetingChecklistEventMap } from './events.js';
import { JcMeetingChecklist } from './meeting-checklist.js';

/** `<jc-meeting-checklist>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const MeetingChecklist: ReactWebComponent<JcMeetingChecklist, ReactEvents<MeetingChecklistEventMap>> = reactComponent<JcMeetingChecklist, MeetingChecklistEventMap>('jc-meeting-checklist', JcMeetingChecklist);
