import { withOffers } from '../../search/query/offers/offer.ts';
import { withoutChip } from '../../search/query/query-chips.ts';
import { withPart } from '../../search/query/with-part.ts';

/** The typed text without some parts, which are in its order; with another spelling for each where one is given. */
export function relaxedText(typed: string, parts: readonly { from: number; to: number }[], insert: string): string {
  if (!insert) return parts.reduceRight(withoutChip, typed);
  return withOffers(
    typed,
    parts.map((part) => ({ ...part, insert })),
  );
}

/** The typed text with one more part; undefined where it does not fit. */
export function narrowedText(typed: string, part: string): string | undefined {
  return withPart(typed, part, Date.now());
}
