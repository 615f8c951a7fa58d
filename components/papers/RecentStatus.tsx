import { countText, text } from '../../messages/catalogue.ts';
import { paperCount } from '../../storage/reads/overview.ts';
import { useLive } from '../live/use-live.ts';

/** Names the list of recent papers and counts all papers, for the status region. */
export function RecentStatus() {
  const count = useLive('count', paperCount);
  if (count === undefined) return null;
  return count === 0 ? text('no_papers') : countText('recent_of', count);
}
