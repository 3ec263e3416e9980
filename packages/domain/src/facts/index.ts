export type { FactColumn, FactSheet, FactSource } from './sheet.js';
export type { FactValue } from './value.js';
