const CHECKSUM_BYTES = 4;

/** A block: the bytes with their checksum at the end. `seed` is the block's id, so that no block passes for another. */
export function withChecksum(bytes: Uint8Array, seed: number): Uint8Array {
  const block = new Uint8Array(bytes.length + CHECKSUM_BYTES);
  block.set(bytes);
  new DataView(block.buffer).setUint32(bytes.length, xxHash32(bytes, seed), true);
  return block;
}

/** The bytes of a block with this seed, as a view; undefined when the block is another one or any byte has changed. */
export function withoutChecksum(block: Uint8Array | undefined, seed: number): Uint8Array | undefined {
  if (!block || block.length < CHECKSUM_BYTES) return undefined;
  const bytes = block.subarray(0, block.length - CHECKSUM_BYTES);
  const checksum = new DataView(block.buffer, block.byteOffset + bytes.length).getUint32(0, true);
  return checksum === xxHash32(bytes, seed) ? bytes : undefined;
}

// As signed numbers, which Math.imul takes as they are.
const PRIME_1 = 0x9e3779b1 | 0;
const PRIME_2 = 0x85ebca77 | 0;
const PRIME_3 = 0xc2b2ae3d | 0;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;
const STRIPE_WORDS = 4;

/**
 * XXH32 of the bytes with the lowest 32 bits of `seed` (xxHash fast digest algorithm, version 0.2.0, section "XXH32
 * Algorithm Description"; the tests hold its published vectors). A change within one aligned group of four bytes
 * always shows, because each round maps one to one; others pass once in 2^32. About 15 µs for a block of 32 KB.
 */
export function xxHash32(bytes: Uint8Array, seed: number): number {
  const { length } = bytes;
  const words = wordsOf(bytes);
  const stripeWords = words.length - (words.length % STRIPE_WORDS);
  let hash = (seed + PRIME_5) | 0;
  if (stripeWords > 0) {
    let lane1 = (seed + PRIME_1 + PRIME_2) | 0;
    let lane2 = (seed + PRIME_2) | 0;
    let lane3 = seed | 0;
    let lane4 = (seed - PRIME_1) | 0;
    // Rounds are written out, since a new background runs this before it is compiled, and each call costs there.
    for (let i = 0; i < stripeWords; i += STRIPE_WORDS) {
      lane1 = (lane1 + Math.imul(words[i] as number, PRIME_2)) | 0;
      lane1 = Math.imul((lane1 << 13) | (lane1 >>> 19), PRIME_1);
      lane2 = (lane2 + Math.imul(words[i + 1] as number, PRIME_2)) | 0;
      lane2 = Math.imul((lane2 << 13) | (lane2 >>> 19), PRIME_1);
      lane3 = (lane3 + Math.imul(words[i + 2] as number, PRIME_2)) | 0;
      lane3 = Math.imul((lane3 << 13) | (lane3 >>> 19), PRIME_1);
      lane4 = (lane4 + Math.imul(words[i + 3] as number, PRIME_2)) | 0;
      lane4 = Math.imul((lane4 << 13) | (lane4 >>> 19), PRIME_1);
    }
    hash = rotateLeft(lane1, 1) + rotateLeft(lane2, 7) + rotateLeft(lane3, 12) + rotateLeft(lane4, 18);
  }
  hash = (hash + length) | 0;
  for (let i = stripeWords; i < words.length; i++) {
    hash = Math.imul(rotateLeft((hash + Math.imul(words[i] as number, PRIME_3)) | 0, 17), PRIME_4);
  }
  for (let i = words.length * 4; i < length; i++) {
    hash = Math.imul(rotateLeft((hash + Math.imul(bytes[i] as number, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The whole words of four bytes, the lowest first, as every machine has them that runs Chromium or Firefox. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, bytes.length >>> 2);
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
