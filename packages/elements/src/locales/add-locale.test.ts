import { afterEach, describe, expect, it } from 'vitest';
import { localText } from '../facts/fact-words.js';
import { addLocale, type LocaleOptions } from './add-locale.js';
import { calendarStrings } from './calendar.js';
import { dayText, monthDayText } from './format.js';
import { joins } from './joins.js';
import { languages } from './languages.js';
import { helpOf } from './help.js';
import { formStrings } from './form.js';
import { directionOf, knownLocale, stringsOf } from './strings.js';

afterEach(() => {
  languages.clear();
  delete languages.find;
});

describe('addLocale', () => {
  it('makes a language known, with any script and region behind it, in any case', () => {
    expect(knownLocale('kk')).toBeUndefined();
    addLocale('kk', { strings: {} });
    for (const tag of ['kk', 'KK', 'kk-KZ', 'kk_KZ', 'kk-Arab-CN']) expect(knownLocale(tag)).toBe('kk');
    expect(knownLocale('kkj')).toBeUndefined();
  });

  it('finds the longest tag that fits', () => {
    addLocale('zh-hant', { strings: {} });
    addLocale('en-GB', { base: 'en', strings: {} });
    expect(['zh-Hant-TW', 'zh-TW', 'zh_Hans_CN', 'en-gb', 'en_US', 'ug-CN', 'fr', '', null].map(knownLocale)).toEqual(['zh-Hant', 'zh-CN', 'zh-CN', 'en-GB', 'en', 'ug', undefined, undefined, undefined]);
  });

  it('says in its base what the language does not, key by key, inner ones too', () => {
    addLocale('kk', { strings: { calendar: { today: 'Бүгін', marks: { work: 'жұмыс' } } } });
    const text = calendarStrings('kk');
    expect([text.today, text.monthBefore, text.marks]).toEqual(['Бүгін', '上个月', { off: '休', work: 'жұмыс' }]);
    expect(calendarStrings('zh-CN').today).toBe('今天');
    addLocale('kk', { base: 'en', strings: { calendar: { today: 'Бүгін' } } });
    expect([calendarStrings('kk').today, calendarStrings('kk').monthBefore]).toEqual(['Бүгін', 'Month before']);
    expect(formStrings('kk').required).toBe('required');
  });

  it('lays a table over its base once', () => {
    addLocale('kk', { strings: { calendar: { today: 'Бүгін' } } });
    expect(calendarStrings('kk')).toBe(calendarStrings('kk'));
    expect(helpOf('kk')).toBe(helpOf('zh-CN'));
  });

  it('takes lists as wholes, and leaves out what is of another kind or belongs nowhere', () => {
    const strings = { calendar: { weekdays: [['Дс', 'Дүйсенбі']], today: () => 'Бүгін', month: 'Қараша', nonsense: 'х' }, joins: { list: '; ' } };
    addLocale('kk', { strings } as unknown as LocaleOptions);
    const text = calendarStrings('kk');
    expect(text.weekdays).toEqual([['Дс', 'Дүйсенбі']]);
    expect([text.today, text.month(2026, 11), 'nonsense' in text]).toEqual(['今天', '2026年11月', false]);
    expect([joins('kk').list, joins('kk').clause]).toEqual(['; ', '；']);
  });

  it('brings its own formats', () => {
    addLocale('kk', { strings: { days: { day: (year, month, day) => `${day}.${month}.${year}`, monthDay: (month, day) => `${day}.${month}` } } });
    expect([dayText('2026-11-22', 'kk'), monthDayText('2026-11-22', 'kk')]).toEqual(['22.11.2026', '22.11']);
  });

  it('states its direction and its tag', () => {
    addLocale('ur', { direction: 'rtl', strings: { widget: { close: 'بند کریں' } } });
    expect([directionOf('ur'), directionOf('zh-CN'), directionOf('en')]).toEqual(['rtl', 'ltr', 'ltr']);
    expect([stringsOf('ur').code, stringsOf('ur').close, stringsOf('ur').undo]).toEqual(['ur', 'بند کریں', '撤回']);
  });

  it('has the texts of a profile in its language, else in its base, else in Chinese', () => {
    addLocale('kk', { base: 'en', strings: {} });
    const texts = { 'zh-CN': '村', en: 'Village', kk: 'Ауыл' };
    expect([localText(texts, 'kk'), localText({ 'zh-CN': '村', en: 'Village' }, 'kk'), localText({ 'zh-CN': '村' }, 'kk')]).toEqual(['Ауыл', 'Village', '村']);
    expect([localText(texts, 'en'), localText(texts, 'ug')]).toEqual(['Village', '村']);
  });

  it.each<[string, string, unknown, Record<string, string>]>([
    ['what is no tag', 'no tag!', { strings: {} }, { tag: 'no tag!', reason: 'tag' }],
    ['no tag at all', '', { strings: {} }, { tag: '', reason: 'tag' }],
    ['a language that the kit has', 'ug', { strings: {} }, { tag: 'ug', reason: 'built-in' }],
    ['the same in other letters', 'ZH-cn', { strings: {} }, { tag: 'ZH-cn', reason: 'built-in' }],
    ['a direction that there is not', 'kk', { direction: 'up', strings: {} }, { tag: 'kk', reason: 'direction' }],
    ['a base that there is not', 'kk', { base: 'ug', strings: {} }, { tag: 'kk', reason: 'base' }],
    ['no strings', 'kk', {}, { tag: 'kk', reason: 'strings' }],
    ['nothing at all', 'kk', undefined, { tag: 'kk', reason: 'strings' }],
    ['a list of strings', 'kk', { strings: [] }, { tag: 'kk', reason: 'strings' }],
    ['a table that there is not', 'kk', { strings: { calender: {} } }, { tag: 'kk', reason: 'table', table: 'calender' }],
    ['a name that every object has', 'kk', { strings: { constructor: {} } }, { tag: 'kk', reason: 'table', table: 'constructor' }],
    ['a table that is a text', 'kk', { strings: { calendar: 'Бүгін' } }, { tag: 'kk', reason: 'table', table: 'calendar' }],
  ])('refuses %s, and adds nothing', (_, tag, options, details) => {
    expect(() => addLocale(tag, options as LocaleOptions)).toThrow(expect.objectContaining({ code: 'bad-locale', details }));
    expect(languages.size).toBe(0);
  });
});
