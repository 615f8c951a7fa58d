import type { PaperType } from '../../papers/paper.ts';

/** Zotero's types of items that are kinds of works; its others are preprints, or no papers. */
export const ZOTERO_TYPES: ReadonlyMap<string, PaperType> = new Map([
  ['journalArticle', 'article-journal'],
  ['conferencePaper', 'paper-conference'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['book', 'book'],
  ['bookSection', 'chapter'],
]);

/** Zotero's types of items that are papers only if they name one. */
export const ZOTERO_PAGES: ReadonlySet<string> = new Set(['webpage', 'blogPost', 'forumPost', 'videoRecording']);

/** What Zotero keeps beside works, and with them. */
export const NO_WORKS: ReadonlySet<string> = new Set(['attachment', 'note', 'annotation']);

/** `DOI: 10.…` on a line of Zotero's Extra, where it goes for items that have no field for one. */
export function doisIn(extra: string): string[] {
  return Array.from(extra.slice(0, 4_000).matchAll(/^DOI:\s{0,5}(10\.\S{1,200})/gim), ([, doi = '']) => doi);
}

/** `Last, First` in the order of speech. */
export function personName(name: string): string {
  const [last = '', ...first] = name.split(',').map((part) => part.trim());
  return [...first, last].filter(Boolean).join(' ');
}
