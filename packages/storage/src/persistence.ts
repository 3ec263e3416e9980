/**
 * Whether the browser keeps the data when room gets short: `unavailable` where it cannot be asked (pages without TLS,
 * data in memory).
 */
export type Persistence = 'granted' | 'denied' | 'unavailable';

/** Room on the disk for this origin, in bytes, as the browser guesses it. */
export interface StorageUsage {
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** The manager exists only in secure contexts, and not in every browser. */
function managerOf(): Partial<StorageManager> | undefined {
  return globalThis.navigator?.storage;
}

async function answer(ask: (() => Promise<boolean>) | undefined): Promise<Persistence> {
  if (!ask) return 'unavailable';
  try {
    return (await ask()) ? 'granted' : 'denied';
  } catch {
    // A TypeError: the origin is opaque, as in a sandboxed frame, and cannot have an answer.
    return 'unavailable';
  }
}

/** Asks the browser to keep the data; it may ask the user. */
export function requestPersistence(): Promise<Persistence> {
  const manager = managerOf();
  return answer(manager?.persist?.bind(manager));
}

/** Whether the browser keeps the data, without asking anybody. */
export function readPersistence(): Promise<Persistence> {
  const manager = managerOf();
  return answer(manager?.persisted?.bind(manager));
}

/** How much room is used; `null` where the browser does not tell. */
export async function readUsage(): Promise<StorageUsage | null> {
  try {
    const estimate = await managerOf()?.estimate?.();
    return estimate ? { usedBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? 0 } : null;
  } catch {
    // A TypeError, as above.
    return null;
  }
}
