import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { useToday } from '../live/use-today.ts';
import { BrokenSighting } from './BrokenSighting.tsx';
import { ForgetSighting } from './ForgetSighting.tsx';
import { SightingRow } from './SightingRow.tsx';
import styles from './SightingTable.module.css';

/** Every time and place a paper was seen, newest first. */
export function SightingTable({ sightings }: { sightings: Sighting[] }) {
  const today = useToday();
  const [forgetting, setForgetting] = useState<Sighting>();
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
          {sightings.map((sighting) => (
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
      {forgetting && <ForgetSighting sighting={forgetting} today={today} onClose={() => setForgetting(undefined)} />}
    </>
  );
}
