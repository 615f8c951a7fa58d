import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { classNames } from '../base/class-names.ts';
import { outcome } from '../commands/command-outcome.ts';
import { useStore } from '../live/store.ts';
import styles from './StatusLine.module.css';

const STAYS_MS = 6_000;

/**
 * The page's one status region: `children` says what the page shows, and beside it stands the outcome of the last
 * command. A success goes away after six seconds; a failure stays until the next outcome.
 */
export function StatusLine({ children }: { children?: ReactNode }) {
  const last = useStore(outcome);
  useEffect(() => {
    if (!last || last.failed) return;
    const timer = setTimeout(() => outcome.set(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return (
    <div className={styles.line}>
      {/* Only what changes is read out, not the count again with each outcome. */}
      <p role="status" aria-atomic="false" className={styles.words}>
        <span>{children}</span>{' '}
        {last && (
          <span key={last.count} className={classNames(styles.outcome, last.failed && styles.failed)}>
            {last.text}
          </span>
        )}
      </p>
      {last?.retry && (
        <Button look="quiet" onClick={last.retry}>
          {text('try_again')}
        </Button>
      )}
    </div>
  );
}
