import { count } from '../format.js';
import type { PrintStrings } from '../print.js';

/** What the print preview says, in Uyghur. */
export const print: PrintStrings = {
  title: (name) => `بېسىش · ${name}`,
  pages: (pages, paper) => `${paper} قەغەز، ${count(pages)} بەت`,
  pagesChanged: (pages) => `قايتا بەتلەندى، جەمئىي ${count(pages)} بەت`,
  preview: (pages) => `بېسىشتىن ئالدىن كۆرۈش، جەمئىي ${count(pages)} بەت`,
  pageOf: (page, pages) => `${count(page)}-بەت، جەمئىي ${count(pages)} بەت`,
  orientation: 'يۆنىلىش',
  portrait: 'بويىغا',
  landscape: 'توغرىسىغا',
  size: 'خەت چوڭلۇقى',
  standardSize: 'نورمال',
  largeSize: 'چوڭ',
  zoom: 'كۆرسىتىش',
  withAttachments: 'قوشۇمچە تىزىملىكى بىلەن',
  fitWidth: 'كەڭلىككە ماسلاش',
  actualSize: 'ئەسلى چوڭلۇقى',
  print: 'بېسىش',
  failed: 'بېسىلمىدى: توركۆرگۈ بېسىش كۆزنىكىنى ئاچمىدى. سانلىق مەلۇمات ئۆزگەرمىدى. «بېسىش» كۇنۇپكىسىنى قايتا بېسىڭ. (unexpected)',
  laying: (percent) => `بەتلىنىۋاتىدۇ: ${percent}%`,
  layingLabel: 'بەتلەش جەريانى',
  useButton: 'تولۇق مەزمۇن ئۈچۈن «بېسىش» كۇنۇپكىسىنى ئىشلىتىڭ',
};
