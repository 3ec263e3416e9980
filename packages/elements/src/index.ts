export { define } from './base/define.js';
export * from './fund/index.js';
export { addLocale, type LocaleOptions, type LocaleStrings } from './locales/add-locale.js';
export * from './meeting/index.js';
export * from './org/index.js';
export * from './points/index.js';
export * from './provider/index.js';
