import type { Adapter } from '../adapter.ts';
import { hasNothingToShow } from './error-page.ts';
import { adapters as feeds } from './feed-adapters.ts';
import { readFeedLinks } from './feed-links.ts';
import { hfLinks } from './links.ts';
import { hfPaper } from './paper.ts';

/** What reads the pages of Hugging Face, in the order in which addresses are tried. */
export const adapters: readonly Adapter[] = [...feeds.map(withoutCards), hfPaper, hfLinks];

/** A feed that is read by bare links too, and may have nothing to show: what a page without a card needs. */
function withoutCards(feed: Adapter): Adapter {
  return {
    ...feed,
    read: (page, placed) => feed.read(page, placed) ?? readFeedLinks(page),
    ...(feed.alwaysShowsPapers && { hasNothingToShow: ({ document }) => hasNothingToShow(document) }),
  };
}
