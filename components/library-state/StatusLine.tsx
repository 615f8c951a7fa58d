import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { classNames } from '../base/class-names.ts';
import type { Outcome } from '../commands/command-outcome.ts';
import { outcome } from '../commands/command-outcome.ts';
import { useStore } from '../live/store.ts';
import styles from './StatusLine.module.css';

const STAYS_MS = 6_000;
const loadUndo = () => import('../undo/undo.ts');
// With something to press.
const STAYS_LONGER_MS = 12_000;

/**
 * The page's one status region: `children` says what the page shows. The outcome of the last command, with a button
 * that takes it back, stands over the foot of the page, where it moves no row. A success goes away after six seconds,
 * or twelve with a button; a failure stays until the next outcome.
 */
export function StatusLine({ children }: { children?: ReactNode }) {
  const last = useStore(outcome);
  useEffect(() => {
    if (!last || last.failed) return;
    const isLonger = actionOf(last) !== undefined;
    const timer = setTimeout(() => outcome.set(undefined), isLonger ? STAYS_LONGER_MS : STAYS_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const action = last && actionOf(last);
  return (
    // Only what changes is read out, not the count again with each outcome.
    <div role="status" aria-atomic="false" className={styles.line}>
      <span className={styles.shown}>{children}</span>{' '}
      {last && (
        <span className={classNames(styles.outcome, last.failed && styles.failed)}>
          <span key={last.count} className={styles.words}>
            {last.text}
          </span>{' '}
          {action && (
            // One button, so that the focus stays on it when what was done is taken back.
            <Button look="quiet" className={styles.action} onClick={action.run}>
              {text(action.label)}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function actionOf({ undo, redo, retry }: Outcome): { label: TextKey; run: () => unknown } | undefined {
  if (undo !== undefined) return { label: 'undo', run: async () => (await loadUndo()).undo(undo) };
  if (redo) return { label: 'redo', run: async () => (await loadUndo()).redo() };
  return retry && { label: 'try_again', run: retry };
}
