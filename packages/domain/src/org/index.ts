export * from './finding.js';
export * from './row.js';
export * from './tree.js';
