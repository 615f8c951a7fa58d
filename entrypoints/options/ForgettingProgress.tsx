import { dayLabel } from '../../components/labels/date-labels.ts';
import { listingLabel } from '../../components/labels/listing-labels.ts';
import { useLive } from '../../components/live/use-live.ts';
import { useToday } from '../../components/live/use-today.ts';
import { number, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import { siteOf } from '../../papers/sources.ts';
import styles from './options.module.css';

/** How far the forgetting of large places has come; nothing when none is being forgotten. */
export function ForgettingProgress() {
  const today = useToday();
  const places = useLive('placesBeingForgotten') ?? [];
  return places.map(({ place, handled, total }) => {
    const label = labelOf(place, today);
    return (
      <p key={label} className={styles.soft}>
        {place.what === 'source'
          ? text('forgetting_of', label, number(handled), number(total))
          : text('forgetting', label, number(handled))}
      </p>
    );
  });
}

function labelOf(place: ForgettablePlace, today: Day): string {
  switch (place.what) {
    case 'day':
      return dayLabel(place.day, today);
    case 'listing':
      return listingLabel(place.listing, today);
    case 'source':
      return siteOf(place.source).name;
  }
}
