import type { Options, SearchOptions } from 'minisearch';
import { SEARCH_FIELDS } from '../papers/hit.ts';
import type { Paper } from '../papers/paper.ts';
import { isPrefix, MOST_EDITS, typoShare } from './expansion.ts';
import { fieldText } from './field-text.ts';
import { foldToken } from './terms/fold-token.ts';
import { tokensOf } from './terms/tokens.ts';
import { BOOST, WEIGHTS } from './weights.ts';

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
  tokenize: tokensOf,
  processTerm: foldToken,
};

/** How a word is looked for: as it is, as the start of a longer one, and with a typo; see expansion.ts. */
export const WORD_OPTIONS: SearchOptions = {
  boost: BOOST,
  weights: WEIGHTS,
  prefix: isPrefix,
  fuzzy: typoShare,
  maxFuzzy: MOST_EDITS,
};

/** How a word is looked for that must stand exactly so. */
export const EXACT_OPTIONS: SearchOptions = { boost: BOOST, weights: WEIGHTS, prefix: false, fuzzy: false };
