import type { Ref } from 'react';
import { useCallback, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { RECENT_STEP } from '../../storage/reads/first-reads.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { FirstRun } from '../library-state/FirstRun.tsx';
import { useLive } from '../live/use-live.ts';
import { PaperFeed } from './PaperFeed.tsx';
import { useDensity } from './use-density.ts';
import { rowsOnScreen, useFirstScreen } from './use-first-screen.ts';
import type { ListEvents, ListHandle } from './use-rows.ts';

const MOST = 300;

interface RecentListProps extends ListEvents {
  ref?: Ref<ListHandle> | undefined;
}

/** The papers last seen, newest first, as many as the reader scrolls to, at most 300: older ones need a search. */
export function RecentList({ ref, ...events }: RecentListProps) {
  const [limit, setLimit] = useState(RECENT_STEP);
  const read = useLive('recentPapers', limit);
  const density = useDensity();
  const isWhole = useFirstScreen('recent');
  const last = useRef<SeenPaper[]>(undefined);
  if (read) last.current = read;
  const papers = read ?? last.current;
  const stored = useLive('libraryState')?.papers ?? Number.POSITIVE_INFINITY;
  const isAll = read !== undefined && read.length >= stored;
  const onMore = useCallback(() => {
    if (isWhole && read && read.length >= limit) setLimit(Math.min(limit + RECENT_STEP, MOST));
  }, [isWhole, read, limit]);

  if (!papers) return null;
  if (papers.length === 0) return <FirstRun />;
  return (
    <PaperFeed
      {...events}
      ref={ref}
      papers={isWhole ? papers : papers.slice(0, rowsOnScreen(density))}
      total={isAll ? papers.length : -1}
      label={text('recent')}
      isBusy={!read}
      onMore={onMore}
    />
  );
}
