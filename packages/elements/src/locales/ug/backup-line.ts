import type { BackupLineStrings } from '../backup-line.js';
import { count } from '../format.js';

/** What a widget says of backups beside its view, in Uyghur. */
export const backupLine: BackupLineStrings = {
  menu: 'سانلىق مەلۇمات ۋە زاپاسلاش',
  last: (days) => (days === 0 ? 'ئاخىرقى زاپاسلاش: بۈگۈن' : `ئاخىرقى زاپاسلاش: ${count(days)} كۈن بۇرۇن`),
  never: 'ھېچقاچان زاپاسلانمىغان',
  pending: (changes, isMore) => (isMore ? `${count(changes)} دىن ئارتۇق يېڭى ئۆزگىرىش زاپاسلانمىدى` : `${count(changes)} يېڭى ئۆزگىرىش زاپاسلانمىدى`),
  pendingNotice: (changes, isMore) => (isMore ? `${count(changes)} دىن ئارتۇق يېڭى ئۆزگىرىش تېخى زاپاسلانمىدى.` : `${count(changes)} يېڭى ئۆزگىرىش تېخى زاپاسلانمىدى.`),
  mayBeCleared: 'بوشلۇق يېتىشمىسە ياكى بەت ئۇزاق ئېچىلمىسا، توركۆرگۈ سانلىق مەلۇماتنى تازىلىۋېتىشى مۇمكىن.',
  backUpNow: 'دەرھال زاپاسلاش',
  replaced: { restore: 'سانلىق مەلۇمات زاپاستىن ئەسلىگە كەلتۈرۈلدى', clear: 'شۇ كومپيۇتېردىكى سانلىق مەلۇمات تازىلاندى' },
};
