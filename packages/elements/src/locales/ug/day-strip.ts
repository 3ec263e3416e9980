import type { DayStripStrings } from '../day-strip.js';

/** What the days of a notice say one by one, in Uyghur. */
export const dayStrip: DayStripStrings = {
  label: 'ئاشكارا ئېلان مۇددىتى، كۈنمۇ كۈن',
  posted: 'چاپلاندى، ئەتىسىدىن باشلاپ ھېسابلىنىدۇ',
  workday: (number) => `${number}-خىزمەت كۈنى`,
  makeUp: (number) => (number === null ? 'تەڭشەلگەن خىزمەت كۈنى' : `تەڭشەلگەن خىزمەت كۈنى، ${number}-خىزمەت كۈنى`),
  weekend: 'ھەپتە ئاخىرى، ھېسابلانمايدۇ',
  holiday: 'بايرام دەم ئېلىشى، ھېسابلانمايدۇ',
  end: (what) => `${what}، ئاشكارا ئېلان مۇددىتى توشىدۇ`,
  glyph: { posted: 'چ', workday: 'خ', 'make-up': 'ئ', weekend: 'ھ', holiday: 'ب' },
  estimated: 'مۆلچەر',
  estimatedNote: 'بايرام دەم ئېلىش ئورۇنلاشتۇرۇشى تېخى ئېلان قىلىنمىدى، دۈشەنبىدىن جۈمەگىچە خىزمەت كۈنى دەپ مۆلچەرلەندى.',
  endsOn: (day, days) => `${day}: ${days}-خىزمەت كۈنى، ئاشكارا ئېلان مۇددىتى توشىدۇ`,
  join: '؛ ',
};
