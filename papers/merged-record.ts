import type { MergedRecord, Parting } from './paper.ts';
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
    byKey.set(record.paperId, laterRecord(record, byKey.get(record.paperId) ?? record));
  }
  return [...byKey.values()].sort((a, b) => compareTexts(a.paperId, b.paperId)).slice(0, MERGED_RECORDS);
}

/** Of two states of whether papers are parted, the later one; at equal stamps the greater. */
export function laterParting(one: Parting | undefined, other: Parting | undefined): Parting | undefined {
  if (!one || !other) return one ?? other;
  if (one.at === other.at) return greaterValue(one, other);
  return one.at > other.at ? one : other;
}

function laterRecord(one: MergedRecord, other: MergedRecord): MergedRecord {
  const [a, b] = [one.parted?.at ?? '', other.parted?.at ?? ''];
  if (a === b) return greaterValue(one, other);
  return a > b ? one : other;
}
