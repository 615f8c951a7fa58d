import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useStore } from '../live/store.ts';
import { dragAdapter } from './drag-adapter.ts';
import type { DraggedPapers } from './dragged-papers.ts';
import { fromDragData } from './dragged-papers.ts';

/** An element on which papers can be dropped, said by `data-over` while they are over it. */
export function useDropTarget(
  onDrop: ((dragged: DraggedPapers) => void) | undefined,
): RefObject<HTMLAnchorElement | null> {
  const element = useRef<HTMLAnchorElement>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  const adapter = useStore(dragAdapter);
  const canDrop = onDrop !== undefined;
  useEffect(() => {
    const target = element.current;
    if (!adapter || !target || !canDrop) return;
    const over = (isOver: boolean) => {
      target.dataset.over = String(isOver);
    };
    return adapter.dropTargetForElements({
      element: target,
      canDrop: ({ source }) => fromDragData(source.data) !== undefined,
      onDragEnter: () => over(true),
      onDragLeave: () => over(false),
      onDrop({ source }) {
        over(false);
        const dragged = fromDragData(source.data);
        if (dragged) drop.current?.(dragged);
      },
    });
  }, [adapter, canDrop]);
  return element;
}
