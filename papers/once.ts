/**
 * The value, made when it is first asked for. For patterns that few texts need: some take milliseconds to compile, and
 * the first search after a wake would wait for them.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
