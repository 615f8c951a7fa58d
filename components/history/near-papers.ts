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

/** Something that is read, with its first and its last line. */
interface Read<T> {
  read: T;
  first: number;
  last: number;
}

/**
 * The days that have a line between the first and the last to be read, and of one line more. Those in the middle come
 * first, as they are on the screen.
 */
export function nearDays(history: HistoryItems, place: Place, other: number | undefined): HistoryDay[] {
  const reads: Read<HistoryDay>[] = [];
  const [first, last] = [dayAt(history, place.from), dayAt(history, place.to)];
  for (let index = first; index <= last; index += 1) {
    const day = history.days[index];
    const [start = 0, end = 0] = history.starts.slice(index, index + 2);
    if (day) reads.push({ read: day, first: start, last: end - 1 });
  }
  const day = other === undefined || (other >= first && other <= last) ? undefined : history.days[other];
  return [...fromMiddle(reads, place), ...(day ? [day] : [])];
}

/**
 * The papers between the first and the last line to be read, and those around one line more, whose order is known.
 * Those in the middle come first, as they are on the screen.
 */
export function nearChunks(history: HistoryItems, place: Place, other: number | undefined, orders: DayOrders): Chunk[] {
  const { from, to } = place;
  const reads: Read<Chunk>[] = [];
  const [first, last] = [dayAt(history, from), dayAt(history, to)];
  for (let index = first; index <= last; index += 1) {
    const start = (history.starts[index] ?? 0) + 1;
    for (const chunk of chunksOf(history.days[index], from - start, to - start, orders)) {
      reads.push({ read: chunk.read, first: chunk.first + start, last: chunk.last + start });
    }
  }
  const line = other === undefined || (other >= from && other <= to) ? undefined : itemAt(history, other);
  const others = line ? chunksOf(line.day, line.at, line.at, orders) : [];
  return [...fromMiddle(reads, place), ...others.map(({ read }) => read)];
}

function chunksOf(day: HistoryDay | undefined, from: number, to: number, orders: DayOrders): Read<Chunk>[] {
  const order = day && orders.get(day.day);
  if (!order) return [];
  const chunks: Read<Chunk>[] = [];
  const end = Math.min(to, order.length - 1);
  for (let at = Math.floor(Math.max(from, 0) / DAY_STEP) * DAY_STEP; at <= end; at += DAY_STEP) {
    const placed = order.slice(at, at + DAY_STEP);
    chunks.push({ read: { day, placed }, first: at, last: at + placed.length - 1 });
  }
  return chunks;
}

function fromMiddle<T>(reads: readonly Read<T>[], { from, to }: Place): T[] {
  const middle = (from + to) / 2;
  const distance = ({ first, last }: Read<T>) => Math.max(first - middle, middle - last, 0);
  return reads.toSorted((a, b) => distance(a) - distance(b)).map(({ read }) => read);
}
