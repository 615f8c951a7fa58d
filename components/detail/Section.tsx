import type { ReactNode } from 'react';
import styles from './Section.module.css';

/** A part of a paper's detail under its own small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
