import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { SiteItem } from '../../scripts/pages/site-item.ts';

/** What a test needs to know of a paper, in order to search for it. */
export interface Known {
  title: string;
  abstract?: string;
  authors?: string[];
}

/** Papers of a day in this order that hold no words but these, so that a search finds what the test expects. */
export function knownItems(day: string, papers: readonly Known[]): SiteItem[] {
  return madeItems(papers.length, { day }).map(({ organization: _, ...item }, index) => {
    const { title, abstract = '', authors = ['Ada Example'] } = papers[index] ?? { title: '' };
    const { organization: _organization, ai_summary: _summary, ai_keywords: _keywords, ...paper } = item.paper;
    const written = { title, summary: abstract, authors: authors.map((name) => ({ name })) };
    return { ...item, title, summary: abstract, paper: { ...paper, ...written } };
  });
}
