import { Fragment, useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { Button } from '../base/Button.tsx';
import styles from './AuthorList.module.css';
import { SearchLink } from './SearchLink.tsx';
import { namedFilter } from './search-for.ts';

const AT_FIRST = 12;

/** The authors of a paper, each a search for theirs: the first twelve, and the others on request. */
export function AuthorList({ paper: { authors = [], authorCount } }: { paper: Paper }) {
  const [isAll, setAll] = useState(false);
  if (authors.length === 0) return null;
  const shown = isAll ? authors : authors.slice(0, AT_FIRST);
  const hidden = authors.length - shown.length;
  // Only a part of a very long list is stored.
  const unknown = Math.max((authorCount ?? 0) - authors.length, 0);
  return (
    <p className={styles.authors}>
      {inOrder(shown).map(({ name, place }) => (
        <Fragment key={place}>
          {place > 0 && ', '}
          <SearchLink query={namedFilter('author', name)} name={text('search_author', name)}>
            {name}
          </SearchLink>
        </Fragment>
      ))}
      {hidden > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setAll(true)}>
          {countText('authors_more', hidden + unknown)}
        </Button>
      )}
      {hidden === 0 && unknown > 0 && ` ${countText('authors_unknown', unknown)}`}
      {isAll && authors.length > AT_FIRST && (
        <Button look="quiet" className={styles.more} onClick={() => setAll(false)}>
          {text('authors_fewer')}
        </Button>
      )}
    </p>
  );
}

// Two authors can have one name.
function inOrder(authors: readonly { name: string }[]): { name: string; place: number }[] {
  return authors.map(({ name }, place) => ({ name, place }));
}
