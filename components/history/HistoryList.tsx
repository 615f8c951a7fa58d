import type { Ref } from 'react';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { Virtualizer } from 'virtua';
import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { onPaperKey } from '../keys/paper-keys.ts';
import type { TriageScope } from '../keys/triage.ts';
import { endTriage } from '../keys/triage.ts';
import { usePainted } from '../live/use-painted.ts';
import { useToday } from '../live/use-today.ts';
import { PaperRow } from '../papers/PaperRow.tsx';
import { useDensity } from '../papers/use-density.ts';
import { rowsOnScreen } from '../papers/use-first-screen.ts';
import type { ListEvents, ListHandle } from '../papers/use-rows.ts';
import { useRows } from '../papers/use-rows.ts';
import { useSelecting } from '../selection/use-selecting.ts';
import { useFollowedMarkLabels } from '../tags/mark-labels.ts';
import { DayHeading } from './DayHeading.tsx';
import styles from './HistoryList.module.css';
import type { HistoryItems } from './history-items.ts';
import { dayUpTo, itemAt, linesAddedBefore, paperFrom } from './history-items.ts';
import { PinnedItem } from './PinnedItem.tsx';
import { Pinned } from './pinned.ts';
import { selectableHistory } from './selectable-history.ts';
import { useDayPapers } from './use-day-papers.ts';
import { useItemFocus } from './use-item-focus.ts';
import { usePlace } from './use-place.ts';

// What virtua (0.54) takes a line for until it has measured some.
const GUESS_PX = 40;
// Until it is scrolled, virtua (0.54) draws no other lines than it began with, and what fits the window never is. So
// many times the lines of usual height fill it however low they are: no line is lower than three quarters of that.
const FILLING = 1.4;
const IN_FLOW = {};

/** How the page controls the history. */
export interface HistoryHandle extends ListHandle {
  /** Scrolls to a day, or to the nearest one before it; returns the day it scrolled to. */
  goTo(day: Day): Day | undefined;
}

interface HistoryListProps extends ListEvents {
  ref?: Ref<HistoryHandle> | undefined;
  history: HistoryItems;
  /** its papers were chosen by their marks */
  areMarked?: boolean;
  shown?: PaperId | undefined;
}

/**
 * Everything the reader has seen, day by day. Only what is near the screen is drawn and read, so its length does not
 * matter.
 */
