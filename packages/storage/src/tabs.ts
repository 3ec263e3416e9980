/** That something was durably changed. */
export interface ChangeNotice {
  /** What it is about: the noun of the change record; `settings`, `profiles` or `drafts` for what leaves none. */
  readonly noun: string;
  readonly op: string;
  /** The thing within its noun. */
  readonly key: string;
  /** Id of the change record; an id of its own for what leaves none. */
  readonly id: string;
}

/** The other stores that hold the same data. */
export interface Peers {
  /** Tells them; never comes back to the one that tells. */
  post(notice: ChangeNotice): void;
  close(): void;
}

/**
 * Notices between stores of one database in other tabs, and in other copies of this code in the same page. Where the
 * browser has no channel, or does not let the page have one, nobody is told: a reader compares versions by `head()`.
 */
export function connectTabs(database: string, listener: (notice: ChangeNotice) => void): Peers {
  const channel = openChannel(`jiceng:${database}`);
  if (!channel) return { post: () => {}, close: () => {} };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNotice(data)) listener(data);
  });
  return {
    post: ({ noun, op, key, id }) => channel.postMessage({ noun, op, key, id }),
    close: () => channel.close(),
  };
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Missing (ReferenceError), or refused where the page may keep no data (SecurityError): nobody to talk to.
    return null;
  }
}

/** Any script of the origin may write into the channel; only what has our shape is passed on. */
function isNotice(data: unknown): data is ChangeNotice {
  if (typeof data !== 'object' || data === null) return false;
  const { noun, op, key, id } = data as Record<string, unknown>;
  return [noun, op, key, id].every((part) => typeof part === 'string');
}
