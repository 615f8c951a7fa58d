import type { SeenPaper } from '../../storage/reads/papers.ts';
import { useLiveMap } from '../live/use-live.ts';
import type { RowKey } from '../papers/row-commands.ts';
import type { HistoryItem, HistoryItems } from './history-items.ts';
import type { Place } from './use-place.ts';

/** The papers of the days that are read. */
export interface DayPapers {
  /** the paper at an item's place, when its day has been read */
  at(item: HistoryItem | undefined): SeenPaper | undefined;
  /** the key of the row at an item's place */
  rowAt(item: HistoryItem | undefined): RowKey | undefined;
  /** the index of the item that a row stands at */
  indexOf(row: RowKey | undefined): number | undefined;
}

/** Reads the papers of the days near the screen and of the active row's day, and follows them. */
export function useDayPapers(history: HistoryItems, place: Place, active: RowKey | undefined): DayPapers {
  const { days, starts } = history;
  const activeDay = days.findIndex(({ day }) => day === active?.split(' ', 1)[0]);
  const near = days.slice(place.from, place.to + 1);
  const other = activeDay < place.from || activeDay > place.to ? days[activeDay] : undefined;
  const known = useLiveMap([...near, ...(other ? [other] : [])].map(({ read }) => read));

  const at = (item: HistoryItem | undefined) => (item ? known.get(item.day.read.key)?.[item.at] : undefined);
  const rowAt = (item: HistoryItem | undefined) => {
    const seen = at(item);
    return item && seen && rowKey(item.day.day, seen);
  };
  return {
    at,
    rowAt,
    indexOf(row) {
      const day = days[activeDay];
      const start = starts[activeDay];
      if (!row || !day || start === undefined) return undefined;
      const place = known.get(day.read.key)?.findIndex((seen) => rowKey(day.day, seen) === row) ?? -1;
      return place < 0 ? undefined : start + 1 + place;
    },
  };
}

function rowKey(day: string, { paper }: SeenPaper): RowKey {
  return `${day} ${paper.paperId}`;
}
