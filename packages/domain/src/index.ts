export * from './error.js';
export * from './org/index.js';
export * from './identifier.js';
export * from './change.js';
export * from './slices.js';
export * from './money/index.js';
export * from './profile/index.js';
export * from './fund/index.js';
