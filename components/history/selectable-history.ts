import type { PaperId } from '../../papers/paper-id.ts';
import { openedReader } from '../live/reader.ts';
import type { RowKey } from '../papers/row-commands.ts';
import type { SelectableList } from '../selection/use-selecting.ts';
import type { HistoryDay, HistoryItems } from './history-items.ts';
import { indexOfDay } from './history-items.ts';

/**
 * What can be selected of the history: from row to row over any number of days, all of a day, and then all days, which
 * are counted when that is asked; where a filter leaves some papers, all of these.
 */
export function selectableHistory(history: HistoryItems): SelectableList {
  const dayOf = (row: RowKey | undefined) => indexOfDay(history, row?.split(' ', 1)[0]);
  const isFiltered = history.days.some(({ ids }) => ids);
  return {
    list: isFiltered ? 'marked' : 'history',
    async between(one, other) {
      const [from = 0, to = 0] = [dayOf(one) ?? 0, dayOf(other) ?? 0].sort(byNumber);
      const rows = await rowsOf(history.days.slice(from, to + 1));
      const [first = 0, last = 0] = [one, other]
        .map((row) => rows.findIndex((each) => each.row === row))
        .sort(byNumber);
      return first < 0 ? [] : rows.slice(first, last + 1).map(({ paperId }) => paperId);
    },
    async all(row) {
      const { days } = history;
      const day = days[dayOf(row) ?? 0];
      const wanted = isFiltered || !day ? days : [day];
      return [...new Set((await rowsOf(wanted)).map(({ paperId }) => paperId))];
    },
    beyond:
      isFiltered || history.days.length < 2
        ? undefined
        : async () => {
            const reader = await openedReader();
            return { history: true, total: (await reader.read('seenPapers')).length, isExact: true };
          },
  };
}

/** The rows of these days, in their order. Reads each day's order, and no paper. */
async function rowsOf(days: readonly HistoryDay[]): Promise<{ row: RowKey; paperId: PaperId }[]> {
  const reader = await openedReader();
  const orders = days.map(async ({ day, ids }) => {
    const order = ids ?? (await reader.read('orderOfDay', day)).map(({ paperId }) => paperId);
    return order.map((paperId) => ({ row: `${day} ${paperId}`, paperId }));
  });
  return (await Promise.all(orders)).flat();
}

function byNumber(a: number, b: number): number {
  return a - b;
}
