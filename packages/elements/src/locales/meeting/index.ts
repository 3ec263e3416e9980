import { stringTable } from '../string-table.js';
import { meetingZhCN, type MeetingStrings } from './zh-CN.js';

export type { MeetingStrings };

/** What the checklist says at first. */
export const { of: meetingStringsOf, load: loadMeetingStrings } = stringTable('meeting/widget', meetingZhCN, () => import('./en.js').then(({ meetingEn }) => meetingEn));
