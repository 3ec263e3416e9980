import type { DisplayStrings } from '../display.js';

/** What is said where type size and colours are chosen, in Uyghur. */
export const display: DisplayStrings = {
  display: 'كۆرۈنۈش تەڭشىكى',
  scale: 'خەت چوڭلۇقى',
  theme: 'رەڭ',
  auto: 'بەت بىلەن ئوخشاش',
  light: 'سۇس رەڭ',
  dark: 'قېنىق رەڭ',
  contrast: 'كۈچلۈك سېلىشتۇرما (قارا تەگلىك، يورۇق خەت)',
  kept: 'تاللانسا شۇ ھامان كۈچكە ئىگە بولىدۇ، سانلىق مەلۇمات بىلەن بىللە شۇ كومپيۇتېرنىڭ تور كۆرگۈچىدە ساقلىنىدۇ، شۇ سانلىق مەلۇماتنى ئىشلىتىدىغان باشقا بۆلەكلەرمۇ ئەگىشىدۇ. بېسىپ چىقىرىلىدىغىنى ئۆزگەرمەيدۇ.',
  notKept: 'ھازىر كۆرۈنىدۇ، لېكىن ساقلانمىدى، كېيىنكى قېتىم قايتا تاللاڭ.',
};
