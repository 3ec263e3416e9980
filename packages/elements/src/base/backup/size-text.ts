import { count } from '../../locales/format.js';

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;
const gigabyte = kilobyte * megabyte;

/** A size as it is read in every language: `12 KB`, `3.4 MB`, `9.8 GB`; a whole KB at least. */
export function sizeText(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.ceil(bytes / kilobyte))} KB`;
  return bytes < gigabyte ? `${(bytes / megabyte).toFixed(1)} MB` : `${withCount(bytes / gigabyte)} GB`;
}

function withCount(value: number): string {
  const [whole = '0', tenth = '0'] = value.toFixed(1).split('.');
  return `${count(Number(whole))}.${tenth}`;
}
