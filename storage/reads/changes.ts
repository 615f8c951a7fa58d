import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import type { ForgottenPlace } from '../rows.ts';
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
  /**
   * the papers that there are up to a key, or all; there when a site was or is being forgotten, whose papers are not
   * among the removed
   */
  present?: { ids: PaperId[]; upTo?: PaperId };
  /** the library's write count when this was read: while it is the same, nothing more has changed */
  writes: number;
}

/**
 * The first papers changed after `revision`, about `limit` of them, and all that are gone since. What one write has
 * changed is never cut in two.
 */
export function changesAfter(library: Library, revision: number, limit = 500): Promise<Changes> {
  const { meta: about, papers: all, sightings, tombstones, forgotten } = library;
  return library.transaction('r', [about, all, sightings, tombstones, forgotten], async () => {
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
    const upTo = isCut ? last : newest;
    const present = await presentPapers(library, revision, upTo, meta?.forgetting);
    return {
      epoch: meta?.epoch ?? '',
      newest,
      papers: meta?.papers ?? 0,
      revision: upTo,
      changed: await withSightings(library, papers),
      removed: await library.tombstones.where('revision').above(revision).primaryKeys(),
      writes,
      ...(present && { present }),
    };
  });
}

/** All papers, if a site was forgotten between the revisions; those as far as forgetting has come, while it goes on. */
async function presentPapers(
  library: Library,
  after: number,
  upTo: number,
  scopes: readonly string[] = [],
): Promise<Changes['present']> {
  const { forgotten, papers } = library;
  const orders = forgotten.where('revision').between(after, upTo, false, true).filter(isOfSite);
  const [since, pending] = await Promise.all([orders.toArray(), forgotten.bulkGet([...scopes])]);
  if (since.some(({ work }) => !work)) return { ids: await paperIds(library) };
  const [last] = pending
    .flatMap((order) => (order && isOfSite(order) && order.doneUpTo) || [])
    .sort()
    .reverse();
  if (!last) return undefined;
  return { ids: await papers.where('paperId').belowOrEqual(last).primaryKeys(), upTo: last };
}

function isOfSite({ scope }: ForgottenPlace): boolean {
  return scope.startsWith('source:');
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
