import type { FrameStrings } from './zh-CN.js';

/** What the frame of every widget with views says, in English. */
export const frameEn: FrameStrings = {
  view: 'View',
  year: 'Year',
  yearOf: (year) => String(year),
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  rules: (title, version, hash) => `Rules ${title} v${version} · ${hash}`,
  rulesCopy: (day) => `The address of the rules could not be reached; a copy of ${day} is in use.`,
  loadingView: 'Opening',
  basis: 'Basis',
  basisOf: (subject) => `Basis of ${subject}`,
};
