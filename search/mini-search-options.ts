import type { Options, SearchOptions } from 'minisearch';
import type { SearchField } from '../papers/hit.ts';
import { SEARCH_FIELDS } from '../papers/hit.ts';
import type { Paper } from '../papers/paper.ts';
import { termsOf } from './terms.ts';

/** A paper's texts as the index reads them, field by field. */
export function fieldText(paper: Paper, field: SearchField): string {
  switch (field) {
    case 'title':
      return paper.title;
    case 'authors':
      return paper.authors?.map((author) => author.name).join(', ') ?? '';
    case 'abstract':
      return paper.abstract ?? '';
    case 'aiSummary':
      return paper.aiSummary ?? '';
    case 'keywords':
      return paper.aiKeywords?.join(', ') ?? '';
    case 'organisation':
      return paper.organisation ? `${paper.organisation.name} ${paper.organisation.handle}` : '';
    case 'tags':
      return paper.tags.join(', ');
    case 'note':
      return paper.note;
  }
}

/**
 * How papers are taken apart. Kept beside each paper: its tags, for exact filters, and the revision of its text, by
 * which a paper told again is known to be unchanged.
 */
export const INDEX_OPTIONS: Options<Paper> = {
  idField: 'paperId',
  fields: [...SEARCH_FIELDS],
  storeFields: ['wholeTags', 'textRevision'],
  extractField: (paper, field) => {
    if (field === 'wholeTags') return paper.tags;
    const searched = SEARCH_FIELDS.find((name) => name === field);
    return searched ? fieldText(paper, searched) : paper[field as 'paperId' | 'textRevision'];
  },
  tokenize: termsOf,
  processTerm: (term) => term,
};

// MiniSearch weighs a typo (0.45) above a prefix (0.375): a reader who typed half a word meant that word.
const WEIGHTS = { prefix: 0.5, fuzzy: 0.2 };

// A title says what a paper is about, a tag or note what the reader thought of it.
const BOOST: Record<SearchField, number> = {
  title: 4,
  authors: 2.5,
  abstract: 1,
  aiSummary: 1.5,
  keywords: 2,
  organisation: 1.5,
  tags: 4,
  note: 3,
};

/**
 * How a word is looked for: as it is, as the start of a longer one from two letters, with one letter in five wrong
 * from five letters. Digits are taken as typed: `2024` is no typo of `2025`.
 */
export const WORD_OPTIONS: SearchOptions = {
  boost: BOOST,
  weights: WEIGHTS,
  prefix: (term) => term.length >= 2,
  fuzzy: (term) => (term.length >= 5 && !/\d/.test(term) ? 0.2 : false),
  maxFuzzy: 2,
};

/** How a word is looked for that must stand exactly so. */
export const EXACT_OPTIONS: SearchOptions = { boost: BOOST, weights: WEIGHTS, prefix: false, fuzzy: false };
