import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../property-runs.ts';
import { blobOf, bytesOf, read, STAR, zipOf, zipOfRows } from './made-zip.ts';

const refused = (code: string) => expect.objectContaining({ name: 'BackupRefused', code });

async function changed(zip: Blob, change: (bytes: Uint8Array, view: DataView) => void): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  change(bytes, new DataView(bytes.buffer));
  return blobOf(bytes);
}

describe('a backup', () => {
  it('is read as it was written, packed or not', async () => {
    expect(await read(await zipOfRows([STAR]))).toEqual([STAR]);
    const line = `${JSON.stringify(STAR)}\n`;
    expect(await read(await zipOf({ 'papers-00001.jsonl': line }, { rows: [STAR], level: 0 }))).toEqual([STAR]);
  });

  it('is refused wherever it is cut', async () => {
    const zip = await zipOfRows([STAR, STAR]);
    for (let size = 0; size < zip.size; size += 1) {
      await expect(read(zip.slice(0, size)), `at ${size}`).rejects.toEqual(
        expect.objectContaining({ name: 'BackupRefused' }),
      );
    }
    await expect(read(new Blob([zip, 'more']))).rejects.toEqual(refused('cut-short'));
  });

  it('of which any bit was flipped is refused, or gives what was written', async () => {
    const zip = await zipOfRows([STAR, STAR]);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.size * 8 - 1), async (bit) => {
        const flipped = await changed(zip, (bytes) => {
          const at = bit >> 3;
          bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
        });
        const rows = await read(flipped).catch((error: unknown) => error);
        if (rows instanceof Error) expect(rows.name).toBe('BackupRefused');
        else expect(rows).toEqual([STAR, STAR]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('of any bytes is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expect(read(blobOf(bytes))).rejects.toEqual(expect.objectContaining({ name: 'BackupRefused' }));
      }),
      { numRuns: runs(100) },
    );
  });

  it('of another program, or of a newer Daybook, is refused by its manifest', async () => {
    await expect(read(blobOf(bytesOf('{"format":"daybook-library"}')))).rejects.toEqual(refused('not-a-backup'));
    await expect(read(await zipOfRows([STAR], { format: 'other' }))).rejects.toEqual(refused('not-a-backup'));
    await expect(read(await zipOfRows([STAR], { version: 2 }))).rejects.toEqual(refused('too-new'));
  });

  it('that has fewer rows than its manifest says is refused', async () => {
    await expect(read(await zipOfRows([STAR], { counts: { marks: 2 } }))).rejects.toEqual(refused('damaged'));
  });

  it('is refused without all of its parts, and with those of another', async () => {
    const first = await zipOfRows([STAR], { isLast: false });
    const second = await zipOfRows([STAR], { part: 2 });
    expect(await read(second, first)).toEqual([STAR, STAR]);
    for (const parts of [[first], [second], [first, first], [first, second, second]]) {
      await expect(read(...parts)).rejects.toEqual(refused('missing-part'));
    }
    const other = await zipOfRows([STAR], { part: 2, backup: 'another' });
    await expect(read(first, other)).rejects.toEqual(refused('missing-part'));
  });
});

describe('a zip that is made to harm', () => {
  const rows = { rows: [STAR] };
  const files = { 'papers-00001.jsonl': `${JSON.stringify(STAR)}\n` };

  it.each(['../papers-00001.jsonl', '/etc/passwd', 'C:\\x', 'papers-00001.jsonl/', 'papers-1.jsonl', 'x.exe'])(
    'has no file named %s',
    async (name) => {
      const zip = await zipOf(files, { ...rows, also: Object.fromEntries([[name, bytesOf('x')]]) });
      await expect(read(zip)).rejects.toEqual(refused('foreign-file'));
    },
  );

  it('has no link', async () => {
    const link = [bytesOf('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] as const;
    const zip = await zipOf(files, { ...rows, also: { 'library-00001.jsonl': [link[0], link[1]] } });
    await expect(read(zip)).rejects.toEqual(refused('foreign-file'));
  });

  it('unpacks to no more than a hundred times its size, nor to more than its directory says', async () => {
    const bomb = { 'library-00001.jsonl': new Uint8Array(5_000_000) };
    await expect(read(await zipOf(files, { ...rows, also: bomb }))).rejects.toEqual(refused('too-large'));
    const denied = await changed(await zipOf(files, { ...rows, also: bomb }), (bytes, view) => {
      for (let at = 0; at < bytes.length - 4; at += 1) {
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000) {
          view.setUint32(at + 24, 10, true);
        }
      }
    });
    await expect(read(denied)).rejects.toEqual(refused('damaged'));
  });

  it('has no file that its sums do not name, no two over each other, and no more than it may', async () => {
    const more = await zipOf(files, { ...rows, also: { 'library-00001.jsonl': bytesOf('') } });
    await expect(read(more)).rejects.toEqual(refused('damaged'));
    const over = await changed(await zipOf({ ...files, 'papers-00002.jsonl': '' }, rows), (bytes, view) => {
      for (let at = 0; at < bytes.length - 4; at += 1) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
      }
    });
    await expect(read(over)).rejects.toEqual(refused('damaged'));
    const many = await changed(await zipOf(files, rows), (bytes, view) => {
      view.setUint16(bytes.length - 12, 60_001, true);
    });
    await expect(read(many)).rejects.toEqual(refused('too-large'));
  });

  it.each([
    ['a line that is no JSON', '{"table":"marks","row":{', 'damaged'],
    ['a table that there is not', '{"table":"meta","row":{}}', 'damaged'],
    ['a table that is a name of every object', '{"table":"constructor","row":{}}', 'damaged'],
    ['a row that is no object', '{"table":"marks","row":3}', 'damaged'],
    ['a table that belongs in another file', '{"table":"captures","row":{}}', 'damaged'],
    ['a line of more than a million characters', `"${'x'.repeat(1_000_001)}"`, 'too-large'],
  ])('holds nothing of a file with %s', async (_, line, code) => {
    // Not packed: of one letter a million times, less than a hundredth would be left.
    const zip = await zipOf({ 'papers-00001.jsonl': line }, { rows: [], level: 0 });
    await expect(read(zip)).rejects.toEqual(refused(code));
  });
});
