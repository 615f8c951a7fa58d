import type { PaperId } from '../../papers/paper-id.ts';

/** Papers that are being dragged. */
export interface DraggedPapers {
  ids: readonly PaperId[];
  /** the reading list that they are dragged from, where they can be put in another order */
  from?: string;
}

const IS_PAPERS = Symbol('papers');

/** As a drag carries it, which may also be one of another kind. */
export function toDragData(dragged: DraggedPapers): Record<string | symbol, unknown> {
  return { [IS_PAPERS]: true, ...dragged };
}

/** The papers that a drag carries; undefined for any other drag. */
export function fromDragData(data: Record<string | symbol, unknown>): DraggedPapers | undefined {
  return data[IS_PAPERS] ? (data as unknown as DraggedPapers) : undefined;
}
