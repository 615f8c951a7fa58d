import type { Paper } from '../../papers/paper.ts';
import type { Library } from '../library.ts';
import { monthsAround } from './month-times.ts';

/**
 * Drops what was counted of the months in which these papers were first seen, as they were stored before a write takes
 * anything from them. The counts name authors and words of papers; without these they are made anew.
 */
export async function forgetMonths(library: Library, papers: readonly Paper[]): Promise<void> {
  await library.months.bulkDelete([...new Set(papers.flatMap(({ firstSeen }) => monthsAround(firstSeen)))]);
}
