import { count } from '../format.js';
import type { OrgDetailStrings } from '../org-detail.js';

/** What the detail panel says, in Uyghur. */
export const orgDetail: OrgDetailStrings = {
  back: 'تىزىملىككە قايتىش',
  code: 'كود',
  path: 'ئورنى',
  noChildren: 'تۆۋەن دەرىجىلىك ئورۇن يوق',
  directCount: 'بىۋاسىتە تۆۋەن دەرىجىلىك ئورۇن',
  allCount: 'بارلىق تۆۋەن دەرىجىلىك ئورۇن',
  byLevel: 'دەرىجە بويىچە تۆۋەن دەرىجىلىك ئورۇن',
  levelBelow: (level, size) => `${level} دەرىجە تۆۋەندە ${count(size)} ئورۇن`,
  unknownKind: 'تولدۇرۇلمىغان',
};
