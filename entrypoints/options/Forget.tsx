import { useState } from 'react';
import { forget } from '../../components/commands/forget.ts';
import { dayLabel } from '../../components/labels/date-labels.ts';
import { listingLabelInList } from '../../components/labels/listing-labels.ts';
import { useLive } from '../../components/live/use-live.ts';
import { useToday } from '../../components/live/use-today.ts';
import { text } from '../../messages/catalogue.ts';
import { isDay } from '../../papers/days.ts';
import { SITES } from '../../papers/sources.ts';
import { ForgetButton } from './ForgetButton.tsx';
import { ForgettingProgress } from './ForgettingProgress.tsx';
import styles from './options.module.css';

/** Forgets what was seen on a day, on a listing, or on a whole site. */
export function Forget() {
  const today = useToday();
  const [day, setDay] = useState('');
  const [chosen, setChosen] = useState('');
  const newest = useLive('newestDay') ?? today;
  const listings = useLive('listingsSeen') ?? [];
  const listing = listings.find((one) => one.listing === chosen);
  const sites = SITES.filter((site) => !site.isOptional || listings.some((one) => one.source === site.source));
  return (
    <>
      <p className={styles.soft}>{text('forget_place_text')}</p>
      <ForgettingProgress />
      <div className={styles.row}>
        <label className={styles.field}>
          <span>{text('forget_a_day')}</span>
          <input
            type="date"
            max={newest > today ? newest : today}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <ForgetButton
          what={isDay(day) ? dayLabel(day, today) : undefined}
          onForget={() => forget({ what: 'day', day })}
        />
      </div>
      <div className={styles.row}>
        <label className={styles.field}>
          <span>{text('forget_a_listing')}</span>
          <select value={listing?.listing ?? ''} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{text('choose')}</option>
            {listings.map((one) => (
              <option key={one.listing} value={one.listing}>
                {listingLabelInList(one, today)}
              </option>
            ))}
          </select>
        </label>
        <ForgetButton
          what={listing && listingLabelInList(listing, today)}
          onForget={() => listing && forget({ what: 'listing', listing: listing.listing })}
        />
      </div>
      {sites.map(({ source, name }) => (
        <div key={source} className={styles.row}>
          <p className={styles.field}>{text('forget_a_source', name)}</p>
          <ForgetButton
            what={name}
            warning={text('forget_source_text', name)}
            onForget={() => forget({ what: 'source', source })}
          />
        </div>
      ))}
    </>
  );
}
