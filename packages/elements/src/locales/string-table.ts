/** The strings of one part of the interface in all its languages; Chinese is always there, each other language a file of its own. */
export interface StringTable<Shape> {
  /** The strings of a locale, as far as they are loaded; Chinese for a language without any. */
  of(locale: string): Shape;
  /** Loads the strings of a locale; undefined when they are there, or there are none to load. Never rejects. */
  load(locale: string): Promise<void> | undefined;
}

const languageOf = (locale: string): string => locale.split('-')[0] ?? '';

/** Makes a table from its Chinese strings and what fetches those of other languages, by language. */
export function stringTable<Shape>(chinese: Shape, loaders: Readonly<Record<string, () => Promise<Shape>>>): StringTable<Shape> {
  const loaded = new Map<string, Shape>();
  const loading = new Map<string, Promise<void>>();
  return {
    of: (locale) => loaded.get(languageOf(locale)) ?? chinese,
    load(locale) {
      const language = languageOf(locale);
      const loader = loaders[language];
      if (!loader || loaded.has(language)) return undefined;
      let promise = loading.get(language);
      if (!promise) {
        promise = loader().then(
          (strings) => void loaded.set(language, strings),
          // The file cannot be reached: Chinese is better than nothing, and another update tries again.
          () => void loading.delete(language),
        );
        loading.set(language, promise);
      }
      return promise;
    },
  };
}
