// What is needed as soon as a store is open, beside its own code that is loaded then: the facts of units, read by day.
export { FactRecord } from './fact-record.js';
export { factsOfUnit } from '@jiceng/domain';
