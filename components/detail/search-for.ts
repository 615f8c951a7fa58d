import { createContext, useContext } from 'react';

/** Searches for a text of the query language, in the page's own box. */
export type SearchFor = (text: string) => void;

/** How a detail asks its page for a search; undefined where there is no box to search in. */
export const SearchForContext = createContext<SearchFor | undefined>(undefined);

/** Searches in the page, where it has a search box. */
export function useSearchFor(): SearchFor | undefined {
  return useContext(SearchForContext);
}

/** A filter with a whole name for its value: `org:"Example Lab"`. Names hold no quotes of the query language. */
export function namedFilter(filter: 'author' | 'org' | 'keyword' | 'tag' | 'list', name: string): string {
  return `${filter}:"${name.replace(/["“”]/g, ' ').trim()}"`;
}
