import { useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { Button } from '../base/Button.tsx';
import styles from './AuthorList.module.css';

const AT_FIRST = 12;

/** The authors of a paper: the first twelve, and the others on request. */
export function AuthorList({ paper: { authors = [], authorCount } }: { paper: Paper }) {
  const [isAll, setAll] = useState(false);
  if (authors.length === 0) return null;
  const shown = isAll ? authors : authors.slice(0, AT_FIRST);
  const hidden = authors.length - shown.length;
  // Only a part of a very long list is stored.
  const unknown = Math.max((authorCount ?? 0) - authors.length, 0);
  return (
    <p className={styles.authors}>
      {shown.map(({ name }) => name).join(', ')}
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {countText('authors_more', hidden + unknown)}
        </Button>
      )}
      {hidden === 0 && unknown > 0 && ` ${countText('authors_unknown', unknown)}`}
      {isAll && authors.length > AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(false)}>
          {text('authors_fewer')}
        </Button>
      )}
    </p>
  );
}
