import type { PaperId } from '../../papers/paper-id.ts';

/** A paper that is being dragged, alone or with all that are selected. */
export interface DraggedPapers {
  paperId: PaperId;
  /** it is one of the selected papers, which are dragged with it */
  isSelection: boolean;
  /** the reading list that it is dragged from, where it can be put in another order */
  from?: string;
}

const IS_PAPERS = Symbol('papers');

/** As a drag carries it, which may also be one of another kind. */
export function toDragData(dragged: DraggedPapers): Record<string | symbol, unknown> {
  return { [IS_PAPERS]: true, ...dragged };
}

/** What is dragged; undefined for any other drag than of papers. */
export function fromDragData(data: Record<string | symbol, unknown>): DraggedPapers | undefined {
  return data[IS_PAPERS] ? (data as unknown as DraggedPapers) : undefined;
}
