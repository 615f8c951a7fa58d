import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import styles from './OptionsSection.module.css';
import { useFound } from './use-found.ts';

interface OptionsSectionProps {
  title: string;
  /** other words by which the reader may look for it */
  also?: string;
  children: ReactNode;
}

/** A part of the options page under its heading, there unless the reader looks for something else. */
export function OptionsSection({ title, also = '', children }: OptionsSectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useFound(section, title, also);
  return (
    <section ref={section} className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
