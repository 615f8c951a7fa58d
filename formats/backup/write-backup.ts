import { Zip, ZipDeflate } from 'fflate';
import type { BackupGroup, BackupPiece, RowCounts } from '../../papers/backup-row.ts';
import { countRows } from '../../papers/backup-row.ts';
import { joinedBytes } from '../joined-bytes.ts';
import type { Manifest } from './backup-format.ts';
import {
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BACKUP_VERSION,
  fileName,
  MANIFEST_FILE,
  README_FILE,
  SUMS_FILE,
} from './backup-format.ts';
import { lineOf } from './row-lines.ts';
import { sha256, sumsText } from './sha256.ts';

/** What a backup says of the library, besides what the writer counts itself. */
export type AboutLibrary = Pick<Manifest, 'schema' | 'epoch' | 'device' | 'revision' | 'at' | 'backup'>;

/** Some bytes of one of the zips of a backup, which come one after the other. */
export interface ZipBytes {
  part: number;
  bytes: Uint8Array<ArrayBuffer>;
}

const README = `A backup of Daybook, which remembers the papers its reader has seen.

Each .jsonl file has one JSON object a line: the table, and a row of it.
  papers-*    what is known of each paper (facts), where it was seen (sightings), what its reader said of it (marks)
  captures-*  which papers stood on a page, in which order
  library-*   lists, tags, saved searches, rules, the pages that were opened, and what is to stay forgotten
A paper can have rows in several files: of two rows of one key the last one holds.
manifest.json says of what library it is, when it was made, and how many rows there are.
sha256sum -c SHA256SUMS says whether all of it is as it was written.
`;

// Packed in pieces, so that whoever waits for the thread comes through.
const PACKED_AT_ONCE = 262_144;

/**
 * Writes a backup as one zip, or as several when one would become larger than `limits` say: each is a backup of its
 * own, and they restore in any order. No more than one file is held at a time, with its packed bytes. `about` is asked
 * before each manifest is written. Throws when a row does not fit on a line.
 */
export async function* writeBackup(
  pieces: AsyncIterable<BackupPiece>,
  about: () => AboutLibrary,
  limits: { files: number; total: number } = BACKUP_LIMITS,
): AsyncGenerator<ZipBytes, Manifest[]> {
  const manifests: Manifest[] = [];
  let part = new ZipPart(1);
  const names = new Map<BackupGroup, number>();
  for await (const { group, rows } of pieces) {
    if (rows.length === 0) continue;
    const lines = rows.map(lineOf);
    if (lines.some((line) => line.length > BACKUP_LIMITS.line)) throw new Error('a row is too long for a backup');
    const text = new TextEncoder().encode(`${lines.join('\n')}\n`);
    // Two more files come at its end, and a few bytes.
    if (part.files > 0 && (part.files + 4 > limits.files || part.bytes + text.length > limits.total)) {
      const { bytes, manifest } = await part.end(about(), false);
      yield { part: part.number, bytes };
      manifests.push(manifest);
      part = new ZipPart(part.number + 1);
    }
    const n = (names.get(group) ?? 0) + 1;
    names.set(group, n);
    part.counts = countRows(part.counts, rows);
    yield { part: part.number, bytes: await part.add(fileName(group, n), text) };
  }
  const { bytes, manifest } = await part.end(about(), true);
  yield { part: part.number, bytes };
  return [...manifests, manifest];
}

/** One zip that is being written. */
class ZipPart {
  readonly number: number;
  counts: RowCounts = {};
  files = 0;
  /** of all files so far, unpacked */
  bytes = 0;
  readonly #sums = new Map<string, string>();
  readonly #out: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#out.push(chunk);
  });

  constructor(number: number) {
    this.number = number;
  }

  /** Adds a file. Gives the bytes of the zip that this made. */
  async add(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    this.#sums.set(name, await sha256(bytes));
    await this.#pack(name, bytes);
    return joinedBytes(this.#out);
  }

  /** Adds what stands at the end of each zip, and ends it. */
  async end(about: AboutLibrary, isLast: boolean): Promise<{ bytes: Uint8Array<ArrayBuffer>; manifest: Manifest }> {
    const { number: part, counts } = this;
    const manifest: Manifest = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...about, part, isLast, counts };
    const encoder = new TextEncoder();
    for (const [name, text] of [
      [README_FILE, README],
      [MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`],
    ] as const) {
      const bytes = encoder.encode(text);
      this.#sums.set(name, await sha256(bytes));
      await this.#pack(name, bytes);
    }
    await this.#pack(SUMS_FILE, encoder.encode(sumsText(this.#sums)));
    this.#zip.end();
    return { bytes: joinedBytes(this.#out), manifest };
  }

  async #pack(name: string, bytes: Uint8Array): Promise<void> {
    this.files += 1;
    this.bytes += bytes.length;
    const file = new ZipDeflate(name, { level: 6 });
    this.#zip.add(file);
    for (let from = 0; from < bytes.length; from += PACKED_AT_ONCE) {
      const end = from + PACKED_AT_ONCE;
      file.push(bytes.subarray(from, end), end >= bytes.length);
      await nextTask();
    }
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
