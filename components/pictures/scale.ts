/** Numbers to be drawn at an axis from 0 up, the last of them at or above the greatest of what is drawn. */
export function ticks(greatest: number, about = 3): number[] {
  const step = niceStep(Math.max(1, greatest) / about);
  const last = Math.ceil(Math.max(1, greatest) / step);
  return Array.from({ length: last + 1 }, (_, index) => index * step);
}

/** 1, 2 or 5 times a power of ten, and whole: at least as much as `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least) ?? 10 * power;
}

/** Where a value from 0 to `greatest` is drawn between two places. */
export function scaled(value: number, greatest: number, from: number, to: number): number {
  return from + (greatest > 0 ? value / greatest : 0) * (to - from);
}

/** Which of so many labels are drawn where each needs some room: every nth, the last always. */
export function labelled(count: number, room: number, each: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil((count * each) / Math.max(1, room)));
  return (index) => (count - 1 - index) % every === 0;
}

/** Those of these, in order of their places, that begin at least `room` before the next one and before the end. */
export function apart<T extends { x: number }>(places: readonly T[], end: number, room: number): T[] {
  const kept: T[] = [];
  for (const place of places.toReversed()) {
    if (place.x + room <= (kept[0]?.x ?? end)) kept.unshift(place);
  }
  return kept;
}
