import { useId } from 'react';
import { number, text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { StepUnderWay } from '../../papers/journal.ts';
import { Button } from '../base/Button.tsx';
import { announceFailure } from '../commands/command-outcome.ts';
import styles from './StepProgress.module.css';

/** How far a step has come, with a way to stop it: what is done stays, and can be undone. */
export function StepProgress({ step: { step, done, total, is } }: { step: StepUnderWay }) {
  const id = useId();
  const words = text(is === 'undo' ? 'undoing' : 'marking', number(done), number(total));

  async function stop() {
    try {
      await send('stop-step', { step });
    } catch (error) {
      announceFailure(error);
    }
  }

  return (
    <div className={styles.progress}>
      <span id={id} className={styles.words}>
        {words}
      </span>
      <progress className={styles.line} aria-labelledby={id} max={total} value={done} />
      <Button look="quiet" onClick={stop}>
        {text('stop')}
      </Button>
    </div>
  );
}
