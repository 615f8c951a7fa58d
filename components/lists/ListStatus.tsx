import { countText, number, text } from '../../messages/catalogue.ts';
import { useLive } from '../live/use-live.ts';

/** How many papers a reading list holds, and should at most, for the status region. */
export function ListStatus({ list }: { list: string }) {
  const known = useLive('readingLists')?.find(({ id }) => id === list);
  if (!known) return null;
  const { entries, limit } = known;
  return limit > 0 ? text('list_of_limit', number(entries), number(limit)) : countText('papers', entries);
}
