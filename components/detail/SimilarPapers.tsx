import { useEffect, useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import { localDay } from '../../papers/days.ts';
import { addedUnseen } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { dateInShort, shortDay } from '../labels/date-labels.ts';
import { titleLabel } from '../labels/title-label.ts';
import { useLive } from '../live/use-live.ts';
import { useToday } from '../live/use-today.ts';
import { SearchLink } from './SearchLink.tsx';
import { Section } from './Section.tsx';
import styles from './SimilarPapers.module.css';
import { similarQuery } from './similar-query.ts';

// A reader who goes through a list with the arrow keys sees each detail for a moment.
const PAUSE_MS = 500;
const MOST = 6;

interface SimilarPapersProps {
  paperId: PaperId;
  /** shows the detail of another paper */
  onDetail: (paperId: PaperId) => void;
}

/** The papers of the reader's own history that are most like one, by its own best terms. */
export function SimilarPapers({ paperId, onDetail }: SimilarPapersProps) {
  const query = similarQuery(paperId);
  const ids = useSimilar(paperId, query);
  const today = useToday();
  const seen = useLive('papersById', ids);
  if (!query || !seen || seen.length === 0) return null;
  return (
    <Section
      title={text('similar')}
      action={
        <SearchLink query={query} name={text('similar_all_help')}>
          {text('similar_all')}
        </SearchLink>
      }
    >
      <ul className={styles.papers}>
        {seen.map((one) => (
          <li key={one.paper.paperId}>
            <button type="button" dir="auto" className={styles.paper} onClick={() => onDetail(one.paper.paperId)}>
              {titleLabel(one.paper)}
            </button>
            <p className={styles.facts}>{factsOf(one, today)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The papers that search finds like this one; none until it has answered, and where it cannot. */
function useSimilar(paperId: PaperId, query: string | undefined): PaperId[] {
  const [found, setFound] = useState<{ like: PaperId; ids: PaperId[] }>();
  useEffect(() => {
    if (!query) return;
    let isWanted = true;
    const pause = setTimeout(() => {
      send('search', { text: query, from: 0, limit: MOST + 1 }).then(
        ({ hits }) => {
          const ids = hits.map((hit) => hit.paperId).filter((id) => id !== paperId);
          if (isWanted) setFound({ like: paperId, ids: ids.slice(0, MOST) });
        },
        // The detail is whole without them.
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(pause);
    };
  }, [paperId, query]);
  return found?.like === paperId ? found.ids : NONE;
}

const NONE: PaperId[] = [];

function factsOf({ paper, sighting }: SeenPaper, today: string): string {
  const added = addedUnseen(paper);
  return [
    added === undefined
      ? text('first_seen', shortDay(localDay(paper.firstSeen), today))
      : text('in_library_since', dateInShort(localDay(added), today)),
    sighting?.upvotes !== undefined && countText('votes', sighting.upvotes),
  ]
    .filter(Boolean)
    .join(' · ');
}
