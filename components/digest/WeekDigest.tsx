import { useEffect, useMemo } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { isEmptyDigest } from '../../papers/digest.ts';
import type { DayRange } from '../../storage/reads/calendar.ts';
import { listName } from '../labels/list-labels.ts';
import { useLive } from '../live/use-live.ts';
import { DigestActions } from './DigestActions.tsx';
import { DigestPart } from './DigestPart.tsx';
import { noteSeen } from './digest-commands.ts';
import { digestWords } from './digest-words.ts';
import styles from './WeekDigest.module.css';
import { WeekLinks } from './WeekLinks.tsx';

interface WeekDigestProps {
  first: Day;
  today: Day;
  /** the reader's first and last day */
  range: DayRange;
  /** the first day of the newest week whose digest was opened, '' for none */
  seen: Day;
}

/** The digest of the seven days from `first`. That it was opened is noted once its week is over. */
export function WeekDigest({ first, today, range, seen }: WeekDigestProps) {
  const digest = useLive('weekDigest', first, today);
  const labels = useLive('markLabels');
  const words = useMemo(
    () => digest && labels && digestWords(digest, (id) => listName({ name: labels.lists[id] ?? '' })),
    [digest, labels],
  );
  const isNew = digest !== undefined && !digest.isSoFar && first > seen;
  useEffect(() => {
    if (isNew) noteSeen(first);
  }, [isNew, first]);

  return (
    <div className={styles.digest}>
      <WeekLinks first={first} today={today} range={range} />
      {digest && words && (
        <>
          <div className={styles.head}>
            <h2 className={styles.title} aria-live="polite">
              {words.title}
            </h2>
            {digest.isSoFar && <p className={styles.soFar}>{text('digest_so_far')}</p>}
            <p className={styles.summary}>{words.summary}</p>
            {!isEmptyDigest(digest) && <DigestActions words={words} />}
          </div>
          {words.sections.map((section) => (
            <DigestPart key={section.key} section={section} />
          ))}
        </>
      )}
    </div>
  );
}
