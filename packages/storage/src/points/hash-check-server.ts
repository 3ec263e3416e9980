import { fitsHash } from '@jiceng/domain';
import type { HashCheckPort, HashCheckRequest } from './hash-check-protocol.js';
import { isEntry } from './ledger-record.js';
import { decodeStretch, type StoredStretch } from './stretch.js';

/**
 * The worker's side of a verification: hashes the entries of one stretch after the other.
 * @returns the function to call with each message that comes in
 */
export function serveHashCheck(port: HashCheckPort): (request: HashCheckRequest) => void {
  port.postMessage({ type: 'ready' });
  return (stretch) => {
    try {
      port.postMessage({ type: 'checked', changed: changedIn(stretch) });
    } catch {
      port.postMessage({ type: 'failed' });
    }
  };
}

function changedIn(stretch: StoredStretch): number[] {
  const changed: number[] = [];
  decodeStretch(stretch).forEach((entry, place) => {
    if (isEntry(entry) && !fitsHash(entry)) changed.push(place);
  });
  return changed;
}