export function HistoryList({ ref, history: counted, areMarked = false, shown, ...events }: HistoryListProps) {
  const today = useToday();
  useFollowedMarkLabels();
  const density = useDensity();
  const list = useRef<VirtualizerHandle>(null);
  // virtua (0.54) draws its lines again once it has measured them, in the frame that first shows them. The page's first
  // frame shows the same lines without it, in the flow. Its own follow at once, before a pointer or a key is at any.
  const isVirtual = usePainted();
  const firstLines = 1 + rowsOnScreen(density);
  const { container, active, editing, noting, commands, focus, lostFocus, watchFocus } = useRows(events);
  const latest = useRef(counted);
  const [place, look] = usePlace(list, latest);
  const papers = useDayPapers(counted, place, active);
  const { history } = papers;
  const { length, starts } = history;
  const selecting = useSelecting(selectableHistory(history));
  const activeIndex = papers.activeIndex ?? 1;
  const itemFocus = useItemFocus(list, history, papers, focus);
  // Where the focus goes next time: the active row, unless the reader went to another day since.
  const entry = useRef<number>(undefined);
  const lastActive = useRef(1);
  // virtua keeps what is on screen where it is when lines come or go above. At the top, new papers are to be seen.
  const added = length - latest.current.length;
  const isAbove = added !== 0 && added === linesAddedBefore(latest.current, history, place.top);
  const isInUse = (list.current?.scrollOffset ?? 0) > 0 || container.current?.matches(':focus-within, :hover');
  useLayoutEffect(() => {
    lastActive.current = papers.activeIndex ?? lastActive.current;
  });
  useLayoutEffect(() => {
    latest.current = history;
    look();
  }, [history, look]);
  // virtua asks for the lines by their index alone.
  const lines = useMemo(() => ({ length }), [length]);

  function move(rows: number) {
    // A key that is held down goes on from where the focus is to be.
    const from = itemFocus.wanted() ?? activeIndex;
    if (rows === -1 && from === 1) events.onLeave();
    else itemFocus.to(paperFrom(history, from, rows));
  }

  useImperativeHandle(ref, () => ({
    focus: () => itemFocus.to(entry.current ?? activeIndex),
    goTo(day) {
      const index = dayUpTo(history, day);
      const start = starts[index] ?? 0;
      list.current?.scrollToIndex(start, { align: 'start' });
      entry.current = start + 1;
      return history.days[index]?.day;
    },
  }));

  // When what had the focus is gone, the paper that took its place gets it; after a whole day, the one now on top.
  useEffect(() => {
    if (!lostFocus()) return;
    const next = papers.activeIndex === undefined ? lastActive.current : (starts[place.top] ?? 0) + 1;
    itemFocus.to(Math.min(next, length - 1));
  });

  useEffect(() => endTriage, []);

  /** The day of the active row, with all its papers. */
  function activeDay(): TriageScope | undefined {
    const item = itemAt(history, activeIndex);
    if (!item) return undefined;
    const { day } = item.day;
    return { of: 'papers', name: day, ids: papers.idsOf(day), areMarked };
  }

  // As high as the line was, or as virtua takes it to be, so that nothing moves when others are drawn.
  function sizeOf(index: number): number | undefined {
    const size = list.current?.getItemSize(index) ?? 0;
    return size > GUESS_PX ? size : undefined;
  }

  function draw(_: undefined, index: number) {
    const item = itemAt(history, index);
    if (!item) return <div key={index} />;
    const { day, at } = item;
    if (at === -1) return <DayHeading key={day.day} day={day} today={today} />;
    const seen = papers.at(index);
    const row = papers.rowAt(index) ?? `${day.day} ${at}`;
    if (!seen) return <div key={row} className={styles.waiting} style={{ blockSize: sizeOf(index) }} />;
    return (
      <PaperRow
        key={row}
        row={row}
        seen={seen}
        position={at + 1}
        size={day.papers}
        isActive={index === activeIndex}
        isShown={seen.paper.paperId === shown}
        isEditing={row === editing}
        isNoting={row === noting}
        withDay={false}
        today={today}
        commands={commands}
      />
    );
  }

  const pinned = starts[place.top] ?? 0;
  return (
    <section
      ref={container}
      className={styles.history}
      aria-label={text('history')}
      data-density={density}
      {...selecting}
      onFocus={() => {
        watchFocus.onFocus();
        entry.current = undefined;
      }}
      onBlur={watchFocus.onBlur}
      onKeyDown={(event) => {
        onPaperKey(event, {
          // While the focus is on its way to another row, this one is done with.
          seen: itemFocus.wanted() === undefined ? papers.at(activeIndex) : undefined,
          move,
          onEditTags: () => active && commands.onEditTags(active),
          onEditNote: () => active && commands.onEditNote(active),
          onDetail: events.onDetail,
          onLeave: events.onLeave,
          scope: activeDay,
        });
      }}
    >
      <Pinned value={pinned}>
        {isVirtual ? (
          <Virtualizer
            ssrCount={Math.ceil(FILLING * firstLines)}
            ref={list}
            data={lines}
            item={PinnedItem}
            keepMounted={[pinned, activeIndex]}
            shift={isAbove && isInUse === true}
            onScroll={look}
            onResize={look}
          >
            {draw}
          </Virtualizer>
        ) : (
          Array.from({ length: Math.min(firstLines, length) }, (_, index) => {
            const line = draw(undefined, index);
            return (
              <PinnedItem key={line.key} index={index} style={IN_FLOW}>
                {line}
              </PinnedItem>
            );
          })
        )}
      </Pinned>
    </section>
  );
}
