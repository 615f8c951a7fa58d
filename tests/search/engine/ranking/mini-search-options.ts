import type { Options, SearchOptions } from 'minisearch';
import type { SearchField } from '../../../../papers/hit.ts';
import { SEARCH_FIELDS } from '../../../../papers/hit.ts';
import type { Paper } from '../../../../papers/paper.ts';
import { fieldText, wholeText } from '../../../../search/analysis/field-text.ts';
import { foldToken } from '../../../../search/analysis/token-filter.ts';
import { tokensOf } from '../../../../search/analysis/tokenizer.ts';
import { KNOWN_WEIGHTS, UNKNOWN_WEIGHTS } from '../../../../search/engine/ranking/weights.ts';
import type { Familiarity } from '../../../../search/query/term-query.ts';
import { isPrefix, MOST_EDITS, typoShare } from '../../../../search/query/term-query.ts';

/** Daybook's index as MiniSearch is told of it. */
export const INDEX_OPTIONS: Options<Paper> = {
  idField: 'paperId',
  fields: [...SEARCH_FIELDS, 'whole'],
  extractField: (paper, name) => {
    if (name === 'paperId') return paper.paperId;
    const field = SEARCH_FIELDS.find((each) => each === name);
    return field ? fieldText(paper, field) : wholeText(paper);
  },
  tokenize: tokensOf,
  processTerm: foldToken,
};

/** How a word is looked for that no paper has in the field, or some, or many. */
export function wordOptions(how: Familiarity): SearchOptions {
  return how === 'unknown'
    ? { weights: UNKNOWN_WEIGHTS, prefix: isPrefix, fuzzy: typoShare, maxFuzzy: MOST_EDITS }
    : { weights: KNOWN_WEIGHTS, prefix: how === 'known' && isPrefix, fuzzy: false };
}

/** How a word is looked for that must stand exactly so. */
export const EXACT_OPTIONS: SearchOptions = { prefix: false, fuzzy: false };

/** Where MiniSearch looks: everywhere, unless a field is named. */
export function fieldsOf(field: SearchField | undefined): SearchOptions {
  return { fields: [field ?? 'whole'] };
}
