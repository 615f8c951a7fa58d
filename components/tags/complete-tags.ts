import { cleanTag } from '../../papers/mark.ts';
import type { TagCount } from '../../storage/reads/marks.ts';

const MOST = 8;

/**
 * The tags that what is typed may be the beginning of, then those it stands inside of, each group in the order given
 * (the most used first). Tags in `taken` are left out. Nothing typed gives the most used ones.
 */
export function completeTags(known: readonly TagCount[], typed: string, taken: readonly string[]): TagCount[] {
  const wanted = cleanTag(typed);
  const free = known.filter(({ tag }) => !taken.includes(tag));
  const starting = free.filter(({ tag }) => tag.startsWith(wanted));
  const inside = free.filter(({ tag }) => !tag.startsWith(wanted) && tag.includes(wanted));
  return [...starting, ...inside].slice(0, MOST);
}
