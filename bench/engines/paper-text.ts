import type { Paper } from '../../papers/paper.ts';
import { fieldText } from '../../search/analysis/field-text.ts';

/** The texts that every engine is given, so that all search the same. */
export const TEXT_FIELDS = ['title', 'authors', 'abstract', 'summary', 'keywords', 'organisation'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A paper's text in one field; '' when it has none. */
export function textOf(paper: Paper, field: TextField): string {
  return fieldText(paper, field === 'summary' ? 'aiSummary' : field);
}

/** The paper without its text in these fields. A title cannot be left out, so it becomes ''. */
export function withoutFields(paper: Paper, fields: readonly TextField[]): Paper {
  const left: Paper = { ...paper };
  for (const field of fields) {
    if (field === 'title') left.title = '';
    else if (field === 'summary') delete left.aiSummary;
    else if (field === 'keywords') delete left.aiKeywords;
    else delete left[field];
  }
  return left;
}
