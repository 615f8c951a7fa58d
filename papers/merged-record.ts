import type { MergedRecord } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import { compareTexts, greaterValue } from './value-order.ts';

/** How many a paper keeps. */
export const MERGED_RECORDS = 5;

/**
 * What is left of these records: of each key one, at most MERGED_RECORDS. The same in whatever order they come, and
 * however often.
 */
export function mergedRecords(records: readonly MergedRecord[]): MergedRecord[] {
  const byKey = new Map<PaperId, MergedRecord>();
  for (const record of records) {
    byKey.set(record.paperId, greaterValue(record, byKey.get(record.paperId) ?? record));
  }
  return [...byKey.values()].sort((a, b) => compareTexts(a.paperId, b.paperId)).slice(0, MERGED_RECORDS);
}
