import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  isOn: boolean;
  label: string;
  /** what it means, in a sentence */
  children?: ReactNode;
  onChange: (isOn: boolean) => void;
}

/** A setting that is on or off. */
export function Switch({ isOn, label, children, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.setting} data-setting>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-labelledby={`${id}label`}
        aria-describedby={`${id}help`}
        className={styles.switch}
        onClick={() => onChange(!isOn)}
      >
        <span className={styles.knob} />
      </button>
      <div>
        <p id={`${id}label`} className={styles.label}>
          {label}
        </p>
        <div id={`${id}help`} className={styles.help}>
          {children}
        </div>
      </div>
    </div>
  );
}
