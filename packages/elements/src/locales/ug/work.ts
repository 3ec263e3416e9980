import { count } from '../format.js';
import type { WorkStrings } from '../work.js';

/** How far long work is, in Uyghur. */
export const work: WorkStrings = {
  phases: {
    opening: 'ئېچىلىۋاتىدۇ',
    reading: 'ئوقۇلۇۋاتىدۇ',
    parsing: 'تەھلىل قىلىنىۋاتىدۇ',
    checking: 'تەكشۈرۈلۈۋاتىدۇ',
    building: 'قۇرۇلما تۈزۈلۈۋاتىدۇ',
    writing: 'يېزىلىۋاتىدۇ',
    indexing: 'ئىندېكس تۈزۈلۈۋاتىدۇ',
    calculating: 'ھېسابلىنىۋاتىدۇ',
  },
  progress: (phase, done, total) => (total > 1 ? `${phase}: ${count(done)}/${count(total)}` : phase),
};
