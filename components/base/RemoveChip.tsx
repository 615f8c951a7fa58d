import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './RemoveChip.module.css';

interface RemoveChipProps {
  label: string;
  /** what a click does, for screen readers and as a tooltip */
  name: string;
  /** drawn before the label */
  mark?: ReactNode;
  onRemove: () => void;
}

/** A part of something, as a button that takes it away. */
export function RemoveChip({ label, name, mark, onRemove }: RemoveChipProps) {
  return (
    <button type="button" className={styles.chip} aria-label={name} title={name} onClick={onRemove}>
      {mark}
      <span className={styles.label}>{label}</span>
      <Icon name="close" />
    </button>
  );
}
