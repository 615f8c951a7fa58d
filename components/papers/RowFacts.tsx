import { memo } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { Paper } from '../../papers/paper.ts';
import { addedUnseen } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { SITES } from '../../papers/sources.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { dateInShort, shortDay } from '../labels/date-labels.ts';
import { listingLabel } from '../labels/listing-labels.ts';
import { STATUS_LABELS } from '../labels/status-labels.ts';
import { InZotero } from '../zotero/InZotero.tsx';
import styles from './RowFacts.module.css';

interface RowFactsProps {
  id: string;
  seen: SeenPaper;
  withDay: boolean;
  today: Day;
}

/**
 * A paper's reading status, its authors and organisation; and on a line of its own, where there is more to say than the
 * day, when and where it was seen last and first, how its votes went since, and how often it was seen.
 */
export const RowFacts = memo(function RowFacts({ id, seen, withDay, today }: RowFactsProps) {
  const { paper, sighting } = seen;
  const added = addedUnseen(paper);
  const lastDay = withDay && added === undefined ? localDay(paper.lastSeen) : undefined;
  const day = lastDay && shortDay(lastDay, today);
  const since = added !== undefined && text('in_library_since', dateInShort(localDay(added), today));
  const listing = sighting && !isDaysOwn(sighting) && listingLabel(sighting.listing, today);
  const record = since ? [] : recordFacts(seen, lastDay ?? sighting?.day, today);
  const isShort = record.length === 0 && !(day && listing);
  const facts = [isShort && (since || day || listing), authorsInShort(paper), paper.organisation?.name].flatMap(
    (fact) => fact || [],
  );
  return (
    <div id={id} className={styles.both}>
      <p className={styles.facts}>
        {paper.status !== 'unread' && (
          <>
            <span className={styles.status} data-status={paper.status}>
              {text(STATUS_LABELS[paper.status])}
            </span>{' '}
          </>
        )}
        <InZotero paper={paper} />
        <FactList facts={facts} />
      </p>
      {!isShort && (
        <p className={styles.record}>
          <FactList facts={[day, ...record, listing].flatMap((fact) => fact || [])} />
        </p>
      )}
    </div>
  );
});

function FactList({ facts }: { facts: readonly string[] }) {
  return [...new Set(facts)].map((fact) => (
    <span key={fact} className={styles.fact}>
      <bdi>{fact}</bdi>{' '}
    </span>
  ));
}

/** What is to be said of the sightings before the one that the row is about; nothing when there are none. */
function recordFacts({ paper, sighting, record }: SeenPaper, day: Day | undefined, today: Day): string[] {
  const first = record?.day ?? localDay(paper.firstSeen);
  const [then, now] = [record ? record.votes : sighting?.firstUpvotes, sighting?.upvotes];
  const listing = record && record.listing !== sighting?.listing && !isOf(record.listing, first) && record.listing;
  return [
    first !== day &&
      (listing
        ? text('first_seen_on', shortDay(first, today), listingLabel(listing, today))
        : text('first_seen', shortDay(first, today))),
    then !== undefined && now !== undefined && then !== now && text('from_to_votes', number(then), number(now)),
    record && record.times > 1 && countText('seen_times', record.times),
  ].flatMap((fact) => fact || []);
}

/** It was on the first site's list of the very day it was seen, as nearly all are: the listing is not shown. */
function isDaysOwn({ listing, day }: Sighting): boolean {
  return isOf(listing, day);
}

function isOf(listing: string, day: Day): boolean {
  const ref = parseListingKey(listing);
  return ref?.kind === 'day' && ref.name === day && ref.source === SITES[0].source;
}

function authorsInShort({ authors = [], authorCount }: Paper): string | undefined {
  const [first, second] = authors;
  if (!first) return undefined;
  const names = second ? `${first.name}, ${second.name}` : first.name;
  const others = (authorCount ?? authors.length) - (second ? 2 : 1);
  return others > 0 ? countText('authors_and', others, names) : names;
}
