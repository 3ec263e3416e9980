import { afterEach, describe, expect, it, vi } from 'vitest';

const segmenter = Object.getOwnPropertyDescriptor(Intl, 'Segmenter') as PropertyDescriptor;

afterEach(() => {
  Object.defineProperty(Intl, 'Segmenter', segmenter);
  vi.resetModules();
});

describe('maskedName in a browser without Intl.Segmenter', () => {
  it.each([
    ['赵大', '赵*'],
    ['欧阳明', '欧阳*'],
    ['阿卜杜拉·买买提', '阿***·***'],
    ['𠮷田一', '𠮷**'],
    ['e\u0301a\u0300o', 'e\u0301**'],
    ['李\u{e0100}明', '李\u{e0100}*'],
    ['王', '*'],
    ['', ''],
  ])('makes %s the same as with it: %s', async (name, masked) => {
    const { maskedName: withSegmenter } = await import('./mask.js');
    expect(withSegmenter(name)).toBe(masked);
    vi.resetModules();
    delete (Intl as { Segmenter?: unknown }).Segmenter;
    const { maskedName } = await import('./mask.js');
    expect(maskedName(name)).toBe(masked);
  });
});
