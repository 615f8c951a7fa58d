import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.ts';
import { openPanel } from './panels.ts';
import { SelectionActions } from './SelectionActions.tsx';
import styles from './SelectionBar.module.css';
import { SelectionPanel } from './SelectionPanel.tsx';
import { StepProgress } from './StepProgress.tsx';
import type { Selection } from './selection.ts';
import { clearSelection, selectedCount, selection } from './selection.ts';

// Between the bar and what stands above it, in pixels.
const GAP = 4;

/** What is selected and what can be done with it, and the steps that are being carried out. */
export function SelectionBar() {
  const dock = useRef<HTMLElement>(null);
  const selected = useStore(selection);
  const panel = useStore(openPanel);
  const steps = useLive('stepsUnderWay') ?? [];
  const isSelecting = selected !== undefined;
  const isShown = isSelecting || steps.length > 0;

  // Boxes are shown on all rows, and rows that get the focus are scrolled out from behind the bar.
  useEffect(() => {
    document.documentElement.toggleAttribute('data-selecting', isSelecting);
    if (!isSelecting) openPanel.set(undefined);
    return () => document.documentElement.removeAttribute('data-selecting');
  }, [isSelecting]);

  // What was done is told above the bar, however high it is.
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty('--dock', height > 0 ? `${Math.ceil(height) + GAP}px` : '0px');
    });
    if (dock.current) observer.observe(dock.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--dock');
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (panel) leavePanel();
    else leave();
  }

  return (
    <section
      ref={dock}
      className={isShown ? styles.dock : undefined}
      aria-label={text('selection')}
      onKeyDown={onKeyDown}
    >
      {selected && panel && <SelectionPanel key={panel} panel={panel} onDone={leavePanel} />}
      {steps.map((step) => (
        <StepProgress key={step.step} step={step} />
      ))}
      <div className={selected ? styles.bar : undefined}>
        <p aria-live="polite" className={selected ? styles.count : undefined}>
          {selected && countLabel(selected)}
          {selected?.isPart && <span className={styles.next}> {text('select_all_next')}</span>}
        </p>
        {selected && (
          <>
            <SelectionActions open={panel} selected={selected} />
            <Button look="quiet" icon="close" aria-label={text('select_none')} onClick={leave} />
          </>
        )}
      </div>
    </section>
  );
}

function countLabel(selected: Selection): string {
  const count = selectedCount(selected);
  if (count !== undefined) return countText('selected', count);
  return selected.ids.size > 0 ? countText('selected_whole_but', selected.ids.size) : text('selected_whole');
}

/** Closes the panel; the focus goes back to what opened it. */
function leavePanel(): void {
  const panel = openPanel.get();
  openPanel.set(undefined);
  document.querySelector<HTMLElement>(`[data-panel="${panel}"]`)?.focus();
}

/** Selects nothing; the focus goes back to the rows. */
function leave(): void {
  clearSelection();
  document.querySelector<HTMLElement>('article[tabindex="0"]')?.focus();
}
