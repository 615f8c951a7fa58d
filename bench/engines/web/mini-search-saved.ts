import type { Query, SearchOptions, SearchResult } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { BenchQuery } from '../../queries/bench-query.ts';
import type { TextField } from '../paper-text.ts';
import { TEXT_FIELDS, textOf } from '../paper-text.ts';
import { monthOf } from './month.ts';
import { TextStore } from './text-store.ts';
import type { PaperSource, WebEngine } from './web-engine.ts';

// What the product did before it had an engine of its own, kept as it was: MiniSearch 7.2 whole in memory, with
// the product's weights, saved as one JSON text after changes and loaded from it.

const MARKS = /\p{M}+/gu;
const BREAK = /[\s\p{Z}\p{P}\p{S}\p{C}]+/u;
const BOOST = { title: 4, authors: 2.5, abstract: 1, summary: 1.5, keywords: 2, organisation: 1.5 };
const WEIGHTS = { prefix: 0.5, fuzzy: 0.2 };

const WORD: SearchOptions = {
  boost: BOOST,
  weights: WEIGHTS,
  prefix: (term) => term.length >= 2,
  fuzzy: (term) => (term.length >= 5 && !/\d/.test(term) ? 0.2 : false),
  maxFuzzy: 2,
};
const EXACT: SearchOptions = { boost: BOOST, weights: WEIGHTS, prefix: false, fuzzy: false };

const OPTIONS = {
  idField: 'paperId',
  fields: [...TEXT_FIELDS],
  storeFields: ['first', 'textRevision'],
  extractField: (paper: Paper, field: string) => {
    if (field === 'first') return monthOf(paper.firstSeen);
    if (field === 'paperId' || field === 'textRevision') return paper[field];
    return textOf(paper, field as TextField);
  },
  tokenize: termsOf,
  processTerm: (term: string) => term,
};

export class MiniSearchSaved implements WebEngine {
  readonly #store = new TextStore('bench-minisearch');
  #engine = new MiniSearch<Paper>(OPTIONS);

  async open(): Promise<void> {
    const text = (await this.#store.load()).get('index');
    if (text === undefined) throw new Error('No index is saved.');
    this.#engine = MiniSearch.loadJSON<Paper>(text, OPTIONS);
  }

  async build(papers: PaperSource): Promise<void> {
    for await (const some of papers()) this.#engine.addAll(some);
    await this.#save();
  }

  search(query: BenchQuery, limit: number): PaperId[] {
    const strict = this.#matches(query, 'AND');
    const found = strict.length === 0 ? this.#matches(query, 'OR') : strict;
    found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return found.slice(0, limit).map(({ id }) => String(id));
  }

  async add(papers: Paper[]): Promise<number> {
    this.#engine.addAll(papers);
    return this.#save();
  }

  #matches({ words, author, without, first }: BenchQuery, combineWith: 'AND' | 'OR'): SearchResult[] {
    const clauses: Query[] = [{ combineWith, queries: termsOf(words), ...WORD }];
    if (author) clauses.push({ combineWith: 'AND', queries: termsOf(author), ...WORD, fields: ['authors'] });
    const required: Query = { combineWith: 'AND', queries: clauses };
    const query: Query = without
      ? { combineWith: 'AND_NOT', queries: [required, { queries: [without], ...EXACT }] }
      : required;
    return this.#engine.search(query, first ? { filter: (result) => result.first === first } : {});
  }

  #save(): Promise<number> {
    return this.#store.save(new Map([['index', JSON.stringify(this.#engine)]]));
  }
}

function termsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .split(BREAK)
    .filter(Boolean);
}
