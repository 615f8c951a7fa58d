import type { ChosenPapers } from '../commands/mark-papers.ts';

/** The search that finds the papers with a tag, or with one nested in it. */
export function searchOfTag(tag: string): string {
  return `tag:"${tag}"`;
}

/** The papers with a tag, or with one nested in it, by the tag's name. */
export function papersOfTag(tag: string): { papers: ChosenPapers; title: string } {
  return { papers: { are: 'search', text: searchOfTag(tag), except: [] }, title: tag };
}
