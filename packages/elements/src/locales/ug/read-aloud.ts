import { count } from '../format.js';
import type { ReadAloudStrings } from '../read-aloud.js';

/** What is said around the key points that are read out, in Uyghur. */
export const readAloud: ReadAloudStrings = {
  readAloud: 'مۇھىم نۇقتىلارنى ئوقۇش',
  points: 'مۇھىم نۇقتىلار',
  pause: 'توختىتىپ تۇرۇش',
  goOn: 'داۋاملاشتۇرۇش',
  again: 'قايتا ئوقۇش',
  rate: 'سۈرئەت',
  rates: { slow: 'ئاستا', usual: 'نورمال', fast: 'تېز' },
  voiceOfDevice: 'شۇ كومپيۇتېرنىڭ ئاۋازى بىلەن ئوقۇلىدۇ، مەزمۇن تورغا ئەۋەتىلمەيدۇ. جۈملە تاللانسا، شۇ يەردىن باشلاپ ئوقۇلىدۇ.',
  failed: 'ئوقۇلمىدى: شۇ كومپيۇتېرنىڭ ئاۋازىنى ئىشلەتكىلى بولمىدى. ئاۋاز تەڭشىكىنى تەكشۈرۈپ، «داۋاملاشتۇرۇش» نى بېسىڭ.',
  moreRows: (rows) => `يەنە ${count(rows)} قۇر بار، بەتتىن كۆرۈڭ`,
  comma: '، ',
  masked: ' ',
};
