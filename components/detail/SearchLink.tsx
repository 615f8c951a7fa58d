import type { ReactNode } from 'react';
import styles from './SearchLink.module.css';
import { useSearchFor } from './search-for.ts';

interface SearchLinkProps {
  /** what is searched for */
  query: string;
  /** what a click does, as a tooltip and for screen readers */
  name: string;
  look?: 'text' | 'chip';
  children: ReactNode;
}

/** A word of a paper that searches for itself; plain text where the page has no search box. */
export function SearchLink({ query, name, look = 'text', children }: SearchLinkProps) {
  const searchFor = useSearchFor();
  if (!searchFor) return <span className={look === 'chip' ? styles.chip : undefined}>{children}</span>;
  return (
    <button type="button" className={styles[look]} title={name} onClick={() => searchFor(query)}>
      {children}
    </button>
  );
}
