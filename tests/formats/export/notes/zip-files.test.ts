import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TextFile } from '../../../../formats/export/notes/notes.ts';
import { zipFiles } from '../../../../formats/export/notes/zip-files.ts';
import { NOW } from '../../import/read-file.ts';
import { each } from '../written-papers.ts';

const made = (count: number): TextFile[] =>
  Array.from({ length: count }, (_, at) => ({ name: `Übung ${at}.md`, text: `Nummer ${at}: ${'ä'.repeat(at)}\n` }));

async function partsOf(files: readonly TextFile[], limits?: { files: number; bytes: number }) {
  const parts: Uint8Array[][] = [];
  for await (const { part, bytes } of zipFiles(each(files), NOW, limits)) {
    parts[part - 1] = [...(parts[part - 1] ?? []), bytes];
  }
  return parts.map((pieces) => {
    const unzipped = unzipSync(Buffer.concat(pieces));
    return Object.entries(unzipped).map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
  });
}

describe('files in a zip', () => {
  it('come out of it as they are', async () => {
    expect(await partsOf(made(40))).toEqual([made(40)]);
  });

  it('are divided where one zip would have too many of them', async () => {
    const parts = await partsOf(made(7), { files: 3, bytes: 1_000_000 });
    expect(parts.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(parts.flat()).toEqual(made(7));
  });

  it('are divided where one zip would become too large, and a large file stands alone', async () => {
    const parts = await partsOf(made(40), { files: 100, bytes: 60 });
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.flat()).toEqual(made(40));
  });

  it('are a zip too when there are none', async () => {
    expect(await partsOf([])).toEqual([[]]);
  });
});
