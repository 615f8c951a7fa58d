import type { TextKey } from '../../messages/catalogue.ts';
import type { SearchField } from '../../papers/search-answer.ts';

/** The label of each field that search reads. */
export const FIELD_LABELS: Record<SearchField, TextKey> = {
  title: 'field_title',
  authors: 'field_authors',
  abstract: 'field_abstract',
  aiSummary: 'field_ai_summary',
  keywords: 'field_keywords',
  organisation: 'field_organisation',
  tags: 'field_tags',
  note: 'field_note',
};
