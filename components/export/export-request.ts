import type { Paper } from '../../papers/paper.ts';
import type { ChosenPapers } from '../commands/mark-papers.ts';
import { titleLabel } from '../labels/title-label.ts';
import { Store } from '../live/store.ts';

/** Papers that the reader wants to cite or to take with them. */
export interface ExportRequest {
  papers: ChosenPapers | { are: 'all' };
  /** what they are: a list's name, a search */
  title?: string | undefined;
  /** how many they are, where that is known */
  count?: number | undefined;
}

/** What the reader is being asked about; undefined when it is nothing. */
export const exportRequest = new Store<ExportRequest | undefined>(undefined);

/** Asks how one paper is to be cited or exported. */
export function askExportOf(paper: Pick<Paper, 'paperId' | 'title'>): void {
  askExport({ papers: { are: 'these', ids: [paper.paperId] }, title: titleLabel(paper), count: 1 });
}

/** Asks how these papers are to be exported. */
export function askExport(request: ExportRequest): void {
  exportRequest.set(request);
}
