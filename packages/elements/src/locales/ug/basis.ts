import type { RuleBasisStrings } from '../basis.js';

/** What every basis says, in Uyghur. */
export const basis: RuleBasisStrings = {
  rule: 'قائىدە',
  clause: 'ئاساس',
  origin: 'مەنبە',
  rulesOf: (title, version, hash) => `قائىدە بولىقى ${title} v${version} · ${hash}`,
  layer: (layer, title, stated) => `${layer}${title && title !== layer ? ` · ${title}` : ''}: ${stated}`,
  layers: { national: 'مەملىكەتلىك', local: 'يەرلىك', unit: 'شۇ ئورۇن' },
  notStated: 'بەلگىلەنمىگەن',
  notAdjusted: 'ئۆزگىرىش يوق',
  inForce: ' (قوللىنىلىدۇ)',
  unchecked: 'مەنبەسى كۆچۈرۈپ بېسىلغان تېكىست، رەسمىي ئىشلىتىشتىن بۇرۇن ھۆججەتنىڭ ئەسلى نۇسخىسى بىلەن سېلىشتۇرۇڭ',
  copy: 'كۆچۈرۈش',
  copied: 'كۆچۈرۈلدى',
  since: (from) => `كۈچكە ئىگە بولغان ۋاقتى: ${from}`,
  until: (to) => `ئاخىرلىشىدىغان ۋاقتى: ${to}`,
};
