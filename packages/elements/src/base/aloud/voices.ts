/** The languages of voices that speak a locale, where they are named otherwise: Mandarin is also `cmn`. Cantonese (`yue`, `zh-HK`) is another. */
const namedAs: Readonly<Record<string, readonly string[]>> = { zh: ['zh', 'cmn'] };
const otherLanguages: ReadonlySet<string> = new Set(['zh-hk', 'zh-mo', 'zh-yue']);

/**
 * The voice of this device that reads a locale out; undefined where it has none. A voice that asks the network would send it
 * what is read, names of people too, and is never taken.
 * @param code such as `zh-CN`
 */
export function voiceFor(code: string): SpeechSynthesisVoice | undefined {
  const [language = ''] = code.toLowerCase().split(/[-_]/);
  const languages = namedAs[language] ?? [language];
  const fitting = (voices() ?? []).filter(({ lang, localService }) => {
    const tag = lang.toLowerCase().replaceAll('_', '-');
    return localService && languages.includes(tag.split('-')[0] as string) && !otherLanguages.has(tag);
  });
  const exact = fitting.filter(({ lang }) => lang.toLowerCase().replaceAll('_', '-') === code.toLowerCase());
  const first = exact.length > 0 ? exact : fitting;
  return first.find((voice) => voice.default) ?? first[0];
}

/** A browser without speech, as the views within other programs, has none. */
function voices(): readonly SpeechSynthesisVoice[] | undefined {
  return globalThis.speechSynthesis?.getVoices();
}
