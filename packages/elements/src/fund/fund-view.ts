export type { FrameView as FundView, MenuEntry, PrimaryAction } from '../base/frame/frame-view.js';

/** The views of the calculator, in the order of their tabs. */
export const fundViewNames = ['calc', 'batch', 'allocate', 'dues', 'saved'] as const;

export type FundViewName = (typeof fundViewNames)[number];
