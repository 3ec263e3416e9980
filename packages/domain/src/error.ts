/**
 * An error that a person can act on: `code` is stable and may be compared, `message` is a plain English sentence
 * that says what did not happen, how the data stand and what to do. Elements show their own sentence for the code,
 * in the language of the page, with the values of `details`.
 */
export class JicengError extends Error {
  /** Stable, lower-case, noun first: `storage-quota`, `unknown-unit`. */
  readonly code: string;
  /** The values that a sentence in another language needs: names, counts, row numbers. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, details: Record<string, string | number> = {}, options?: { cause?: unknown }) {
    super(message, options as ErrorOptions);
    this.name = 'JicengError';
    this.code = code;
    this.details = details;
  }
}

/** Whether a thing thrown is a {@link JicengError}, also one of another copy of this package. */
export function isJicengError(thrown: unknown): thrown is JicengError {
  return thrown instanceof Error && thrown.name === 'JicengError' && typeof (thrown as { code?: unknown }).code === 'string';
}

/** The error of work that was called off by its {@link Signal}; the data from before stand. */
export function abortedError(): JicengError {
  return new JicengError('aborted', 'Cancelled. Your data are unchanged.');
}

/**
 * What domain code needs of an `AbortSignal`; spelled out because this layer is compiled without the DOM.
 */
export interface Signal {
  readonly aborted: boolean;
}
