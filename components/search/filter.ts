import { LIMITS } from '../../papers/limits.ts';
import { cut } from '../../papers/text.ts';
import { isEmptyQuery } from '../../search/query/query.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import type { TypedQuery } from './typed-query.ts';

/** Nothing left out. */
export const NO_FILTER: MarkFilter = { tags: [], starred: false };

/** True when the filter leaves everything in. */
export function isOpenFilter({ tags, starred, list }: MarkFilter): boolean {
  return tags.length === 0 && !starred && list === undefined;
}

/**
 * What is searched for when a filter is chosen too. Undefined when nothing is typed, or nothing that asks for anything.
 * What could not be parsed yet may ask for something: the background parses it itself.
 * The query stays that of the typed text, since a filter has no words to highlight.
 */
export function withFilter(typed: TypedQuery, filter: MarkFilter): TypedQuery | undefined {
  const isAny = typed.unparsed !== undefined || !isOpenFilter(filter);
  if (isEmptyQuery(typed.query) && !(isAny && typed.text.trim() !== '')) return undefined;
  const { named, ...query } = typed.query;
  // What a filter leaves out was seen.
  return {
    ...typed,
    query: named && !isOpenFilter(filter) ? query : typed.query,
    text: filteredText(typed.text, filter),
  };
}

// The filter stands before what is typed, since only the first characters are searched for. An `OR` with nothing before
// it must not get the filter for its other side.
function filteredText(typed: string, { tags, starred, list }: MarkFilter): string {
  return [
    ...tags.map((tag) => `tag:"${tag}"`),
    ...(starred ? ['is:starred'] : []),
    ...(list ? [`list:"${list}"`] : []),
    cut(typed, LIMITS.pasted).replace(/^\s*(OR\s+)+/, ''),
  ].join(' ');
}
