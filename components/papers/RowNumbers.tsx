import { memo } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { Icon } from '../base/Icon.tsx';
import styles from './RowNumbers.module.css';

/** How many votes a paper had and its rank on the page. */
export const RowNumbers = memo(function RowNumbers({ id, sighting }: { id: string; sighting: Sighting | undefined }) {
  const { upvotes, rank } = sighting ?? {};
  return (
    <div id={id} className={styles.numbers}>
      {upvotes !== undefined && (
        <p className={styles.votes} title={countText('votes', upvotes)}>
          <Icon name="votes" filled />
          <span aria-hidden="true">{number(upvotes)}</span>
          <span className="visually-hidden">{countText('votes', upvotes)}</span>
        </p>
      )}
      {rank !== undefined && (
        <p className={styles.rank} title={text('rank', number(rank))}>
          <span aria-hidden="true">{text('rank_short', number(rank))}</span>
          <span className="visually-hidden">{text('rank', number(rank))}</span>
        </p>
      )}
    </div>
  );
});
