import type { Paper } from '../../papers/paper.ts';
import type { ChosenPapers } from '../commands/mark-papers.ts';
import { titleLabel } from '../labels/title-label.ts';
import { Store } from '../live/store.ts';

/** Papers that the reader wants to have in Zotero. */
export interface ZoteroRequest {
  papers: ChosenPapers;
  /** what they are: a title, a list's name */
  title?: string | undefined;
  /** how many they are, where that is known */
  count?: number | undefined;
}

/** What the reader is being asked about; undefined when it is nothing. */
export const zoteroRequest = new Store<ZoteroRequest | undefined>(undefined);

/** Asks how one paper is to be sent to Zotero. */
export function askZoteroOf(paper: Pick<Paper, 'paperId' | 'title'>): void {
  askZotero({ papers: { are: 'these', ids: [paper.paperId] }, title: titleLabel(paper), count: 1 });
}

/** Asks how these papers are to be sent to Zotero. */
export function askZotero(request: ZoteroRequest): void {
  zoteroRequest.set(request);
}
