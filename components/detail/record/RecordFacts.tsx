import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { countText, number, text } from '../../../messages/catalogue.ts';
import type { Day } from '../../../papers/days.ts';
import type { LinkTimes } from '../../../papers/link-times.ts';
import { linkAppearedAt } from '../../../papers/link-times.ts';
import type { Sighting } from '../../../papers/sighting.ts';
import { sightingsThatCount } from '../../../papers/sighting.ts';
import { shortDay } from '../../labels/date-labels.ts';
import { listingLabel } from '../../labels/listing-labels.ts';
import { useToday } from '../../live/use-today.ts';
import { paperRecord } from './paper-record.ts';
import styles from './RecordFacts.module.css';
import { appearedLabel, changeLabel } from './record-labels.ts';
import { VotesCurve } from './VotesCurve.tsx';
import { votesChange, votesOverTime } from './votes-over-time.ts';

/** What only Daybook knows of a paper: when and where it was first and last seen, how often, and what changed. */
export function RecordFacts({ paper, sightings }: { paper: LinkTimes; sightings: readonly Sighting[] }) {
  const today = useToday();
  const record = paperRecord(sightings);
  if (!record) return <p>{text('record_none')}</p>;
  const { first, last, times, days, opened } = record;
  const points = votesOverTime(sightingsThatCount(sightings));
  const change = votesChange(points);
  const votes = change && changeLabel(change);
  const places = placesLabel(first, last);
  const [code, project] = (['code', 'project'] as const).map((link) =>
    appearedLabel(link, linkAppearedAt(paper, link), first.firstAt),
  );
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={text('record_first')}>
          <Seen
            sighting={first}
            today={today}
            rank={first.firstRank ?? first.rank}
            votes={first.firstUpvotes ?? first.upvotes}
          />
        </Fact>
        {last !== first && (
          <Fact name={text('record_last')}>
            <Seen sighting={last} today={today} rank={last.rank} votes={last.upvotes} />
          </Fact>
        )}
        {times > 0 && (
          <Fact name={text('record_times')}>
            <Parts
              parts={[
                text('seen_on_days', countText('times', times), countText('days', days)),
                opened[0] && text('record_opened', shortDay(opened[0], today)),
              ]}
            />
          </Fact>
        )}
        {(votes || places || code || project) && (
          <Fact name={text('record_changed')}>
            <Parts parts={[votes, places, code, project]} />
          </Fact>
        )}
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

function Seen({ sighting: { day, listing }, today, rank, votes }: Numbers & { sighting: Sighting; today: Day }) {
  const parts = [
    shortDay(day, today),
    listingLabel(listing, today),
    rank !== undefined && text('place', number(rank)),
    votes !== undefined && countText('votes', votes),
  ];
  return <Parts parts={parts} />;
}

/** Parts of a line with dots between them; a line is broken between two of them. */
function Parts({ parts }: { parts: readonly (string | false | undefined)[] }) {
  return [...new Set(parts)].map(
    (part) =>
      part && (
        <Fragment key={part}>
          <span className={styles.part}>{part}</span>{' '}
        </Fragment>
      ),
  );
}

/** How its place changed on one listing: on two of them places are not to be compared. */
function placesLabel(first: Sighting, last: Sighting): string | undefined {
  const from = first.firstRank ?? first.rank;
  if (first.listing !== last.listing || from === undefined || last.rank === undefined) return undefined;
  return from === last.rank ? undefined : text('place_changed', number(from), number(last.rank));
}
