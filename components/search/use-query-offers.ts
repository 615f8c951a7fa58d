import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import type { QueryOffersProps } from './QueryOffers.tsx';

/**
 * The component that offers what could be asked for instead of parts of what is typed. Loaded once the browser is idle:
 * the popup opens faster without it. From then on it is drawn with the text, so that the rows below move once.
 */
export function useQueryOffers(): ComponentType<QueryOffersProps> | undefined {
  const [component, setComponent] = useState<ComponentType<QueryOffersProps>>();
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      // Searching works without it.
      import('./QueryOffers.tsx').then(
        ({ QueryOffers }) => setComponent(() => QueryOffers),
        () => {},
      );
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return component;
}
