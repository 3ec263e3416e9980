import { count } from '../../format.js';
import type { AwardListStrings } from '../../points/award-list.js';
import { isolated, quoted } from '../direction.js';

/** What an award from a list says, in Uyghur. */
export const awardList: AwardListStrings = {
  pick: 'تاللاش ئۇسۇلى',
  ways: { tick: 'بەلگىلەش', codes: 'كود چاپلاش' },
  filter: 'كود، ئىسىم ياكى پىنيىن ئىزدەش',
  caption: 'تىزىملىغىلى بولىدىغان ئائىلە ۋە شەخسلەر',
  columns: { account: 'ئائىلە ياكى شەخس', household: 'ئائىلە', balance: 'قالدۇق' },
  picked: (picked, all) => `${count(picked)} تاللاندى، جەمئىي ${count(all)}`,
  pickAll: (shown) => `تىزىلغان ${count(shown)} نىڭ ھەممىسىنى تاللاش`,
  pickNone: 'ھېچقايسىسىنى تاللىماسلىق',
  pickOne: (account) => `تاللاش: ${isolated(account)}`,
  keys: '↑↓ يۆتكىلىش، بوشلۇق ياكى Enter بەلگىلەش',
  notFound: (query) => `${quoted(query)} بويىچە ھېسابات تېپىلمىدى.`,
  noneForRule: 'بۇ تۈرنى تىزىملىغىلى بولىدىغان ھېسابات يوق.',
  chooseRule: 'ئالدى بىلەن تۈرنى، ئاندىن كىشىنى تاللاڭ.',
  codes: 'كود ياكى ئىسىم',
  codesHelp: 'ھەر قۇرغا بىردىن، Excel ياكى WPS تىن بىر ئىستوننى كۆچۈرۈپ چاپلىسىڭىز بولىدۇ؛ ئىسىم ئوخشاش بولسا كود يېزىڭ',
  check: 'سىناپ ھېسابلاش',
  checkAgain: 'قايتىپ ئۆزگەرتىش',
  checked: 'سىناپ ھېسابلاش نەتىجىسى: ',
  checkedCaption: 'ھەربىر ئائىلە بويىچە سىناپ ھېسابلاش نەتىجىسى',
  checkedColumns: { account: 'ئائىلە ياكى شەخس', points: 'ئالغان نومۇر', state: 'نەتىجە' },
  summary: (entries, points, cut, refused) =>
    [
      `${count(entries)} خاتىرە تىزىملىغىلى بولىدۇ، جەمئىي ${count(points)} نومۇر`,
      cut > 0 && `ئۇنىڭ ئىچىدە ${count(cut)} خاتىرە يۇقىرى چەكتىن ئېشىپ كېمەيتىلدى`,
      refused > 0 && `${count(refused)} قۇرنى تىزىملىغىلى بولمايدۇ`,
    ]
      .filter(Boolean)
      .join('، '),
  nothing: 'تىزىملىغىلى بولىدىغىنى يوق. ھەر قۇرنىڭ سەۋەبىنى كۆرۈپ، تۈزىتىپ قايتا سىناپ ھېسابلاڭ.',
  noPick: 'تېخى ھېچكىم تاللانمىدى.',
  cut: (points, asked) => `قائىدە بويىچە ${count(asked)} نومۇر، يۇقىرى چەكتىن ئاشتى، ${count(points)} نومۇر ھېسابلىنىدۇ`,
  floor: (points) => `قالدۇق يېتىشمىدى، ئەمەلىيەتتە ${count(points)} نومۇر تۇتۇلىدۇ`,
  waits: 'تەستىق كۈتۈۋاتىدۇ',
  counts: 'دەرھال ھېسابقا كىرىدۇ',
  unknownCode: (given) => `كودى ياكى ئىسمى ${quoted(given)} بولغان ھېسابات يوق`,
  ambiguous: (given) => `${quoted(given)} بىردىن كۆپ، كود يېزىڭ`,
  twice: 'تىزىملىكتە تەكرارلاندى، بىر قېتىم يېزىلىدۇ',
  commit: (entries) => `${count(entries)} خاتىرە تىزىملاش`,
  commitPending: (entries) => `${count(entries)} خاتىرىنى تەستىققا يوللاش`,
  done: (entries, points) => `${count(entries)} خاتىرە تىزىملاندى، جەمئىي ${count(points)} نومۇر`,
  donePending: (entries, points) => `${count(entries)} خاتىرە تەستىققا يوللاندى، جەمئىي ${count(points)} نومۇر`,
};
