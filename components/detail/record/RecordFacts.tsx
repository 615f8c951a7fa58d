import type { ReactNode } from 'react';
import { countText, number, text } from '../../../messages/catalogue.ts';
import type { Day } from '../../../papers/days.ts';
import type { Sighting } from '../../../papers/sighting.ts';
import { shortDay } from '../../labels/date-labels.ts';
import { listingLabel } from '../../labels/listing-labels.ts';
import { useToday } from '../../live/use-today.ts';
import { paperRecord } from './paper-record.ts';
import styles from './RecordFacts.module.css';
import { changeLabel } from './record-labels.ts';
import { VotesCurve } from './VotesCurve.tsx';
import { votesChange, votesOverTime } from './votes-over-time.ts';

/** What only Daybook knows of a paper: when and where it was first and last seen, how often, and what changed. */
export function RecordFacts({ sightings }: { sightings: readonly Sighting[] }) {
  const today = useToday();
  const record = paperRecord(sightings);
  if (!record) return <p>{text('record_none')}</p>;
  const { first, last, times, days, opened } = record;
  const points = votesOverTime(sightings);
  const change = votesChange(points);
  const votes = change && changeLabel(change);
  const places = placesLabel(first, last);
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={text('record_first')}>
          {sightingLabel(first, today, {
            rank: first.firstRank ?? first.rank,
            votes: first.firstUpvotes ?? first.upvotes,
          })}
        </Fact>
        {(last !== first || last.lastAt !== last.firstAt) && last.day !== first.day && (
          <Fact name={text('record_last')}>{sightingLabel(last, today, { rank: last.rank, votes: last.upvotes })}</Fact>
        )}
        {times > 0 && (
          <Fact name={text('record_times')}>
            {[
              text('seen_on_days', countText('times', times), countText('days', days)),
              opened[0] && text('record_opened', shortDay(opened[0], today)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Fact>
        )}
        {(votes || places) && <Fact name={text('record_changed')}>{[votes, places].filter(Boolean).join(' · ')}</Fact>}
      </dl>
      {votes && <VotesCurve points={points} label={votes} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface Numbers {
  rank: number | undefined;
  votes: number | undefined;
}

function sightingLabel({ day, listing }: Sighting, today: Day, { rank, votes }: Numbers): string {
  return [
    shortDay(day, today),
    listingLabel(listing, today),
    rank !== undefined && text('place', number(rank)),
    votes !== undefined && countText('votes', votes),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How its place changed on one listing: on two of them places are not to be compared. */
function placesLabel(first: Sighting, last: Sighting): string | undefined {
  const from = first.firstRank ?? first.rank;
  if (first.listing !== last.listing || from === undefined || last.rank === undefined) return undefined;
  return from === last.rank ? undefined : text('place_changed', number(from), number(last.rank));
}
