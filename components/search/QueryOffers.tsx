import { useId, useMemo } from 'react';
import { text } from '../../messages/catalogue.ts';
import { withOffers } from '../../search/query/offers/offer.ts';
import { queryOffers } from '../../search/query/offers/query-offers.ts';
import type { Query } from '../../search/query/query.ts';
import styles from './QueryOffers.module.css';

export interface QueryOffersProps {
  /** the search as typed */
  typed: string;
  query: Query;
  /** the text with an offer taken */
  onTake: (text: string) => void;
}

/** Filters that parts of the search may have meant, each a button that puts it in their place. */
export function QueryOffers({ typed, query, onTake }: QueryOffersProps) {
  const id = useId();
  const offers = useMemo(() => (typed ? queryOffers(typed, query, Date.now()) : []), [typed, query]);
  if (offers.length === 0) return null;
  return (
    <div className={styles.offers}>
      <span id={id} className={styles.lead}>
        {text('search_offers')}
      </span>
      <ul className={styles.list} aria-labelledby={id}>
        {offers.map((offer) => {
          const { from, to, label, insert } = offer;
          // Of a name alone the value stays as it is typed.
          const replaced = typed.slice(from, to + label.length - insert.length);
          const name = text('take_offer', label, replaced.trim());
          return (
            <li key={`${from}${label}`}>
              <button
                type="button"
                className={styles.offer}
                aria-label={name}
                title={name}
                onClick={() => onTake(withOffers(typed, [offer]))}
              >
                {label}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
