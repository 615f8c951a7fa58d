import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import styles from './NarrowingLine.module.css';
import type { Found } from './search-runner.ts';
import type { NarrowingEvents } from './use-narrowing.ts';

// No row waits for it.
const NarrowingChips = lazy(async () => ({ default: (await import('./NarrowingChips.tsx')).NarrowingChips }));

interface NarrowingLineProps extends NarrowingEvents {
  found: Found;
  /** its rows are drawn and the reader has paused */
  isDrawn: boolean;
  typed: string;
}

/**
 * The line between a search by words and its rows, with the chips that narrow it once they are there. Whether there is
 * a line depends on the search alone, so that rows never move for what was found.
 */
export function NarrowingLine({ found, isDrawn, typed, ...events }: NarrowingLineProps) {
  if (found.query.words.length === 0) return null;
  return (
    <div className={styles.line}>
      <ErrorBoundary instead={null}>
        <Suspense>
          <NarrowingChips text={isDrawn ? found.text : undefined} typed={typed} {...events} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
