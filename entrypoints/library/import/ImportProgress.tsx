import { useId } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import styles from './ImportProgress.module.css';

interface ImportProgressProps {
  /** what is being done; read out, unlike the numbers */
  label: string;
  /** how far it is, in words */
  state: string;
  done: number;
  /** 0 where it is not known */
  total: number;
  cancel: string;
  onCancel: () => void;
}

/** How far reading or joining has come, with a button that ends it. */
export function ImportProgress({ label, state, done, total, cancel, onCancel }: ImportProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p id={id} aria-live="polite" className={styles.label}>
        {label}
      </p>
      <progress
        className={styles.bar}
        aria-labelledby={id}
        {...(total > 0 && { value: Math.min(done, total), max: total })}
      />
      <Button onClick={onCancel}>{cancel}</Button>
      <p className={styles.state}>{state}</p>
    </div>
  );
}
