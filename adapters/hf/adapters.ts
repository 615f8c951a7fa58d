import type { Adapter } from '../adapter.ts';
import { hfDay, hfMonth, hfSearch, hfTrending, hfWeek } from './feeds.ts';
import { hfLinks } from './links.ts';
import { hfPaper } from './paper.ts';

/** What reads the pages of Hugging Face, in the order in which addresses are tried. */
export const adapters: readonly Adapter[] = [hfDay, hfWeek, hfMonth, hfTrending, hfSearch, hfPaper, hfLinks];
