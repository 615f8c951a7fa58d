import type { Query as Combination, SearchResult } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Hit, SearchAnswer, SearchField } from '../papers/hit.ts';
import { SEARCH_FIELDS } from '../papers/hit.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { fieldText } from './field-text.ts';
import { EXACT_OPTIONS, INDEX_OPTIONS, WORD_OPTIONS } from './mini-search-options.ts';
import type { PaperIndex, PaperReader, Slice } from './paper-index.ts';
import type { Query } from './query.ts';
import { termsOf } from './terms.ts';

/**
 * Raised with every change of how papers are taken apart, because MiniSearch loads an index made with other options
 * without a word, and then finds nothing right.
 */
export const INDEX_FORMAT = 'minisearch-7.2/2';

/** An index held whole in memory by MiniSearch. Opening a saved one costs about 50 µs a paper. */
export class MiniSearchIndex implements PaperIndex {
  readonly #engine: MiniSearch<Paper>;

  private constructor(engine: MiniSearch<Paper>) {
    this.#engine = engine;
  }

  static empty(): MiniSearchIndex {
    return new MiniSearchIndex(new MiniSearch<Paper>(INDEX_OPTIONS));
  }

  /** The index that `save` gave as text. Throws when the text is damaged. */
  static restore(text: string): MiniSearchIndex {
    return new MiniSearchIndex(MiniSearch.loadJSON<Paper>(text, INDEX_OPTIONS));
  }

  get size(): number {
    return this.#engine.documentCount;
  }

  apply(papers: Paper[]): void {
    for (const paper of papers) {
      const stored = this.#engine.getStoredFields(paper.paperId);
      if (!stored) this.#engine.add(paper);
      else if (stored.textRevision !== paper.textRevision) this.#engine.replace(paper);
    }
  }

  remove(ids: PaperId[]): void {
    for (const id of ids) if (this.#engine.has(id)) this.#engine.discard(id);
  }

  async find(query: Query, slice: Slice, read: PaperReader): Promise<SearchAnswer> {
    const strict = await this.#matches(query, 'AND', read);
    const loose = strict.length === 0 && query.words.length > 1;
    const found = loose ? await this.#matches(query, 'OR', read) : strict;
    found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const hits = found.slice(slice.from, slice.from + slice.limit).map(hitOf);
    return { hits, total: found.length, exact: true, loose: loose && found.length > 0 };
  }

  save(): string {
    return JSON.stringify(this.#engine);
  }

  async #matches(query: Query, combineWith: 'AND' | 'OR', read: PaperReader): Promise<SearchResult[]> {
    const { tags, phrases } = query;
    const results = this.#engine.search(combination(query, combineWith), {
      filter: ({ wholeTags }) => tags.every((tag) => Array.isArray(wholeTags) && wholeTags.includes(tag)),
    });
    return phrases.length > 0 ? withPhrases(results, phrases, read) : results;
  }
}

function combination({ words, phrases, without, authors }: Query, combineWith: 'AND' | 'OR'): Combination {
  const all: Combination[] = [
    ...(words.length > 0 ? [{ combineWith, queries: words, ...WORD_OPTIONS }] : []),
    ...phrases.map((queries) => ({ combineWith: 'AND' as const, queries, ...EXACT_OPTIONS })),
    ...authors.map((queries) => ({ combineWith: 'AND' as const, queries, ...WORD_OPTIONS, fields: ['authors'] })),
  ];
  const wanted: Combination = all.length > 0 ? { combineWith: 'AND', queries: all } : MiniSearch.wildcard;
  if (without.length === 0) return wanted;
  return { combineWith: 'AND_NOT', queries: [wanted, { combineWith: 'OR', queries: without, ...EXACT_OPTIONS }] };
}

// Positions are not in the index: the words of a phrase find the candidates, and their texts decide.
async function withPhrases(results: SearchResult[], phrases: string[][], read: PaperReader): Promise<SearchResult[]> {
  const papers = await read(results.map((result) => result.id));
  const right = new Set(
    papers.filter((paper) => phrases.every((phrase) => hasPhrase(paper, phrase))).map((paper) => paper.paperId),
  );
  return results.filter((result) => right.has(result.id));
}

function hasPhrase(paper: Paper, phrase: string[]): boolean {
  const wanted = ` ${phrase.join(' ')} `;
  return SEARCH_FIELDS.some((field) => ` ${termsOf(fieldText(paper, field)).join(' ')} `.includes(wanted));
}

function hitOf({ id, score, match }: SearchResult): Hit {
  return {
    paperId: id,
    score,
    matches: Object.entries(match).map(([word, fields]) => ({ word, fields: fields as SearchField[] })),
  };
}
