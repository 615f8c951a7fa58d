import { useId } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import styles from './TaskProgress.module.css';
import type { TaskState } from './use-task.ts';
import type { BackupStage } from './worker-messages.ts';

const STAGES: Record<BackupStage, TextKey> = {
  writing: 'backup_at_writing',
  rehearsing: 'backup_at_rehearsing',
  comparing: 'backup_at_comparing',
  reading: 'backup_at_reading',
};

/** How far a task has come, with a button that cancels it. Only the stage is read out, not each number. */
export function TaskProgress({ stage, done, total, onCancel }: TaskState & { onCancel: () => void }) {
  const id = useId();
  return (
    <div className={styles.progress} data-setting>
      <p id={id} aria-live="polite" className={styles.stage}>
        {text(STAGES[stage])}
      </p>
      <progress
        className={styles.bar}
        aria-labelledby={id}
        {...(total > 0 && { value: Math.min(done, total), max: total })}
      />
      <Button onClick={onCancel}>{text('cancel')}</Button>
    </div>
  );
}
