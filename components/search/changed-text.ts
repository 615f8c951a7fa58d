import type { Relaxation } from '../../papers/relaxation.ts';
import { withOffers } from '../../search/query/offers/offer.ts';
import { withoutChip } from '../../search/query/query-chips.ts';

/**
 * The typed text without the parts of a search that are to blame, or with another spelling for them. `typedFrom` is
 * where what is typed begins in the search: a filter stands before it, and is no part of it.
 */
export function relaxedText(
  typed: string,
  typedFrom: number,
  { from, to, more = [], insert = '' }: Pick<Relaxation, 'from' | 'to' | 'more'> & { insert?: string },
): string {
  const parts = [{ from, to }, ...more].map((part) => ({ from: part.from - typedFrom, to: part.to - typedFrom }));
  if (!insert) return parts.reduceRight(withoutChip, typed);
  return withOffers(
    typed,
    parts.map((part) => ({ ...part, insert })),
  );
}
