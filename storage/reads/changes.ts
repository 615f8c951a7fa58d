import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { writeCount } from '../write-count.ts';
import type { PaperWithSightings } from './papers.ts';
import { readPapers, withSightings } from './papers.ts';

/** What happened to the library's papers after some revision, up to another. */
export interface Changes {
  epoch: string;
  /** the library's own revision, and how many papers it holds */
  newest: number;
  papers: number;
  /** everything up to this revision is in here; the same as `newest` unless there is more */
  revision: number;
  changed: PaperWithSightings[];
  /**
   * the papers that are gone or were: those that were seen again are among `changed` as well, of this call or of one
   * that follows, and come after what is removed
   */
  removed: PaperId[];
  /** the library's write count when this was read: while it is the same, nothing more has changed */
  writes: number;
}

/**
 * The first papers changed after `revision`, about `limit` of them, and all that are gone since. What one write has
 * changed is never cut in two.
 */
export function changesAfter(library: Library, revision: number, limit = 500): Promise<Changes> {
  return library.transaction('r', [library.meta, library.papers, library.sightings, library.tombstones], async () => {
    const writes = writeCount(library);
    const meta = await library.meta.get('library');
    const newest = meta?.revision ?? 0;
    const first = await library.papers.where('revision').above(revision).limit(limit).toArray();
    const last = first.at(-1)?.revision;
    const isCut = last !== undefined && first.length === limit;
    const papers = isCut
      ? [
          ...first.filter((paper) => paper.revision < last),
          ...(await library.papers.where('revision').equals(last).toArray()),
        ]
      : first;
    return {
      epoch: meta?.epoch ?? '',
      newest,
      papers: meta?.papers ?? 0,
      revision: isCut ? last : newest,
      changed: await withSightings(library, papers),
      removed: await library.tombstones.where('revision').above(revision).primaryKeys(),
      writes,
    };
  });
}

/** These papers with their sightings, without those that are gone. */
export function readForIndex(library: Library, ids: PaperId[]): Promise<PaperWithSightings[]> {
  return library.transaction('r', [library.papers, library.sightings], async () =>
    withSightings(library, await readPapers(library, ids)),
  );
}

/** The keys of all papers, in ascending order. */
export function paperIds(library: Library): Promise<PaperId[]> {
  return library.papers.toCollection().primaryKeys();
}
