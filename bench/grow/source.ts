import type { Author, Organisation, PaperFacts } from '../../papers/paper.ts';

/** A paper taken apart, for others to be made of. */
export interface Source {
  title: string;
  sentences: string[];
  summary?: string;
  keywords: string[];
  authors: Author[];
  organisation?: Organisation;
  githubStars?: number;
}

/** What can be taken from a paper's facts. */
export function sourceOf(facts: PaperFacts): Source {
  const { title, abstract = '', aiSummary, aiKeywords = [], authors = [], organisation, githubStars } = facts;
  return {
    title,
    sentences: abstract.split(/(?<=[.!?]) +(?=\p{Lu})/u).filter(Boolean),
    keywords: aiKeywords,
    authors,
    ...(aiSummary && { summary: aiSummary }),
    ...(organisation && { organisation }),
    ...(githubStars !== undefined && { githubStars }),
  };
}
