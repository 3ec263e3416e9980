import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  readAloud: '朗读要点',
  points: '要点',
  pause: '暂停',
  goOn: '继续',
  again: '再读一遍',
  rate: '语速',
  rates: { slow: '慢', usual: '正常', fast: '快' },
  voiceOfDevice: '用本机的语音朗读，内容不发送到网上。点一句，就从那一句读起。',
  failed: '没有读出来：本机的语音用不了。请检查声音设置，再点“继续”。',
  moreRows: (rows: number) => `另有 ${count(rows)} 行，请看页面`,
  comma: '，',
  /** What is said for a character of a name that is masked. */
  masked: '某',
};

/** What is said around the key points that are read out. */
export type ReadAloudStrings = typeof zh;

const en: ReadAloudStrings = {
  readAloud: 'Read aloud',
  points: 'Key points',
  pause: 'Pause',
  goOn: 'Go on',
  again: 'Read again',
  rate: 'Speed',
  rates: { slow: 'Slow', usual: 'Usual', fast: 'Fast' },
  voiceOfDevice: 'A voice of this device reads; nothing is sent to the network. Choose a sentence to go on from there.',
  failed: 'Nothing was read: the voice of this device does not work. Check the sound settings and choose “Go on”.',
  moreRows: (rows) => `${count(rows)} more ${rows === 1 ? 'row' : 'rows'} on the page`,
  comma: ', ',
  masked: ' ',
};

/** The words of a locale. */
export function readAloudStrings(locale: string): ReadAloudStrings {
  return stringsIn(locale, 'read-aloud', zh, en);
}
