import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './OptionsSection.module.css';

/** A part of the options page under its heading. */
export function OptionsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
