import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeCslJson } from '../../formats/export/csl-json.ts';
import type { WrittenPaper } from '../../formats/export/written-paper.ts';
import type { CapturedRow } from '../../papers/capture.ts';
import { grownListings } from '../grow/grown-listings.ts';
import type { SeenListing } from '../library/library-rows.ts';

/** Writes a CSL-JSON file of a library grown to this number of papers, each once; gives their number. */
export async function writeImportFile(
  path: string,
  recorded: readonly SeenListing<CapturedRow>[],
  papers: number,
): Promise<number> {
  const known = new Set<string>();
  async function* written(): AsyncGenerator<WrittenPaper> {
    for (const { rows } of grownListings(recorded, papers)) {
      for (const { paper } of rows) {
        if (known.has(paper.paperId)) continue;
        known.add(paper.paperId);
        yield { facts: paper, tags: [], lists: [], starred: false, status: 'unread', note: '' };
      }
    }
  }
  await pipeline(Readable.from(writeCslJson(written(), { now: Date.now() })), createWriteStream(path));
  return known.size;
}
