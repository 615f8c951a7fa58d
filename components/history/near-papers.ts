import { DAY_STEP } from '../../storage/reads/first-reads.ts';
import type { HistoryDay, HistoryItems } from './history-items.ts';
import { dayAt, itemAt } from './history-items.ts';
import type { DayOrders, PlacedPaper } from './use-day-orders.ts';
import type { Place } from './use-place.ts';

/** Some papers of a day, next to each other, which are read at once. */
export interface Chunk {
  day: HistoryDay;
  placed: readonly PlacedPaper[];
}

/** The days that have a line between the first and the last to be read, and of one line more. */
export function nearDays(history: HistoryItems, { from, to }: Place, other: number | undefined): HistoryDay[] {
  const [first, last] = [dayAt(history, from), dayAt(history, to)];
  const near = history.days.slice(first, last + 1);
  const day = other === undefined || (other >= first && other <= last) ? undefined : history.days[other];
  return day ? [...near, day] : near;
}

/** The papers between the first and the last line to be read, and those around one line more, whose order is known. */
export function nearChunks(
  history: HistoryItems,
  { from, to }: Place,
  other: number | undefined,
  orders: DayOrders,
): Chunk[] {
  const chunks: Chunk[] = [];
  const [first, last] = [dayAt(history, from), dayAt(history, to)];
  for (let index = first; index <= last; index += 1) {
    const start = (history.starts[index] ?? 0) + 1;
    chunks.push(...chunksOf(history.days[index], from - start, to - start, orders));
  }
  const line = other === undefined || (other >= from && other <= to) ? undefined : itemAt(history, other);
  return line ? [...chunks, ...chunksOf(line.day, line.at, line.at, orders)] : chunks;
}

function chunksOf(day: HistoryDay | undefined, from: number, to: number, orders: DayOrders): Chunk[] {
  const order = day && orders.get(day.day);
  if (!order) return [];
  const chunks: Chunk[] = [];
  const end = Math.min(to, order.length - 1);
  for (let at = Math.floor(Math.max(from, 0) / DAY_STEP) * DAY_STEP; at <= end; at += DAY_STEP) {
    chunks.push({ day, placed: order.slice(at, at + DAY_STEP) });
  }
  return chunks;
}
