import { count } from '../format.js';
import type { UnitPickerStrings } from '../unit-picker.js';
import { quoted } from './direction.js';

/** What the unit picker says, in Uyghur. */
export const unitPicker: UnitPickerStrings = {
  choose: 'ئورۇن تاللاش',
  label: 'ئورۇن',
  search: 'نام، پىنيىن ياكى كود بويىچە ئىزدەش',
  clear: 'ئىزدەشنى تازىلاش',
  recent: 'يېقىندا تاللانغانلار',
  nearby: 'تەڭ ۋە يۇقىرى دەرىجىلىك ئورۇنلار',
  below: 'تۆۋەن دەرىجىلىك ئورۇنلار',
  top: 'ئەڭ يۇقىرى دەرىجىلىك ئورۇنلار',
  found: (matches) => `${count(matches)} تېپىلدى`,
  foundFirst: (matches, shown) => `${count(matches)} تېپىلدى، ئالدىنقى ${count(shown)} كۆرسىتىلدى`,
  foundSpoken: (matches, shown) => (shown < matches ? `${count(matches)} ئورۇن تېپىلدى، ئالدىنقى ${count(shown)} كۆرسىتىلدى` : `${count(matches)} ئورۇن تېپىلدى`),
  notFound: (query) => `${quoted(query)} بىلەن ماس كېلىدىغان ئورۇن يوق.`,
  noUnits: 'تېخى ئورۇن يوق.',
  button: (label, name) => `${label}: ${name}`,
};
