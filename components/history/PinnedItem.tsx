import type { CSSProperties, ReactNode, Ref } from 'react';
import { useContext } from 'react';
import { Pinned } from './pinned.ts';

interface PinnedItemProps {
  style: CSSProperties;
  index: number;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/**
 * The box virtua puts a line into. The pinned one is taken out of its place and sticks to the top: it is the only
 * one in the flow, so it needs no place of its own.
 */
export function PinnedItem({ style, index, children, ref }: PinnedItemProps) {
  const isPinned = useContext(Pinned) === index;
  return (
    <div ref={ref} style={isPinned ? { ...style, position: 'sticky', top: 0, zIndex: 1 } : style}>
      {children}
    </div>
  );
}
