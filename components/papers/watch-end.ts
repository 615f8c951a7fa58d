/**
 * Calls `onNear` at once and again each time when the end of a list comes nearer to the shown part of its `root` than
 * 600 px, until the returned function is called.
 */
export function watchEnd(end: Element, root: Element | null, onNear: () => void): () => void {
  const watch = new IntersectionObserver(
    (entries) => {
      // A busy page may get several entries at once, of which the last is the newest.
      if (entries.at(-1)?.isIntersecting) onNear();
    },
    { root, rootMargin: '600px' },
  );
  watch.observe(end);
  return () => watch.disconnect();
}
