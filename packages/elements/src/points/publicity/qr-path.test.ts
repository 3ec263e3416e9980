import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrDrawing, qrOf, type QrDrawing } from './qr-path.js';

/** The modules that a path fills. */
function filled({ size, path }: QrDrawing): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at++) (modules[Number(y)] as boolean[])[at] = true;
  }
  return modules;
}

describe('the drawing of a code', () => {
  it('fills every dark module once, run by run, with four light ones around it', () => {
    const drawing = qrDrawing([[true, true, false], [false, false, false], [true, false, true]]);
    expect(drawing).toEqual({ size: 11, path: 'M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z' });
  });

  it('of a head and its number is what the library encodes, whatever stands before the digits', async () => {
    for (const text of ['第 1,208 笔：3f9a 07c2', 'No. 7: 0000']) {
      const drawing = await qrOf(text);
      const rows = filled(drawing).slice(4, -4).map((row) => row.slice(4, -4));
      expect(rows).toEqual(encode(text, { ecc: 'M', border: 0, boostEcc: true }).data);
      expect(drawing.path.replace(/[Mhvz\d\s-]/g, '')).toBe('');
    }
  });
});
