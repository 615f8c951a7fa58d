import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { arxivPaperId } from '../../papers/paper-id.ts';
import { daysInArchive } from '../../scripts/replay/archive.ts';
import { FIXTURES } from '../recorded/recorded-pages.ts';

const FOLDER = join(FIXTURES, 'papers');

/** One place where the archives list a paper. */
interface Place {
  day: string;
  /** from 1 */
  rank: number;
  votes: number;
}

/** A paper in the recorded archives. */
export interface ArchivedPaper {
  title: string;
  places: Place[];
}

export const HAS_ARCHIVES = existsSync(FOLDER);

/** Every paper of the recorded archives by its key; none when they are not there. */
export function archivedPapers(): Map<string, ArchivedPaper> {
  const papers = new Map<string, ArchivedPaper>();
  const names = HAS_ARCHIVES ? readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl.gz')) : [];
  for (const name of names.sort()) {
    const text = gunzipSync(readFileSync(join(FOLDER, name))).toString('utf8');
    for (const { day, items } of daysInArchive(text, name)) {
      for (const [index, item] of items.entries()) {
        const { paper } = item as { paper: { id: string; title: string; upvotes?: number } };
        const known = papers.get(arxivPaperId(paper.id)) ?? { title: paper.title, places: [] };
        known.places.push({ day, rank: index + 1, votes: paper.upvotes ?? 0 });
        papers.set(arxivPaperId(paper.id), known);
      }
    }
  }
  return papers;
}
