import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';

/** What happened to the library's papers after some revision. */
export interface Changes {
  epoch: string;
  /** the revision these changes lead to */
  revision: number;
  changed: PaperId[];
  removed: PaperId[];
}

/** The keys of all papers changed and removed after `revision`, as of one moment. Reads keys, not rows. */
export function changesAfter(library: Library, revision: number): Promise<Changes> {
  return library.transaction('r', [library.meta, library.papers, library.tombstones], async () => {
    const meta = await library.meta.get('library');
    return {
      epoch: meta?.epoch ?? '',
      revision: meta?.revision ?? 0,
      changed: await library.papers.where('revision').above(revision).primaryKeys(),
      removed: await library.tombstones.where('revision').above(revision).primaryKeys(),
    };
  });
}

/** These papers, without those that are gone. */
export async function readPapers(library: Library, ids: PaperId[]): Promise<Paper[]> {
  return (await library.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
}

/** How many papers the library holds. */
export function paperCount(library: Library): Promise<number> {
  return library.papers.count();
}
