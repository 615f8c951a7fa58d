import { useEffect, useMemo, useState } from 'react';
import type { QueryOffer } from '../../search/query/offers/offer.ts';

type Offers = typeof import('../../search/query/offers/query-offers.ts').queryOffers;

const load = () => import('../../search/query/offers/query-offers.ts');
const NONE: readonly QueryOffer[] = [];

/**
 * What could be asked for instead of parts of what is typed. Loaded once the browser is idle: the popup opens faster
 * without it. From then on it comes in the same drawing as the text, so that the rows below move once.
 */
export function useQueryOffers(typed: string): readonly QueryOffer[] {
  const [offersFor, setOffersFor] = useState<Offers>();
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      // Searching works without it.
      load().then(
        ({ queryOffers }) => setOffersFor(() => queryOffers),
        () => {},
      );
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return useMemo(() => (typed && offersFor ? offersFor(typed, Date.now()) : NONE), [typed, offersFor]);
}
