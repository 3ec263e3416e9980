import type { FrameStrings } from './zh-CN.js';

/** What the frame of every widget with views says, in English. */
export const frameEn: FrameStrings = {
  view: 'View',
  year: 'Year',
  yearOf: (year) => String(year),
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  rules: (title, version, hash) => `Rules ${title} v${version} · ${hash}`,
  loadingView: 'Opening',
  basis: 'Basis',
  basisOf: (subject) => `Basis of ${subject}`,
};
