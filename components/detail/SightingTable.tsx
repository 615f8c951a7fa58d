import { useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { Button } from '../base/Button.tsx';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { useToday } from '../live/use-today.ts';
import { BrokenSighting } from './BrokenSighting.tsx';
import { ForgetSighting } from './ForgetSighting.tsx';
import { SightingRow } from './SightingRow.tsx';
import styles from './SightingTable.module.css';

const AT_FIRST = 6;

/** Every time and place a paper was seen, newest first: the first six, and the others on request. */
export function SightingTable({ sightings }: { sightings: Sighting[] }) {
  const today = useToday();
  const [forgetting, setForgetting] = useState<Sighting>();
  const [isAll, setAll] = useState(false);
  // One more is as short as the button that would show it.
  const shown = isAll || sightings.length <= AT_FIRST + 1 ? sightings : sightings.slice(0, AT_FIRST);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('column_day')}</th>
            <th scope="col">{text('column_listing')}</th>
            <th scope="col" className={styles.number}>
              {text('column_rank')}
            </th>
            <th scope="col" className={styles.number}>
              {text('column_votes')}
            </th>
            <th scope="col" className={styles.number}>
              {text('column_shown')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{text('column_forget')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((sighting) => (
            <ErrorBoundary
              key={`${sighting.listing} ${sighting.day} ${sighting.device}`}
              of={sighting}
              instead={<BrokenSighting sighting={sighting} onForget={() => setForgetting(sighting)} />}
            >
              <SightingRow sighting={sighting} today={today} onForget={() => setForgetting(sighting)} />
            </ErrorBoundary>
          ))}
        </tbody>
      </table>
      {shown.length < sightings.length && (
        <Button look="quiet" className={styles.more} onClick={() => setAll(true)}>
          {countText('sightings_more', sightings.length - shown.length)}
        </Button>
      )}
      {forgetting && <ForgetSighting sighting={forgetting} today={today} onClose={() => setForgetting(undefined)} />}
    </>
  );
}
