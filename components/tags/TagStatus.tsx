import { countText } from '../../messages/catalogue.ts';
import { useLive } from '../live/use-live.ts';

/** How many tags there are, for the status region. */
export function TagStatus() {
  const tags = useLive('tagList');
  return tags && countText('tags_count', tags.length);
}
