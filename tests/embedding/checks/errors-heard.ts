import type { BrowserContext } from 'playwright-core';
import type { Place } from './journey.js';

interface Listening {
  errorsHeard: string[];
}

/** Lets every page of a context write down the `jc-error`s that it hears, from the first moment on. */
export async function listenForErrors(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: string[] = [];
    (window as unknown as Listening).errorsHeard = heard;
    addEventListener('jc-error', (event) => {
      const { code, message } = (event as CustomEvent<{ code: string; message: string }>).detail;
      heard.push(`${(event.target as Element).localName} ${code}${/[\u4e00-\u9fff].*[。)）.]$/.test(message) ? '' : ` without a sentence: ${message}`}`);
    });
  });
}

/** What a page has heard: tag and code of each `jc-error`, in the order of the tags. */
export async function errorsHeard(place: Place): Promise<string[]> {
  return (await place.evaluate(() => (window as unknown as Listening).errorsHeard)).sort();
}
