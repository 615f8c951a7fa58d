import type { Narrowing } from '../../papers/narrowing.ts';
import { HitPhrases } from '../../search/narrowing/hit-phrases.ts';
import { aboutChips, FEWEST_HITS, NARROWED_HITS } from '../../search/narrowing/narrow.ts';
import { seenChips } from '../../search/narrowing/seen-chips.ts';
import type { Library } from '../../storage/library.ts';
import { readPapersAhead, withSightings } from '../../storage/reads/papers.ts';
import { questionOf } from './answer-query.ts';
import type { IndexKeeper } from './index-keeper.ts';

// The sightings of one paper are one read.
const SEEN_HITS = 40;
const READ_AT_ONCE = 50;

/**
 * The chips that narrow the answer to a search as typed; none for one that finds few papers or has no words. Searches
 * anew, reads the best papers and looks words up, each step short: a search that comes meanwhile goes between them.
 */
export async function narrow(index: IndexKeeper, library: Library, text: string): Promise<Narrowing> {
  const { query, now } = questionOf(text, Date.now());
  if (query.words.length === 0) return { about: [], seen: [] };
  const { hits } = await index.search(text, { from: 0, limit: NARROWED_HITS });
  if (hits.length < FEWEST_HITS) return { about: [], seen: [] };
  const found = new HitPhrases();
  const ids = hits.map((hit) => hit.paperId);
  for await (const papers of readPapersAhead(library, ids, READ_AT_ONCE)) found.add(papers);
  const sightings = withSightings(library, found.papers.slice(0, SEEN_HITS));
  const about = aboutChips({ typed: text, query, hits: found, now, frequencies: (terms) => index.frequencies(terms) });
  const seen = (await sightings).map((each) => each.sightings);
  return { about: await about, seen: seenChips(seen) };
}
