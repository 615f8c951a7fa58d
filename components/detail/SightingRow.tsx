import { number, text } from '../../messages/catalogue.ts';
import { listingAddress } from '../../papers/addresses.ts';
import type { Day } from '../../papers/days.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { Button } from '../base/Button.tsx';
import { fullDay, shortDay, timeOf } from '../labels/date-labels.ts';
import { listingLabel } from '../labels/listing-labels.ts';
import styles from './SightingTable.module.css';

interface SightingRowProps {
  sighting: Sighting;
  today: Day;
  onForget: () => void;
}

/** One day's sighting of a paper on one listing. */
export function SightingRow({ sighting, today, onForget }: SightingRowProps) {
  const { day, listing, hidden, imported, firstRank, rank, firstUpvotes, upvotes, shownAt } = sighting;
  const ref = parseListingKey(listing);
  const address = ref && listingAddress(ref);
  const label = listingLabel(listing, today);
  const words = imported ? text('listing_of_saved_page', label) : hidden ? text('listing_in_background', label) : label;
  return (
    <tr>
      <td title={fullDay(day)}>{shortDay(day, today)}</td>
      <td>
        {address ? (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        ) : (
          words
        )}
      </td>
      <td className={styles.number}>{firstToLast(firstRank, rank)}</td>
      <td className={styles.number}>{firstToLast(firstUpvotes, upvotes)}</td>
      <td className={styles.number}>{shownAt === undefined ? '–' : timeOf(shownAt)}</td>
      <td>
        <Button look="quiet" icon="trash" aria-label={text('forget_sighting', words)} onClick={onForget} />
      </td>
    </tr>
  );
}

function firstToLast(first: number | undefined, last: number | undefined): string {
  if (last === undefined) return '–';
  return first === undefined || first === last ? number(last) : text('first_to_last', number(first), number(last));
}
