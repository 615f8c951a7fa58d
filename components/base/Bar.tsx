import type { ReactNode } from 'react';
import styles from './Bar.module.css';
import { classNames } from './class-names.ts';

interface BarProps {
  /** `warn` asks for attention, `danger` says that something is lost or failing */
  look?: 'plain' | 'warn' | 'danger';
  children: ReactNode;
  /** what the reader can do about it */
  actions?: ReactNode;
}

/** A line across the page with a message and what can be done about it. */
export function Bar({ look = 'plain', children, actions }: BarProps) {
  return (
    <div className={classNames(styles.bar, styles[look])}>
      <p className={styles.words}>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
