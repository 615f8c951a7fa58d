import { typedTag } from '../../papers/mark.ts';
import type { TagCount } from '../../storage/reads/tags.ts';

const MOST = 8;

/**
 * The tags that begin with what is typed, then those that contain it, each group in the order given (the most used
 * first). Tags in `taken` are left out. With nothing typed, the most used ones.
 */
export function completeTags(known: readonly TagCount[], typed: string, taken: readonly string[]): TagCount[] {
  const wanted = typedTag(typed);
  const had = new Set(taken);
  const free = known.filter(({ tag }) => !had.has(tag));
  const starting = free.filter(({ tag }) => tag.startsWith(wanted));
  const inside = free.filter(({ tag }) => !tag.startsWith(wanted) && tag.includes(wanted));
  return [...starting, ...inside].slice(0, MOST);
}
