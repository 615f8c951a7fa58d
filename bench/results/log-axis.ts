/** A logarithmic axis from one power of ten to another. */
export interface LogAxis {
  /** the powers of ten on it */
  ticks: number[];
  /** Where a value stands on it, from 0 to 1. */
  place(value: number): number;
}

/** The shortest axis that covers all these values, which are above 0. */
export function axisOf(values: readonly number[]): LogAxis {
  const low = Math.floor(Math.log10(Math.min(...values, 1_000)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values, 10 ** low)) - 1e-9));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    place: (value) => (Math.log10(value) - low) / (high - low),
  };
}
