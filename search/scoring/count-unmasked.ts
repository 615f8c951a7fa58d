import type { IndexPart, PostingList, Postings } from '../parts/index-part.ts';

/** Room for one list, which grows as needed. */
export function emptyPostings(): Postings {
  return { docs: new Uint32Array(1024), counts: new Uint32Array(1024), size: 0 };
}

/** How many documents of a list are not masked: by these a term is rare or common. Loaded before, if any is masked. */
export function countUnmasked(part: IndexPart, list: PostingList | undefined, buffer: Postings): number {
  if (!list) return 0;
  if (part.mask.count === 0) return list.count;
  part.decode(list, buffer);
  let count = 0;
  for (let i = 0; i < buffer.size; i++) if (!part.mask.has(buffer.docs[i] as number)) count++;
  return count;
}
