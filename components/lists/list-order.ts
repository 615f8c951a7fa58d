import type { PaperId } from '../../papers/paper-id.ts';

/** The ids with one of them moved to a place counted from 0, or as near to it as there are ids. */
export function movedTo(ids: readonly PaperId[], id: PaperId, to: number): PaperId[] {
  const others = ids.filter((one) => one !== id);
  others.splice(Math.min(Math.max(to, 0), others.length), 0, id);
  return others;
}

/** The id that comes after this one; null when it is the last. */
export function idAfter(ids: readonly PaperId[], id: PaperId): PaperId | null {
  return ids[ids.indexOf(id) + 1] ?? null;
}

/** The place, from 0, of a dragged id that is let go before or after another one. */
export function droppedAt(ids: readonly PaperId[], dragged: PaperId, at: PaperId, edge: 'before' | 'after'): number {
  const others = ids.filter((one) => one !== dragged);
  return others.indexOf(at) + (edge === 'after' ? 1 : 0);
}
