export type { MeetingChecklistEventMap } from './events.js';
export { JcMeetingChecklist } from './meeting-checklist.js';
export type { GivenMeeting, RecordReceipt } from './record-meeting.js';
