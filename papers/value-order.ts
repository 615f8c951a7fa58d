/**
 * Orders two values by what they hold: negative when `one` comes first, 0 when they are equal. It settles what time
 * does not, so that every copy of the library settles it alike. Fields may stand in any order; one that is undefined
 * counts as absent.
 */
export function compareValues(one: unknown, other: unknown): number {
  return compareTexts(canonicalText(one), canonicalText(other));
}

/** The value that comes last. */
export function greaterValue<T>(one: T, other: T): T {
  return compareValues(one, other) >= 0 ? one : other;
}

/** As compareValues for two texts: by code unit, the same in every language. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A value as JSON in which the fields of each object stand in the order of their names: equal values, equal texts. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => (isRecord(field) ? sorted(field) : field)) ?? '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareTexts(a, b)));
}
