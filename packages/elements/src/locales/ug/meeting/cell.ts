import type { CellStrings } from '../../meeting/cell.js';
import { isolated } from '../direction.js';

/** What stands in a cell of the year, and the reason why a duty was not met, in Uyghur. */
export const cell: CellStrings = {
  heldOn: (day) => `${day} ئېچىلغان`,
  ofGroup: (group, text) => `${isolated(group)}: ${text}`,
  notHeld: 'ئېچىلمىغان',
  open: 'خاتىرىنى ئېچىش',
  openOf: (day) => `خاتىرىنى ئېچىش: ${day}`,
  reasonsGiven: 'يېزىلغان سەۋەبلەر',
  reasonOn: (day, author) => (author ? `${day}، ${author}` : day),
  reason: 'تاماملانمىغانلىق سەۋەبى',
  reasonHelp: 'پەقەت چۈشەندۈرۈش سۈپىتىدە ساقلىنىدۇ، تاماملانغان ھېسابلانمايدۇ. شەخسنىڭ سالامەتلىكى، ئائىلىسى قاتارلىق ئەھۋاللارنى يازماڭ.',
  save: 'سەۋەبنى ساقلاش',
  empty: 'ساقلانمىدى: ئاۋۋال سەۋەبىنى يېزىڭ.',
  saved: (what) => `تاماملانمىغانلىق سەۋەبى ساقلاندى: ${what}`,
  undone: (what) => `سەۋەبى قايتۇرۇۋېلىندى: ${what}`,
  planned: (day) => `مۇقىم كۈن: ${day}`,
};
