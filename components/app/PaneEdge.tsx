import type { KeyboardEvent, PointerEvent } from 'react';
import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { useStore } from '../live/store.ts';
import type { PaneName } from './layout.ts';
import { changeLayout, fittingWidth, layout, WIDTHS } from './layout.ts';
import styles from './PaneEdge.module.css';

const STEP = 16;

interface PaneEdgeProps {
  pane: PaneName;
  /** the pane stands before the edge, else behind it */
  isBefore: boolean;
}

/**
 * The edge of a pane, which changes its width: dragged, or by the arrow keys (ARIA window splitter). The width is kept
 * when the edge is let go.
 */
export function PaneEdge({ pane, isBefore }: PaneEdgeProps) {
  const width = useStore(layout)[pane];
  const [from, setFrom] = useState<{ x: number; width: number }>();
  const [least, greatest] = WIDTHS[pane];
  // To the end of the line the pane before the edge grows, and the one behind it shrinks.
  const forward = (document.documentElement.dir === 'rtl' ? -1 : 1) * (isBefore ? 1 : -1);

  function onPointerMove(event: PointerEvent) {
    if (!from) return;
    const next = fittingWidth(pane, from.width + forward * (event.clientX - from.x));
    if (next !== layout.get()[pane]) layout.set({ ...layout.get(), [pane]: next });
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowRight: width + forward * STEP,
      ArrowLeft: width - forward * STEP,
      Home: least,
      End: greatest,
    };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    changeLayout({ [pane]: fittingWidth(pane, next) });
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line cannot be moved
    <div
      role="separator"
      tabIndex={0}
      className={styles.edge}
      aria-orientation="vertical"
      aria-label={text(pane === 'nav' ? 'edge_nav' : 'edge_detail')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={greatest}
      data-moving={from !== undefined}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width });
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        setFrom(undefined);
        changeLayout({});
      }}
      onKeyDown={onKeyDown}
    />
  );
}
