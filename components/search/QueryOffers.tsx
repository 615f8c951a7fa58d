import { useId } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { QueryOffer } from '../../search/query/offers/offer.ts';
import styles from './QueryOffers.module.css';

interface QueryOffersProps {
  /** the search as typed */
  typed: string;
  offers: readonly QueryOffer[];
  onTake: (offer: QueryOffer) => void;
}

/** Filters that parts of the search may have meant, each a button that puts it in their place. */
export function QueryOffers({ typed, offers, onTake }: QueryOffersProps) {
  const id = useId();
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
                onClick={() => onTake(offer)}
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
