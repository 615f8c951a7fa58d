import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedText, textFault, UnreadableText } from '../../../formats/import/decode-text.ts';
import { IMPORT_LIMITS } from '../../../formats/import/limits.ts';
import { readImportFile } from '../../../formats/import/read-import.ts';
import { runs } from '../../property-runs.ts';
import { OPTIONS, pieces } from './read-file.ts';

async function textOf(bytes: Uint8Array, size: number): Promise<string | number> {
  let text = '';
  try {
    for await (const piece of decodedText(pieces(bytes, size))) text += piece;
    return text;
  } catch (error) {
    if (error instanceof UnreadableText && error.reason === 'bad-encoding') return error.byte;
    throw error;
  }
}

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

const anyText = fc
  .string({ unit: 'binary', minLength: 2, maxLength: 40 })
  .filter((text) => !/^\uFEFF|^\uFFFE/.test(text));

describe('the text of a file', () => {
  it('is the same in UTF-8 with and without a mark and in UTF-16 with one, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const utf8 = new TextEncoder().encode(text);
        expect(await textOf(utf8, size)).toBe(text);
        expect(await textOf(new TextEncoder().encode(`\uFEFF${text}`), size)).toBe(text);
        expect(await textOf(utf16(`\uFEFF${text}`, true), size)).toBe(text);
        expect(await textOf(utf16(`\uFEFF${text}`, false), size)).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });

  it('ends at the first bad byte, which is the first that another decoder cannot go past', async () => {
    const isWhole = (bytes: Uint8Array) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) !== undefined;
      } catch {
        return false;
      }
    };
    const bytes = fc.oneof(
      fc.uint8Array({ min: 0x70, max: 0xf8, minLength: 4, maxLength: 20 }),
      fc.uint8Array({ minLength: 4, maxLength: 20 }),
    );
    const isUtf8 = (each: Uint8Array) =>
      !((each[0] === 0xff && each[1] === 0xfe) || (each[0] === 0xfe && each[1] === 0xff));
    await fc.assert(
      fc.asyncProperty(bytes.filter(isUtf8), fc.integer({ min: 1, max: 20 }), async (each, size) => {
        const found = await textOf(each, size);
        expect(isWhole(each)).toBe(typeof found === 'string');
        if (typeof found === 'string') return;
        // All before it is text, and no beginning with it goes on as one.
        expect([isWhole(each.subarray(0, found)), found < each.length]).toEqual([true, true]);
        for (let end = found + 1; end <= each.length; end++) expect(isWhole(each.subarray(0, end))).toBe(false);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('ends at half a character of UTF-16', async () => {
    expect(await textOf(utf16('\uFEFFab\ud83dcd', true), 3)).toBe(6);
    expect(await textOf(utf16('\uFEFFab\ude00cd', false), 100)).toBe(6);
    expect(await textOf(utf16('\uFEFFab\ud83d', true), 100)).toBe(6);
  });
});

describe('a file that is looked through first', () => {
  it('gives nothing but its refusal where a byte is bad, however late', async () => {
    const bytes = new TextEncoder().encode(`${'2602.08025\n'.repeat(20_000)}caf`);
    const latin1 = Uint8Array.from([...bytes, 0xe9]);
    const read: unknown[] = [];
    for await (const each of readImportFile('list.txt', () => pieces(latin1), OPTIONS)) read.push(each);
    expect(read).toEqual([{ at: { entry: 0, byte: bytes.length }, reason: 'bad-encoding', shown: '' }]);
  });

  it('is refused where it is too large, before it is read', async () => {
    const piece = new Uint8Array(2 ** 20).fill(0x20);
    async function* large() {
      for (let read = 0; read <= IMPORT_LIMITS.file; read += piece.length) yield piece;
    }
    expect(await textFault(large())).toMatchObject({ reason: 'too-large', byte: IMPORT_LIMITS.file });
  });
});
