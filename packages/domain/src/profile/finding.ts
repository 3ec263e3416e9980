import { JicengError } from '../error.js';

/** What can be wrong with a profile. Stable; elements and the check command have a sentence for each. */
export type ProfileCode =
  /** Not a profile at all, or text that is no JSON. */
  | 'profile-not-a-profile'
  /** Written for another format, or its own version is no version number. */
  | 'profile-version'
  | 'profile-unknown-key'
  | 'profile-missing-key'
  | 'profile-bad-value'
  | 'profile-bad-id'
  /** Extends a profile that was not given. */
  | 'profile-unknown-parent'
  /** Extends itself, maybe through others. */
  | 'profile-cycle'
  /** Extends a profile of a narrower layer, such as a national one that extends a local one. */
  | 'profile-layer-order'
  /** Names a fact, line or document that no layer describes. */
  | 'profile-unknown-fact'
  | 'profile-unknown-line'
  | 'profile-unknown-document'
  /** A line that is computed from itself, maybe through others. */
  | 'profile-rule-cycle'
  | 'profile-tiers-overlap'
  | 'profile-tiers-gap'
  /** Two statements about one rule hold on the same day. */
  | 'profile-dates-overlap'
  /** Scores what no points are given or taken for. */
  | 'profile-excluded'
  /** Not resolved: pass it through `resolveProfile` first. */
  | 'profile-unresolved';

/** One thing wrong with a profile, and where: a JSON pointer such as `/fund/lines/village-office/tiers/1`. */
export interface ProfileFinding {
  readonly path: string;
  readonly code: ProfileCode;
  /** A plain English sentence that says what is wrong and what to do. */
  readonly message: string;
  /** What a sentence in another language needs. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Told of each thing that is wrong. */
export type Report = (path: string, code: ProfileCode, message: string, details?: Record<string, string | number>) => void;

/** A list to fill and the function that fills it. */
export function findingList(): { findings: ProfileFinding[]; report: Report } {
  const findings: ProfileFinding[] = [];
  return { findings, report: (path, code, message, details = {}) => void findings.push({ path, code, message, details }) };
}

/** The error for a finding: its `details` carry `path`. */
export function profileError({ path, code, message, details }: ProfileFinding): JicengError {
  return new JicengError(code, path === '' ? message : `${path}: ${message}`, { ...details, path });
}

/** One step further in a JSON pointer (RFC 6901). */
export function below(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
