import { vi } from 'vitest';

/**
 * The reader's clock is so many hours ahead of UTC from now on, until mocks are restored. A browser runs in one zone,
 * so the parts of a date are replaced.
 */
export function liveAt(hours: number): void {
  const parts = (date: Date) => new Date(date.valueOf() + hours * 3_600_000);
  vi.spyOn(Date.prototype, 'getFullYear').mockImplementation(function (this: Date) {
    return parts(this).getUTCFullYear();
  });
  vi.spyOn(Date.prototype, 'getMonth').mockImplementation(function (this: Date) {
    return parts(this).getUTCMonth();
  });
  vi.spyOn(Date.prototype, 'getDate').mockImplementation(function (this: Date) {
    return parts(this).getUTCDate();
  });
}
