import { Icon } from './Icon.tsx';
import styles from './RemoveChip.module.css';

interface RemoveChipProps {
  label: string;
  /** what a click does, for screen readers and as a tooltip */
  name: string;
  onRemove: () => void;
}

/** A part of something, as a button that takes it away. */
export function RemoveChip({ label, name, onRemove }: RemoveChipProps) {
  return (
    <button type="button" className={styles.chip} aria-label={name} title={name} onClick={onRemove}>
      <span className={styles.label}>{label}</span>
      <Icon name="close" />
    </button>
  );
}
