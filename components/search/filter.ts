import type { MarkFilter } from '../../storage/reads/tags.ts';

/** Nothing left out. */
export const NO_FILTER: MarkFilter = { tags: [], starred: false };

/** True when the filter leaves everything in. */
export function isOpenFilter({ tags, starred, list }: MarkFilter): boolean {
  return tags.length === 0 && !starred && list === undefined;
}

/**
 * The text to search for when tags are chosen too. They stand before what is typed: search looks at the first
 * characters only, and takes the last word for one that is still being typed.
 */
export function withTags(typed: string, { tags }: MarkFilter): string {
  return [...tags.map((tag) => `tag:"${tag}"`), typed].join(' ');
}
