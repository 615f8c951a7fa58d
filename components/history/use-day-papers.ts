import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Day } from '../../papers/days.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { LiveRead } from '../live/live-read.ts';
import { liveRead } from '../live/live-read.ts';
import { useLiveMap } from '../live/use-live.ts';
import type { RowKey } from '../papers/row-commands.ts';
import { sameSeen } from '../papers/same-seen.ts';
import type { HistoryItems } from './history-items.ts';
import { indexOfDay, itemAt, withOrders } from './history-items.ts';
import type { Chunk } from './near-papers.ts';
import { nearChunks, nearDays } from './near-papers.ts';
import type { DayOrders } from './use-day-orders.ts';
import { useDayOrders } from './use-day-orders.ts';
import type { Place } from './use-place.ts';

/** The papers that are read. */
export interface DayPapers {
  /** the lines, with as many on a day as it has papers in its order */
  history: HistoryItems;
  /** the paper of a line, once it is read */
  at(index: number): SeenPaper | undefined;
  /** the key of the row of a line, once it is known which paper stands there */
  rowAt(index: number): RowKey | undefined;
  /** the papers of a day in their order, as far as it is known */
  idsOf(day: Day): PaperId[];
  /** the line of the active row, while it is among the papers of its day */
  activeIndex: number | undefined;
}

// Tab leads to the first paper until another row is active.
const FIRST = 1;

/** Reads the papers near the screen and that of the row that Tab leads to, and follows them. */
export function useDayPapers(counted: HistoryItems, place: Place, active: RowKey | undefined): DayPapers {
  // A paper's key may have spaces, a day has none.
  const day = indexOfDay(counted, active?.split(' ', 1)[0]);
  const orders = useDayOrders(nearDays(counted, place, day ?? 0));
  const history = useOrderedItems(counted, orders);
  const activeIndex = active === undefined || day === undefined ? undefined : lineOf(active, history, day, orders);
  const papers = useChunks(nearChunks(history, place, activeIndex ?? FIRST, orders));

  const rowAt = (index: number) => {
    const item = itemAt(history, index);
    const placed = item && orders.get(item.day.day)?.[item.at];
    return item && placed && rowKey(item.day.day, placed.paperId);
  };
  const idsOf = (day: Day) => orders.get(day)?.map(({ paperId }) => paperId) ?? [];
  return { history, rowAt, at: (index) => papers.get(rowAt(index) ?? ''), idsOf, activeIndex };
}

/**
 * The lines with the number of papers that the orders give. How many papers a day has and which they are comes from
 * two reads, at slightly different times: lines and rows have to change at once.
 */
function useOrderedItems(counted: HistoryItems, orders: DayOrders): HistoryItems {
  const lengths = [...orders].map(([day, { length }]) => `${day} ${length}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lengths say what is taken from the orders
  return useMemo(() => withOrders(counted, orders), [counted, lengths]);
}

/**
 * The papers of these chunks by their rows. One that is read again stays until it is there, and stays the same object
 * when nothing of it has changed, so that only rows that changed are drawn again.
 */
function useChunks(chunks: readonly Chunk[]): ReadonlyMap<RowKey, SeenPaper> {
  const reads = chunks.map(readOf);
  const known = useLiveMap(reads);
  const last = useRef<ReadonlyMap<RowKey, SeenPaper>>(new Map());
  const papers = new Map<RowKey, SeenPaper>();
  for (const [index, { day, placed }] of chunks.entries()) {
    const read = new Map(known.get(reads[index]?.key ?? '')?.map((one) => [idOf(one), one]));
    for (const { paperId, sighting } of placed) {
      const row = rowKey(day.day, paperId);
      const before = last.current.get(row);
      const one = read.get(paperId);
      const seen = one && ('paper' in one ? one : { paper: one, ...(sighting && { sighting }) });
      const shown = seen ? sameSeen(before, seen) : before;
      if (shown) papers.set(row, shown);
    }
  }
  useLayoutEffect(() => {
    last.current = papers;
  });
  return papers;
}

// What a filter leaves is shown as it was last seen, a day as it was seen that day.
function readOf({ day, placed }: Chunk): LiveRead<readonly (Paper | SeenPaper)[]> {
  const ids = placed.map(({ paperId }) => paperId);
  return day.ids ? liveRead('papersById', ids) : liveRead('readPapers', ids);
}

function idOf(one: Paper | SeenPaper): PaperId {
  return 'paper' in one ? one.paper.paperId : one.paperId;
}

function lineOf(row: RowKey, history: HistoryItems, dayIndex: number, orders: DayOrders): number | undefined {
  const day = history.days[dayIndex]?.day ?? '';
  const at = orders.get(day)?.findIndex(({ paperId }) => rowKey(day, paperId) === row) ?? -1;
  return at < 0 ? undefined : (history.starts[dayIndex] ?? 0) + 1 + at;
}

function rowKey(day: Day, paperId: PaperId): RowKey {
  return `${day} ${paperId}`;
}
