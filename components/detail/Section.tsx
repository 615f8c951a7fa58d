import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  /** what can be done with the part as a whole, beside its heading */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a paper's detail under its own small heading. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
