import type { FrameStrings } from '../../frame/zh-CN.js';

/** What the frame of every widget with views says, in Uyghur. */
export const widget: FrameStrings = {
  view: 'كۆرۈنۈش',
  year: 'يىل',
  yearOf: (year) => `${year}-يىل`,
  unit: 'ئورۇن',
  chooseUnit: 'ئورۇن تاللاش',
  rules: (title, version, hash) => `قائىدە بولىقى ${title} v${version} · ${hash}`,
  loadingView: 'ئېچىلىۋاتىدۇ',
  basis: 'ئاساس',
  basisOf: (subject) => `ئاساس: ${subject}`,
};
