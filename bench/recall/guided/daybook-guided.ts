import { fieldText } from '../../../search/analysis/field-text.ts';
import { phraseTest } from '../../../search/analysis/phrase-test.ts';
import { phraseTerms } from '../../../search/analysis/phrases.ts';
import { withPart } from '../../../search/query/with-part.ts';
import { daybookInNode } from '../../engines/daybook-in-node.ts';
import type { SearchedLibrary } from '../../engines/search-in-node.ts';
import type { GuidedSearch } from './guided-search.ts';

/** Daybook's own search with its chips. */
export function daybookGuided(library: SearchedLibrary): GuidedSearch {
  const { search, papers, chips, now } = daybookInNode(library);
  return {
    search,
    narrowed: (text, { part }) => withPart(text, part, now) ?? text,
    async chips(text) {
      return (await chips(text)).map(({ kind, label, part, keeps }) => {
        const field = kind === 'keyword' ? 'keywords' : kind === 'organisation' ? 'organisation' : 'title';
        const test = phraseTest(phraseTerms(label));
        const fits = (id: string) => {
          const paper = papers.get(id);
          return paper !== undefined && test(fieldText(paper, field));
        };
        return { part, keeps, fits };
      });
    },
  };
}
