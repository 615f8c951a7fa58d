import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdsSaid, namedPapers } from '../import/named-papers.ts';
import { doisIn } from '../import/zotero-items.ts';

/** The fields of an item in Zotero that name a paper. */
export interface NamingFields {
  DOI?: string | undefined;
  archiveID?: string | undefined;
  extra?: string | undefined;
  url?: string | undefined;
}

/** The keys of the papers that an item names, each once; of arXiv's without version. */
export function papersOfItem({ DOI = '', archiveID = '', extra = '', url = '' }: NamingFields): PaperId[] {
  const { ids } = namedPapers([archiveID, DOI, url, ...doisIn(extra)].filter(Boolean));
  return [...new Set([...ids, ...arxivIdsSaid(extra)])];
}
