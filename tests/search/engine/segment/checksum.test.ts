import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChecksum, withoutChecksum, xxHash32 } from '../../../../search/engine/segment/checksum.ts';
import '../../../property-runs.ts';

const PRIME = 0x9e3779b1;

/** The first bytes of the buffer that the published vectors are made of: the top byte of a 64-bit generator. */
function sanityBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let generator = 2654435761n;
  for (let i = 0; i < length; i++) {
    bytes[i] = Number(generator >> 56n);
    generator = (generator * 11400714785074694797n) & 0xffff_ffff_ffff_ffffn;
  }
  return bytes;
}

describe('xxHash32', () => {
  // The vectors of xxHash's own sanity check.
  it.each([
    [0, 0, 0x02cc5d05],
    [0, PRIME, 0x36b78ae7],
    [1, 0, 0xcf65b03e],
    [1, PRIME, 0xb4545aa4],
    [2, 0, 0x1151bee4],
    [2, PRIME, 0x1edb879a],
    [3, 0, 0xc23884f5],
    [3, PRIME, 0x1a269947],
    [4, 0, 0xa9de7ce9],
    [4, PRIME, 0x2baafe83],
    [5, 0, 0xeb1734bb],
    [5, PRIME, 0x5874dab0],
    [14, 0, 0x1208e7e2],
    [222, 0, 0x5bd11dbd],
    [222, PRIME, 0x58803c5f],
  ])('of %i bytes with seed %i is the published one', (length, seed, hash) => {
    expect(xxHash32(sanityBytes(length), seed)).toBe(hash);
  });

  it.each([
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j is the published one', (text, hash) => {
    expect(xxHash32(new TextEncoder().encode(text), 0)).toBe(hash);
  });
});

describe('a block', () => {
  it('gives its bytes back with its own seed alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), fc.nat(), (bytes, seed, other) => {
        const block = withChecksum(bytes, seed);
        expect(withoutChecksum(block, seed)).toEqual(bytes);
        if (seed !== other) expect(withoutChecksum(block, other)).toBeUndefined();
      }),
    );
  });

  it('shows any change within four bytes that stand together', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 100 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (bytes, at, by, seed) => {
          const block = withChecksum(bytes, seed);
          const place = (at % Math.floor(bytes.length / 4)) * 4;
          const view = new DataView(block.buffer);
          view.setUint32(place, (view.getUint32(place) ^ ((by % 0xffff_ffff) + 1)) >>> 0);
          expect(withoutChecksum(block, seed)).toBeUndefined();
        },
      ),
    );
  });

  it.each([undefined, new Uint8Array(), new Uint8Array(3)])('is not read from %s', (block) => {
    expect(withoutChecksum(block, 1)).toBeUndefined();
  });
});
