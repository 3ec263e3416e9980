import type { BasisStrings } from '../../fund/basis.js';
import { basis as ruleBasis } from '../basis.js';

/** What the basis of a number says, in Uyghur. */
export const basis: BasisStrings = {
  ...ruleBasis,
  inputs: 'كىرگۈزۈلگەن سان',
  calculation: 'ھېسابلاش',
  rounding: 'پۈتۈنلەش',
  typed: 'قولدا',
  recordOn: (day) => `قۇرۇلما، ${day}`,
  lastYearOn: (day) => `ئۆتكەن يىل ئاخىرى، ${day}`,
  noInputs: 'كىرگۈزۈلىدىغان سان لازىم ئەمەس',
  input: (fact, value, origin) => `${fact} ${value} (${origin})`,
  noInput: (fact) => `${fact}: تولدۇرۇلمىغان`,
  roundedTo: (unit, differs, exact) =>
    `خامچوت تۈرى ${unit === 'yuan' ? 'يۈەنگىچە' : 'فېنغىچە'} پۈتۈنلەندى، تۆتنى تاشلاپ، بەشنى كىرگۈزۈش؛ ${differs ? `پۈتۈنلەشتىن بۇرۇن ${exact} يۈەن` : 'بۇ تۈردە پۈتۈنلەش پەرقى يوق'}`,
  comparison: 'سېلىشتۇرۇش',
  condition: 'شەرت',
  doesNotHold: (condition) => `شەرتى: ${condition}، ئۇيغۇن ئەمەس، شۇڭا ماس كەلمەيدۇ`,
  needs: (facts) => `كەم: ${facts}، ھېسابلانمىدى`,
};
