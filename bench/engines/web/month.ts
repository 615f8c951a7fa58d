/** The month of a time in milliseconds, `2026-05`. */
export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
