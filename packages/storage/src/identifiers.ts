// Ids are only made for writes, so their maker is a file of its own, loaded with the first.
import { newIdentifier } from '@jiceng/domain';

/** Makes an id that sorts after all that it made before, and after another one when that is given. */
export type IdentifierMaker = (after?: string) => string;

/** The maker of a store's ids. @param clock milliseconds since 1970 */
export function createIdentifierMaker(clock: () => number): IdentifierMaker {
  let last = '';
  return (after = '') => {
    if (after > last) last = after;
    last = newIdentifier(clock(), (bytes) => void crypto.getRandomValues(bytes), last || undefined);
    return last;
  };
}
