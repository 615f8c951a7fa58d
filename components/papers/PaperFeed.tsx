import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Fragment, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Query } from '../../search/query/query.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { onPaperKey } from '../keys/paper-keys.ts';
import type { TriageScope } from '../keys/triage.ts';
import { endTriage } from '../keys/triage.ts';
import { useToday } from '../live/use-today.ts';
import type { WholeSearch } from '../selection/selection.ts';
import { useSelecting } from '../selection/use-selecting.ts';
import { useFollowedMarkLabels } from '../tags/mark-labels.ts';
import styles from './PaperFeed.module.css';
import { PaperRow } from './PaperRow.tsx';
import { useDensity } from './use-density.ts';
import type { ListEvents, ListHandle } from './use-rows.ts';
import { useRows } from './use-rows.ts';
import { watchEnd } from './watch-end.ts';

interface PaperFeedProps extends ListEvents {
  ref?: Ref<ListHandle> | undefined;
  /** when this changes it is another list, to be read from its top */
  start?: string | undefined;
  papers: readonly SeenPaper[];
  /** how many there are in all, -1 when that is not known */
  total: number;
  /** the name of the list, for screen readers */
  label: string;
  /** the typed text that these answer, by which a measurement knows that they are drawn (bench/ui) */
  answers?: string | undefined;
  /** the search that these answer */
  query?: Query | undefined;
  /** a heading before one of the papers */
  division?: { before: PaperId; title: string } | undefined;
  /** what Ctrl+A selects: all papers of a search, or these, in their order; by default those that are drawn */
  whole?: WholeSearch | readonly PaperId[] | undefined;
  isBusy: boolean;
  /** what the reader goes through in it; by default the papers of `papers` */
  scope?: TriageScope | undefined;
  /** the paper whose detail is shown beside the list */
  shown?: PaperId | undefined;
  /** the end is near; must stay the same function until more is there */
  onMore: () => void;
  /** keys of this list alone, before those of every list; true when it was one */
  onKey?: ((event: KeyboardEvent, seen: SeenPaper) => boolean) | undefined;
  /** what this list says of each of its papers */
  drawBelow?: ((seen: SeenPaper, isActive: boolean) => ReactNode) | undefined;
}

/** A list of papers to go through with the arrow keys: the newest ones, or the answer to a search. */
export function PaperFeed(props: PaperFeedProps) {
  const { ref, start, papers, answers, total, label, query, division, whole, isBusy, scope, ...others } = props;
  const { shown, onMore, onKey, drawBelow, ...events } = others;
  const today = useToday();
  const density = useDensity();
  useFollowedMarkLabels();
  const { container, active, editing, noting, commands, focus, forget, lostFocus, watchFocus } = useRows(events);
  const end = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(0);
  const isScrolled = useRef(false);
  const found = papers.findIndex(({ paper }) => paper.paperId === active);
  const activeIndex = Math.max(found, 0);
  const idAt = (index: number) => papers[Math.min(Math.max(index, 0), papers.length - 1)]?.paper.paperId;

  function move(rows: number) {
    if (rows === -1 && activeIndex === 0) events.onLeave();
    else focus(idAt(activeIndex + rows));
  }

  const selecting = useSelecting({
    list: `${label} ${start ?? ''}`,
    between(one, other) {
      const ids = whole && !('text' in whole) ? whole : papers.map(({ paper }) => paper.paperId);
      const [first = 0, last = 0] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
      return first < 0 ? [] : ids.slice(first, last + 1);
    },
    all: () => whole ?? papers.map(({ paper }) => paper.paperId),
  });

  useImperativeHandle(ref, () => ({ focus: () => focus(idAt(activeIndex)) }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useLayoutEffect(() => {
    // Asking a list that was not scrolled would have the page laid out for nothing.
    if (isScrolled.current) container.current?.scrollTo(0, 0);
    isScrolled.current = false;
    forget();
    return endTriage;
  }, [start]);

  // When the paper that had the focus is gone, the one that took its place gets it.
  useEffect(() => {
    if (found >= 0) lastIndex.current = found;
    else if (lostFocus()) focus(idAt(lastIndex.current));
  });

  useEffect(() => {
    return end.current ? watchEnd(end.current, container.current, onMore) : undefined;
  }, [container, onMore]);

  return (
    <div
      ref={container}
      role="feed"
      className={styles.feed}
      aria-label={label}
      aria-busy={isBusy}
      data-query={answers}
      data-density={density}
      {...watchFocus}
      {...selecting}
      onScroll={() => {
        isScrolled.current = true;
      }}
      onKeyDown={(event) => {
        const seen = papers[activeIndex];
        if (seen && event.target instanceof Element && event.target.matches('article') && onKey?.(event, seen)) {
          return event.preventDefault();
        }
        onPaperKey(event, {
          seen,
          move,
          onEditTags: () => seen && commands.onEditTags(seen.paper.paperId),
          onEditNote: () => seen && commands.onEditNote(seen.paper.paperId),
          onDetail: events.onDetail,
          onLeave: events.onLeave,
          scope: () => scope ?? { of: 'papers', name: label, ids: papers.map(({ paper }) => paper.paperId) },
        });
      }}
    >
      {papers.map((seen, index) => {
        const begins = seen.paper.paperId === division?.before ? division.title : undefined;
        return (
          <Fragment key={seen.paper.paperId}>
            {/* A feed owns nothing but articles, so screen readers hear the heading with the article that follows. */}
            {begins && (
              <p className={styles.division} aria-hidden="true">
                {begins}
              </p>
            )}
            <PaperRow
              row={seen.paper.paperId}
              seen={seen}
              query={query}
              begins={begins}
              position={index + 1}
              size={total}
              isActive={index === activeIndex}
              isShown={seen.paper.paperId === shown}
              isEditing={seen.paper.paperId === editing}
              isNoting={seen.paper.paperId === noting}
              withDay
              today={today}
              commands={commands}
            >
              {drawBelow?.(seen, index === activeIndex)}
            </PaperRow>
          </Fragment>
        );
      })}
      <div ref={end} className={styles.end} />
    </div>
  );
}
