export * from './error.js';
export * from './org/index.js';
