import { Zip, ZipDeflate } from 'fflate';
import { joinedBytes } from '../../joined-bytes.ts';
import type { TextFile } from './notes.ts';

/** A zip without ZIP64 has 65,535 files and 4 GB at most, and some programs fail before. */
export const ZIP_LIMITS = { files: 60_000, bytes: 2_000_000_000 };

/** Some bytes of one of several zips, which come one after the other; parts count from 1. */
export interface PartBytes {
  part: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Files as a zip, or as several where one would have too many or become too large. Holds one file at a time, and the
 * names of one zip. `now` is in milliseconds.
 */
export async function* zipFiles(
  files: AsyncIterable<TextFile>,
  now: number,
  limits = ZIP_LIMITS,
): AsyncGenerator<PartBytes> {
  const encoder = new TextEncoder();
  let part = 1;
  let zip = new OpenZip(now);
  for await (const { name, text } of files) {
    const bytes = encoder.encode(text);
    if (zip.files > 0 && (zip.files >= limits.files || zip.bytes + bytes.length > limits.bytes)) {
      yield { part, bytes: zip.end() };
      part += 1;
      zip = new OpenZip(now);
    }
    yield { part, bytes: zip.add(name, bytes) };
  }
  yield { part, bytes: zip.end() };
}

class OpenZip {
  files = 0;
  /** of all files so far, unpacked */
  bytes = 0;
  readonly #now: number;
  readonly #out: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#out.push(chunk);
  });

  constructor(now: number) {
    this.#now = now;
  }

  /** Gives the bytes of the zip that this file makes. */
  add(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    this.files += 1;
    this.bytes += bytes.length;
    // For a file of some KB. As it is by default, fflate (0.8.3) makes tables of megabytes for each.
    const file = new ZipDeflate(name, { level: 6, mem: 2 });
    file.mtime = this.#now;
    this.#zip.add(file);
    file.push(bytes, true);
    return joinedBytes(this.#out);
  }

  end(): Uint8Array<ArrayBuffer> {
    this.#zip.end();
    return joinedBytes(this.#out);
  }
}
