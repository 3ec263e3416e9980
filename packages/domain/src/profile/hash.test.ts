import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteHasher } from './index.js';

describe('the hash of bytes', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of “%s” is that of FIPS 180-4', (text, expected) => {
    const hasher = byteHasher();
    hasher.update(new TextEncoder().encode(text));
    expect(hasher.digest()).toBe(expected);
  });

  it('does not depend on where bytes are parted, and is what another implementation says', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (parts) => {
        const hasher = byteHasher();
        for (const part of parts) hasher.update(part);
        expect(hasher.digest()).toBe(createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
      }),
    );
  });
});
