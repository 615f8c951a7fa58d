import { hashedTitleId } from '../../papers/forgotten-scope.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { joinTombstones } from '../join/join-rows.ts';
import type { Library } from '../library.ts';
import { presentPaper } from '../reads/detail.ts';
import type { Tombstone } from '../rows.ts';
import { write } from '../write.ts';
import { saltOf } from './salt.ts';

/**
 * Replaces the keys of forgotten papers that are made of the words of their titles by keyed hashes. To be called once
 * the index no longer has the papers that were forgotten up to `revision`: it must hear their keys once. Costs one
 * small read when there are none.
 */
export async function hashForgottenTitles(library: Library, revision: number): Promise<void> {
  const readable = await library.tombstones.where('paperId').startsWith('title:').filter(isReadable).toArray();
  const due = readable.filter((tombstone) => tombstone.revision <= revision);
  if (due.length === 0) return;
  const salt = await saltOf(library);
  const hashes = new Map<PaperId, PaperId>();
  for (const { paperId } of due) hashes.set(paperId, await hashedTitleId(paperId, salt));
  await write(library, async () => {
    for (const [paperId, hash] of hashes) {
      const tombstone = await library.tombstones.get(paperId);
      if (!tombstone || tombstone.revision > revision || (await isThere(library, tombstone))) continue;
      await library.tombstones.delete(paperId);
      const before = await library.tombstones.get(hash);
      const hashed = { ...tombstone, paperId: hash };
      await library.tombstones.put(before ? joinTombstones(hashed, before) : hashed);
    }
  });
}

/** True for a key that still has the words: no folded title has a colon. */
function isReadable({ paperId }: Tombstone): boolean {
  return !paperId.includes(':', 'title:'.length);
}

/** True when the paper is in the library after all, under this key or the one that it has now. */
async function isThere(library: Library, { paperId }: Tombstone): Promise<boolean> {
  return (await presentPaper(library, paperId)) !== undefined;
}
