import type { IndexPart, PostingList, Postings } from '../index-reader.ts';

/** Room for one list, which grows as needed. */
export function emptyPostings(): Postings {
  return { docs: new Uint32Array(1024), counts: new Uint32Array(1024), size: 0 };
}

// From so many times as many postings as documents on, reading among the documents costs less than reading all.
const FEW = 64;

/** How many documents of a list are not masked: by these a term is rare or common. Loaded before, if any is masked. */
export function countUnmasked(part: IndexPart, list: PostingList | undefined, buffer: Postings): number {
  const { mask } = part;
  if (!list) return 0;
  if (mask.count === 0) return list.count;
  if (isFew(mask.count, list)) {
    part.decodeAmong(list, mask.docs(), buffer);
    return list.count - buffer.size;
  }
  part.decode(list, buffer);
  let count = 0;
  for (let i = 0; i < buffer.size; i++) if (!mask.has(buffer.docs[i] as number)) count++;
  return count;
}

/** Whether reading a list among so many documents costs less than reading all of it. */
export function isFew(documents: number, { count }: PostingList): boolean {
  return documents * FEW < count;
}
