import { count } from '../../format.js';
import type { PublicationStrings } from '../../points/standings.js';

/** What the board says about a period that is put up for objections, in Uyghur. */
export const standings: PublicationStrings = {
  open: (period, ends, workingDay, objections) =>
    `${period} ئاشكارا ئېلاندا، ئاخىرلىشىدىغان كۈن: ${ends}، ${workingDay > 0 ? `${count(workingDay)}-خىزمەت كۈنى، ` : ''}${count(objections)} پىكىر`,
  over: (period, open) => (open > 0 ? `${period} ئاشكارا ئېلان مۇددىتى توشتى، ${count(open)} پىكىرگە تېخى جاۋاب بېرىلمىدى` : `${period} ئاشكارا ئېلان مۇددىتى توشتى، قۇلۇپلىغىلى بولىدۇ`),
};
