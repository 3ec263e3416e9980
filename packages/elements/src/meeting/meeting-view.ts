export type { FrameView as MeetingView, MenuEntry, PrimaryAction } from '../base/frame/frame-view.js';

/** The views of the checklist, in the order of their tabs; `rollup` is there for units with others below them. */
export const meetingViewNames = ['todo', 'record', 'procedure', 'talks', 'rollup'] as const;

export type MeetingViewName = (typeof meetingViewNames)[number];
