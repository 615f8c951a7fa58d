import { useLayoutEffect, useRef } from 'react';
import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { liveRead } from '../live/live-read.ts';
import { useLiveMap } from '../live/use-live.ts';
import type { HistoryDay } from './history-items.ts';

/** A paper's place on a day. */
export interface PlacedPaper {
  paperId: PaperId;
  /** where it was seen that day; absent where a filter shows its last sighting */
  sighting?: Sighting;
}

export type DayOrders = ReadonlyMap<Day, readonly PlacedPaper[]>;

/** The papers of each of these days in their order, as far as it is known, and again after each change. */
export function useDayOrders(days: readonly HistoryDay[]): DayOrders {
  const reads = days.map(({ day, ids }) => ({ day, ids, read: liveRead('orderOfDay', day) }));
  const known = useLiveMap(reads.flatMap(({ ids, read }) => (ids ? [] : [read])));
  const last = useRef<DayOrders>(new Map());
  const orders = new Map<Day, readonly PlacedPaper[]>();
  for (const { day, ids, read } of reads) {
    const order = ids?.map((paperId) => ({ paperId })) ?? orderOf(known.get(read.key)) ?? last.current.get(day);
    if (order) orders.set(day, order);
  }
  useLayoutEffect(() => {
    last.current = orders;
  });
  return orders;
}

// Sightings stay the same objects while they are not read again, and so do their places.
const places = new WeakMap<readonly Sighting[], readonly PlacedPaper[]>();

function orderOf(sightings: readonly Sighting[] | undefined): readonly PlacedPaper[] | undefined {
  if (!sightings) return undefined;
  const known = places.get(sightings);
  if (known) return known;
  const order = sightings.map((sighting) => ({ paperId: sighting.paperId, sighting }));
  places.set(sightings, order);
  return order;
}
