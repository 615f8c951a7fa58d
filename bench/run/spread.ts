/** Percentiles of times in milliseconds, to a hundredth. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

/** The spread of these times by nearest rank; undefined when there is none. */
export function spreadOf(times: readonly number[]): Spread | undefined {
  if (times.length === 0) return undefined;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** A number to two digits after the point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The mean, or undefined of no values. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
