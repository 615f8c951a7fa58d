import { countText, text } from '../../messages/catalogue.ts';
import { useLive } from '../live/use-live.ts';

/** Names the list of recent papers and counts all papers, for the status region. */
export function RecentStatus() {
  const count = useLive('libraryState')?.papers;
  if (count === undefined) return null;
  return count === 0 ? text('no_papers') : countText('recent_of', count);
}
