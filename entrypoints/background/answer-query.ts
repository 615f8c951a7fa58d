import type { SearchAnswer, TakenWords } from '../../papers/search-answer.ts';
import { synonymsOf } from '../../search/analysis/synonym-table.ts';
import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import type { PaperReader, Slice } from '../../search/engine/ranking/find-papers.ts';
import { withTaken } from '../../search/query/offers/offer.ts';
import { queryOffers } from '../../search/query/offers/query-offers.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query } from '../../search/query/query.ts';
import type { ListIds } from '../../search/query/stored-names.ts';
import { NO_LISTS, withStoredNames } from '../../search/query/stored-names.ts';
import { synonymsUsed, withSynonyms } from '../../search/query/synonyms.ts';

/** A typed search with its query and the time it was asked at. */
export interface Question {
  text: string;
  query: Query;
  now: number;
  lists: ListIds;
}

const MAX_TAKEN = 4;

/** The query of a typed search, with synonyms; `lists` are the reading lists that it may name. */
export function questionOf(text: string, now: number, lists = NO_LISTS): Question {
  const query = withStoredNames(withSynonyms(parseQuery(text, { now }), synonymsOf), lists);
  return { text, now, lists, query };
}

/**
 * The papers that answer a question. Where none has all the words, what the words say of the record is taken for
 * filters (*last week*, *about thirty votes*), all of it or all but one, as soon as that finds papers; the answer says
 * what was taken. Costs one search, and at most five more where such words were typed in vain.
 */
export async function answerQuery(
  index: PaperIndex,
  { text, query, now, lists }: Question,
  slice: Slice,
  read: PaperReader,
): Promise<SearchAnswer> {
  const answer = await index.find(query, slice, now, read);
  if (answer.total > 0 && !answer.loose) return withSynonymsUsed(answer, query);
  for (const taken of readings(text, query, now)) {
    const { query: instead } = questionOf(withTaken(text, taken), now, lists);
    const found = await index.find(instead, slice, now, read);
    if (found.total > 0) return withSynonymsUsed({ ...found, taken }, instead);
  }
  return withSynonymsUsed(answer, query);
}

/** All words that the record can answer, then all but one of them. */
function readings(text: string, query: Query, now: number): TakenWords[][] {
  const offers = queryOffers(text, query, now).filter(({ why }) => why === 'record');
  // Of two readings of the same words the first is likelier.
  const places = new Map(offers.toReversed().map(({ from, to, insert }) => [from, { from, to, filter: insert }]));
  const all = [...places.values()].sort((a, b) => a.from - b.from).slice(0, MAX_TAKEN);
  if (all.length < 2) return all.length > 0 ? [all] : [];
  return [all, ...all.map((_, index) => all.toSpliced(index, 1))];
}

function withSynonymsUsed(answer: SearchAnswer, query: Query): SearchAnswer {
  const also = synonymsUsed((answer.instead && query.instead) || query);
  return { ...answer, ...(also && { also }) };
}
