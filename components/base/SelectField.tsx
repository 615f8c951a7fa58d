import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Field.module.css';

interface SelectFieldProps<Value extends string> {
  label: string;
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** its options, all of them a Value */
  children: ReactNode;
}

/** A field of a dialog in which one of several is chosen, below what it is about. */
export function SelectField<Value extends string>({ label, value, onChange, children }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {children}
      </select>
    </div>
  );
}
