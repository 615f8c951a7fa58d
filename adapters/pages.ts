import type { Site } from '../papers/sources.ts';
import type { PageMatch } from './match-patterns.ts';

// Vite puts the imports in when it builds.
const BY_FOLDER = import.meta.glob<readonly PageMatch[]>('./*/pages.ts', { eager: true, import: 'pages' });

/** The pages of a site that the content script runs on. */
export function pagesOf({ source }: Site): readonly PageMatch[] {
  return BY_FOLDER[`./${source}/pages.ts`] ?? [];
}
