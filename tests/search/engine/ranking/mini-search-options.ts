import type { Options, SearchOptions } from 'minisearch';
import type { Paper } from '../../../../papers/paper.ts';
import type { SearchField } from '../../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../../papers/search-answer.ts';
import { indexedTexts } from '../../../../search/analysis/field-text.ts';
import { termsOfToken } from '../../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../../search/analysis/tokenizer.ts';
import { ABSENT_WEIGHTS, PRESENT_WEIGHTS } from '../../../../search/engine/ranking/weights.ts';
import { FIELD_BOOSTS } from '../../../../search/query/fields.ts';
import type { FrequencyClass } from '../../../../search/query/term-query.ts';
import { isPrefix, MAX_EDITS, typoShare } from '../../../../search/query/term-query.ts';

/** Daybook's index as options of MiniSearch. */
export const INDEX_OPTIONS: Options<Paper> = {
  idField: 'paperId',
  fields: [...SEARCH_FIELDS, 'whole'],
  extractField: (paper, name) => {
    if (name === 'paperId') return paper.paperId;
    const field = SEARCH_FIELDS.find((each) => each === name);
    return field ? indexedTexts(paper, field).join(', ') : wholeText(paper);
  },
  tokenize,
  processTerm: termsOfToken,
};

/** The options for a word that no paper has in the field, or some, or many. */
export function wordOptions(kind: FrequencyClass): SearchOptions {
  return kind === 'absent'
    ? { weights: ABSENT_WEIGHTS, prefix: isPrefix, fuzzy: typoShare, maxFuzzy: MAX_EDITS }
    : { weights: PRESENT_WEIGHTS, prefix: kind === 'present' && isPrefix, fuzzy: false };
}

/** The options for a word that must match exactly. */
export const EXACT_OPTIONS: SearchOptions = { prefix: false, fuzzy: false };

/** The fields that MiniSearch searches: all, unless one is named. */
export function fieldsOf(field: SearchField | undefined): SearchOptions {
  return { fields: [field ?? 'whole'] };
}

/** All of a paper's texts, each as often as its words count in the field `whole`. */
function wholeText(paper: Paper): string {
  return SEARCH_FIELDS.flatMap((field) =>
    Array.from({ length: FIELD_BOOSTS[field] }, () => indexedTexts(paper, field).join(', ')),
  ).join('\n');
}
