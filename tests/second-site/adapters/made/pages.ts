import { patternsOf } from '../../papers/host-patterns.ts';
import { siteOf } from '../../papers/sources.ts';
import type { PageMatch } from '../match-patterns.ts';

export const pages: readonly PageMatch[] = [{ matches: patternsOf(siteOf('made'), ['/day/*']) }];
