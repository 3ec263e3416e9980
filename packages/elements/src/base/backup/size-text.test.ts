import { expect, it } from 'vitest';
import { sizeText } from './size-text.js';

const megabyte = 1024 * 1024;

it.each([
  [0, '1 KB'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [megabyte - 1, '1024 KB'],
  [megabyte, '1.0 MB'],
  [3_565_158, '3.4 MB'],
  [1024 * megabyte - 1, '1024.0 MB'],
  [1024 * megabyte, '1.0 GB'],
  [1_234.5 * 1024 * megabyte, '1,234.5 GB'],
])('%i bytes read as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
