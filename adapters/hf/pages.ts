import { patternsOf } from '../../papers/host-patterns.ts';
import { siteOf } from '../../papers/sources.ts';
import type { PageMatch } from '../match-patterns.ts';
import { OWN_PAGES } from './site.ts';

const at = (paths: readonly string[]) => patternsOf(siteOf('hf'), paths);

/** The pages whose path says that they show papers. */
const PAPER_PAGES: PageMatch = {
  matches: at(['/papers', '/papers?*', '/papers/*', '/collections/*', '/*/papers', '/*/papers?*', '/*/activity/*']),
};

/**
 * Users' and organisations' own pages: one path segment that is none of the site's. Match patterns cannot say "one
 * segment", so whatever has a second slash is left out by glob. All other pages of the site never run the script.
 */
const PROFILE_PAGES: PageMatch = {
  matches: at(['/*']),
  excludeMatches: at(['/', '/?*', ...OWN_PAGES.flatMap((page) => [`/${page}`, `/${page}?*`])]),
  excludeGlobs: at(['/*/*']),
};

export const pages: readonly PageMatch[] = [PAPER_PAGES, PROFILE_PAGES];

/**
 * The feeds among them: the script that reads feeds alone runs there (feed-adapters.ts), and their cards may be dimmed
 * or hidden before they are painted (treated-cards.ts).
 */
export const feedPages: readonly PageMatch[] = [
  {
    matches: at([
      ...['/papers', '/papers?*', '/papers/trending', '/papers/trending?*'],
      ...['/papers/date/*', '/papers/week/*', '/papers/month/*'],
    ]),
  },
];
