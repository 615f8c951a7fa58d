import type { NarrowingKind } from '../../../papers/narrowing.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../../search/analysis/field-text.ts';
import { phraseTest } from '../../../search/analysis/phrase-test.ts';
import { phraseTerms } from '../../../search/analysis/phrases.ts';
import { withPart } from '../../../search/query/with-part.ts';
import { daybookInNode } from '../../engines/daybook-in-node.ts';
import type { SearchedLibrary } from '../../engines/search-in-node.ts';
import type { GuidedSearch } from './guided-search.ts';

/** Where a part looks; the record is no matter of these readers. */
const FIELDS: Readonly<Record<NarrowingKind, readonly SearchField[]>> = {
  word: SEARCH_FIELDS,
  keyword: ['keywords'],
  title: ['title'],
  organisation: ['organisation'],
  when: [],
  where: [],
};

/** Daybook's own search with its chips. */
export function daybookGuided(library: SearchedLibrary): GuidedSearch {
  const { search, papers, chips, now } = daybookInNode(library);
  return {
    search,
    narrowed: (text, { part }) => withPart(text, part, now) ?? text,
    async chips(text) {
      return (await chips(text)).map(({ kind, label, part, keeps }) => {
        const fields = FIELDS[kind];
        const test = phraseTest(phraseTerms(label));
        const fits = (id: PaperId) => {
          const paper = papers.get(id);
          return paper !== undefined && fields.some((field) => test(fieldText(paper, field)));
        };
        return { part, keeps, fits };
      });
    },
  };
}
