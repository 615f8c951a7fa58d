import { memo } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { SITES } from '../../papers/sources.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { shortDay } from '../labels/date-labels.ts';
import { listingLabel } from '../labels/listing-labels.ts';
import { STATUS_LABELS } from '../labels/status-labels.ts';
import styles from './RowFacts.module.css';

interface RowFactsProps {
  id: string;
  seen: SeenPaper;
  withDay: boolean;
  today: Day;
}

/** One line with a paper's reading status, when and where it was seen, and its authors. */
export const RowFacts = memo(function RowFacts({ id, seen: { paper, sighting }, withDay, today }: RowFactsProps) {
  const facts = [
    withDay && shortDay(localDay(paper.lastSeen), today),
    sighting && !isDaysOwn(sighting) && listingLabel(sighting.listing, today),
    authorsInShort(paper),
    paper.organisation?.name,
  ].flatMap((fact) => fact || []);
  return (
    <p id={id} className={styles.facts}>
      {paper.status !== 'unread' && (
        <>
          <span className={styles.status} data-status={paper.status}>
            {text(STATUS_LABELS[paper.status])}
          </span>{' '}
        </>
      )}
      {[...new Set(facts)].map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}{' '}
        </span>
      ))}
    </p>
  );
});

/** It was on the first site's list of the very day it was seen, as nearly all are: the listing is not shown. */
function isDaysOwn({ listing, day }: Sighting): boolean {
  const ref = parseListingKey(listing);
  return ref?.kind === 'day' && ref.name === day && ref.source === SITES[0].source;
}

function authorsInShort({ authors, authorCount }: Paper): string | undefined {
  const [first] = authors ?? [];
  const others = (authorCount ?? authors?.length ?? 0) - 1;
  return first && (others > 0 ? countText('authors_and', others, first.name) : first.name);
}
