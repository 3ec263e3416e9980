export { dayOfSerial, readDay, type DayReading } from './day.js';
export { halfWidth } from './half-width.js';
export { namesIn } from './names.js';
export { readWholeNumber, readYuan, type NumberOptions, type NumberProblem, type NumberReading } from './number.js';
