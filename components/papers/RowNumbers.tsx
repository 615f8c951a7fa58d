import { memo } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { Icon } from '../base/Icon.tsx';
import styles from './RowNumbers.module.css';

/** How many votes a paper had and its rank on the page. */
export const RowNumbers = memo(function RowNumbers({ id, sighting }: { id: string; sighting: Sighting | undefined }) {
  const { upvotes, rank } = sighting ?? {};
  const votes = upvotes !== undefined && countText('votes', upvotes);
  const place = rank !== undefined && text('rank', number(rank));
  return (
    <div id={id} className={styles.numbers}>
      {votes && (
        <p className={styles.votes} title={votes}>
          <Icon name="votes" filled />
          <span aria-hidden="true">{number(upvotes)}</span>
          <span className="visually-hidden">{votes}</span>
        </p>
      )}
      {place && (
        <p className={styles.rank} title={place}>
          <span aria-hidden="true">{text('rank_short', number(rank))}</span>
          <span className="visually-hidden">{place}</span>
        </p>
      )}
    </div>
  );
});
