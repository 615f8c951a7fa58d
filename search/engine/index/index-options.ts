import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { FLAGS, PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';

/** Raised with every change of how texts become terms or a paper becomes a document. */
const DOCUMENTS_VERSION = 3;

/** How papers are taken apart, as text: an index that was made in another way is not read. */
export const INDEX_OPTIONS = [
  DOCUMENTS_VERSION,
  SEARCH_FIELDS.join(),
  PAPER_COLUMNS.join(),
  SIGHTING_COLUMNS.join(),
  Object.keys(FLAGS).join(),
].join('|');
