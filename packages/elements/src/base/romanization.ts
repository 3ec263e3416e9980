import type { Romanization } from '@jiceng/domain';
import { loadPart } from './load-part.js';

let romanization: Promise<Romanization> | undefined;

/** The pinyin readings (拼音), loaded once and shared. Rejects with `chunk-unreachable`, and the next call tries again. */
export function loadRomanization(): Promise<Romanization> {
  romanization ??= loadPart(() => import('@jiceng/domain/pinyin')).then(
    ({ createRomanization }) => createRomanization(),
    (thrown: unknown) => {
      romanization = undefined;
      throw thrown;
    },
  );
  return romanization;
}
