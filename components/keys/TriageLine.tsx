import { useState } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { runCommand } from '../commands/command-outcome.ts';
import styles from './TriageLine.module.css';
import type { Triage } from './triage.ts';
import { endTriage } from './triage.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import type { TriageProgress } from './use-triage.ts';
import { useTriage } from './use-triage.ts';

/** How far the reader has come with the list they go through, and a button that skips the rest of it as one step. */
export function TriageLine({ now }: { now: Triage }) {
  const progress = useTriage(now);
  const [isBusy, setBusy] = useState(false);
  const canSkip = progress !== undefined && progress.left > 0 && !isBusy;

  async function skipRest() {
    if (!progress || !canSkip) return;
    setBusy(true);
    const mark = { kind: 'status', name: '', value: 'skipped' } as const;
    await runCommand('mark-many', { papers: progress.rest, mark }, ({ papers }) =>
      countText('done_rest_skipped', papers),
    );
    setBusy(false);
  }
  useGlobalKeys({ 'skip-rest': () => void skipRest() });

  return (
    <div className={styles.line}>
      {progress && <Progress {...progress} />}
      <Button look="quiet" disabled={!canSkip} onClick={skipRest}>
        {text('skip_rest')}
      </Button>
      <Button look="quiet" icon="close" aria-label={text('triage_end')} onClick={endTriage} />
    </div>
  );
}

function Progress({ total, left, isLeast }: TriageProgress) {
  const done = total - left;
  const words = isLeast
    ? text('triage_left_least', number(left))
    : left === 0
      ? countText('triage_done', total)
      : countText('triage_left', left, number(total));
  return (
    <>
      <progress className={styles.bar} aria-label={text('triage_progress')} max={Math.max(total, 1)} value={done} />
      <p className={styles.words}>{words}</p>
    </>
  );
}
