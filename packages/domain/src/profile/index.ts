export { profileError, type ProfileCode, type ProfileFinding } from './finding.js';
export { canonicalJson, contentHash } from './hash.js';
export { holdsOn } from './periods.js';
export * from './raw.js';
export { isIsoDay, profileFormat } from './raw-shape.js';
export { profileFindings, resolvedProfile, resolveProfile } from './resolve.js';
export * from './types.js';
