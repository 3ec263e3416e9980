import type { NextStepStrings } from '../../fund/next-steps.js';
import { isolated } from '../direction.js';

/** A mark after which a sign stays before its number, also where a unit in Uyghur follows. */
const signed = (number: string): string => `\u200e${number}`;

/** What the next steps say, in Uyghur. */
export const nextSteps: NextStepStrings = {
  downwards: 'ئازايغاندا',
  never: (fact) => `${fact}: يەنە كۆپەيسىمۇ ئۆزگەرمەيدۇ`,
  step: (fact, by, isMore, reached, difference) => `${isolated(fact)} ${signed(`${isMore ? '+' : '−'}${by}`)} (${reached} بولغاندا): ${isolated(difference)} يۈەن`,
};
