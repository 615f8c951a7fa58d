import type { RefCallback } from 'react';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { useStore } from '../live/store.ts';
import { isSelected, selection } from '../selection/selection.ts';
import { dragAdapter, useDragAdapter } from './drag-adapter.ts';
import type { DraggedPapers } from './dragged-papers.ts';
import { fromDragData, toDragData } from './dragged-papers.ts';

type Edge = 'before' | 'after';

/** How entries of a list are put in another order by dragging. */
export interface Reordering {
  list: string;
  /** the dragged entry is to stand before or after this one */
  onDrop: (dragged: PaperId, at: PaperId, edge: Edge) => void;
}

/**
 * What makes the rows of a list draggable, for RowElements, and its entries put in order where `reordering` is given. A
 * selected paper is dragged with all that are selected. Undefined until it is loaded.
 */
export function useRowDrag(reordering?: Reordering): ((paperId: PaperId) => RefCallback<HTMLElement>) | undefined {
  useDragAdapter();
  const adapter = useStore(dragAdapter);
  const latest = useRef(reordering);
  useLayoutEffect(() => {
    latest.current = reordering;
  });
  const attach = useCallback(
    (element: HTMLElement | null, paperId: PaperId) => {
      if (!adapter || !element) return;
      const stops = [
        adapter.draggable({
          element,
          // A field in the row, as of its tags, keeps its own dragging.
          canDrag: ({ input }) => !document.elementFromPoint(input.clientX, input.clientY)?.closest('input, textarea'),
          getInitialData: () => toDragData(draggedWith(paperId, latest.current)),
          onDragStart: () => element.setAttribute('data-dragged', ''),
          onDrop: () => element.removeAttribute('data-dragged'),
        }),
      ];
      const show = (edge: Edge | undefined) =>
        edge ? element.setAttribute('data-drop', edge) : element.removeAttribute('data-drop');
      const edgeAt = (y: number): Edge => {
        const { top, height } = element.getBoundingClientRect();
        return y < top + height / 2 ? 'before' : 'after';
      };
      if (latest.current) {
        const own = (data: Record<string | symbol, unknown>) => {
          const dragged = fromDragData(data);
          return dragged?.from === latest.current?.list ? dragged : undefined;
        };
        stops.push(
          adapter.dropTargetForElements({
            element,
            canDrop: ({ source }) => own(source.data) !== undefined && source.element !== element,
            onDrag: ({ location }) => show(edgeAt(location.current.input.clientY)),
            onDragLeave: () => show(undefined),
            onDrop({ source, location }) {
              show(undefined);
              const dragged = own(source.data)?.paperId;
              const edge = edgeAt(location.current.input.clientY);
              if (dragged) latest.current?.onDrop(dragged, paperId, edge);
            },
          }),
        );
      }
      return () => {
        for (const stop of stops) stop();
      };
    },
    [adapter],
  );
  return useMemo(() => {
    if (!adapter) return undefined;
    const refs = new Map<PaperId, RefCallback<HTMLElement>>();
    return (paperId) => {
      const known = refs.get(paperId);
      if (known) return known;
      const ref: RefCallback<HTMLElement> = (element) => attach(element, paperId);
      refs.set(paperId, ref);
      return ref;
    };
  }, [adapter, attach]);
}

function draggedWith(paperId: PaperId, reordering: Reordering | undefined): DraggedPapers {
  const isIt = isSelected(selection.get(), paperId);
  return { paperId, isSelection: isIt, ...(reordering && { from: reordering.list }) };
}
