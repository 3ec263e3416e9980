export * from './day.js';
export * from './holidays.js';
export * from './periods.js';
export { publishedHolidays } from './published.js';
export * from './working-days.js';
