import { compareValues } from '../papers/value-order.ts';
import type { CaptureRecord } from './rows.ts';

/** What a listing keeps of its last capture. */
export type LastCapture = Pick<CaptureRecord, 'via' | 'cards' | 'unreadable'>;

/** What a listing keeps of a capture, and nothing else of it. */
export function lastCapture({ via, cards, unreadable }: LastCapture): LastCapture {
  return { via, cards, unreadable };
}

/** Which of two captures of one time a listing keeps: positive for the first. Every copy must decide it alike. */
export function compareCaptures(one: LastCapture, other: LastCapture): number {
  return compareValues(lastCapture(one), lastCapture(other));
}
