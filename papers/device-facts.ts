import type { DatedFacts } from './merge.ts';
import type { PaperId } from './paper-id.ts';
import { greaterValue } from './value-order.ts';

/** What one device knows of a paper that several devices have facts of. Only that device changes it. */
export interface DeviceFacts extends DatedFacts {
  paperId: PaperId;
  device: string;
  /** grows with each change that the device makes; the larger is the newer state */
  version: number;
}

/** The newer of two states of one row: commutative, associative and idempotent. Equal ones are settled by value. */
export function joinDeviceFacts(one: DeviceFacts, other: DeviceFacts): DeviceFacts {
  const [a, b] = [versionOf(one), versionOf(other)];
  if (a === b) return greaterValue(one, other);
  return a > b ? one : other;
}

// What a row of another copy holds may be anything; not a number is the oldest.
function versionOf({ version }: DeviceFacts): number {
  return Number.isNaN(version) ? Number.NEGATIVE_INFINITY : version;
}
