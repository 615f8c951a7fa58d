import { countText, text } from '../../messages/catalogue.ts';
import { neverSeen } from './never-seen.ts';
import type { Search } from './use-search.ts';

/** How many papers a search found, or that its answer is awaited, for the status region. */
export function SearchStatus({ search: { text: wanted, found, failure, isLate } }: { search: Search }) {
  if (failure !== undefined) return text('search_failed_short');
  if (isLate && found?.text !== wanted) return text('searching');
  if (!found) return null;
  if (found.incomplete) return text('found_so_far', countText('papers', found.total));
  if (found.total === 0) return text(neverSeen(found).length > 0 ? 'never_seen_some' : 'found_none');
  if (found.taken) {
    const taken = found.taken.map(({ filter }) => filter).join(' ');
    return countText('found_taken', found.total, taken);
  }
  if (found.loose) return countText(found.also ? 'found_by_synonyms' : 'found_loose', found.total);
  return countText(found.exact ? 'papers' : 'found_at_least', found.total);
}
