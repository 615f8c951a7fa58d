import type { MarkFilter } from '../../storage/reads/marks.ts';

/** Nothing left out. */
export const NO_FILTER: MarkFilter = { tags: [], starred: false };

/** True when the filter leaves everything in. */
export function isOpenFilter({ tags, starred, list }: MarkFilter): boolean {
  return tags.length === 0 && !starred && list === undefined;
}

/**
 * The text to search for when a filter is chosen too. It stands before what is typed: search looks at the first
 * characters only. An `OR` with nothing before it must not get the filter for its other side.
 */
export function withFilter(typed: string, { tags, starred, list }: MarkFilter): string {
  return [
    ...tags.map((tag) => `tag:"${tag}"`),
    ...(starred ? ['is:starred'] : []),
    ...(list ? [`list:"${list}"`] : []),
    typed.replace(/^\s*(OR\s+)+/, ''),
  ].join(' ');
}
