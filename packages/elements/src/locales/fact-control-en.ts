import type { FactControlStrings } from './fact-control.js';

/** What the field of a fact says, in English. */
export const factControlEn: FactControlStrings = {
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  neither: 'Not stated',
  badNumber: 'This takes a number, such as 1499.',
  badNegative: 'It cannot be negative.',
  badFraction: (suggestion) => `People and counts are whole numbers${suggestion ? `, such as ${suggestion}` : ''}.`,
  badDecimals: (suggestion) => `Amounts have at most two decimals${suggestion ? `, such as ${suggestion}` : ''}.`,
  badTooLarge: 'The number is too large. Check it.',
  badChoice: 'There is no such choice. Choose from the list.',
  badYesNo: 'Choose yes or no.',
};
