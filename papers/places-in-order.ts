import { placeBetween } from './place-between.ts';

/** A row that is ordered by hand. */
export interface Placed {
  id: string;
  /** its sort key (place-between.ts) */
  place: string;
}

/**
 * The rows that need another place so that all stand in this order, when only the one at `moved` came from elsewhere:
 * that one, and those behind it which leave no room before them, as rows that were added at one moment do.
 */
export function placesInOrder(rows: readonly Placed[], moved: number): Placed[] {
  const before = rows[moved - 1]?.place ?? '';
  let end = moved + 1;
  while (end < rows.length && (rows[end]?.place ?? '') <= before) end += 1;
  const places = spread(end - moved, before, rows[end]?.place ?? '');
  return rows.slice(moved, end).map(({ id }, i) => ({ id, place: places[i] ?? '' }));
}

/** So many keys between two; by halves, so that they stay short. */
function spread(count: number, low: string, high: string): string[] {
  if (count === 0) return [];
  const middle = placeBetween(low, high);
  const left = (count - 1) >> 1;
  return [...spread(left, low, middle), middle, ...spread(count - 1 - left, middle, high)];
}
