import type { MonthCounts } from '../../papers/month-counts.ts';
import type { Library } from '../library.ts';
import { latestShown } from './latest-shown.ts';

/**
 * What was counted of each month in which papers were first seen, the oldest first, without those yet to come. The
 * newest may lack what was seen in the last seconds; one that is being counted anew is missing for a moment. Reads some
 * hundred kilobytes a month: for a page of its own.
 */
export async function monthCounts(library: Library): Promise<MonthCounts[]> {
  const { day } = await latestShown(library);
  const months = await library.months.where('month').belowOrEqual(day.slice(0, -3)).toArray();
  return months.filter(({ papers }) => papers > 0);
}
